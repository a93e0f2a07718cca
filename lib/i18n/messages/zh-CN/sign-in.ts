export const signIn = {
  title: '登录',
  lead: '填报、审核和发布需要登录。查看已发布的看板不需要。',
  loginName: '登录名',
  password: '密码',
  submit: '登录',
  failed: '登录名或密码不对，或该账号已停用。请核对后重试；忘记密码请找本单位的系统管理员重设。',
  unreachable: '暂时连不上服务，没有登录。请检查网络后重试。',
  problemsTitle: '没有登录',
  scriptNeeded: '登录和填报需要浏览器允许运行脚本；查看看板不需要。',
  afterSetUp: '设置完成。请用刚才建立的账号登录。',
  notSetUp: '准绳还没有设置过账号。',
  goToSetUp: '用一次性设置码开始设置',
}
