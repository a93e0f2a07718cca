// A page that could not be made: these words travel to every browser, so they are few and stand alone.
export const failure = {
  title: '页面没有显示出来',
  why: '服务暂时出了问题，数据没有受影响。请稍后重试；若仍然如此，请把下面的编号告诉系统管理员。',
  retry: '重试',
  code: (digest: string) => `编号：${digest}`,
  toOverview: '回到总览',
}
