// The words and endings from which common passwords are made.

export const STEMS: readonly string[] = [
  'password', 'passw0rd', 'admin', 'administrator', 'root', 'system', 'manager', 'guest', 'login', 'welcome', 'letmein', 'default', 'changeme', 'secret',
  'server', 'computer', 'internet', 'service', 'support', 'master', 'superman', 'batman', 'dragon', 'monkey', 'football', 'baseball', 'basketball',
  'sunshine', 'princess', 'iloveyou', 'trustno1', 'starwars', 'shadow', 'michael', 'jordan', 'summer', 'winter', 'spring', 'autumn', 'monday',
  'friday', 'january', 'september', 'december', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', '1qaz2wsx', 'qazwsx', 'abc123',
  'abcdef', 'abcd1234', 'a123456', '123456', '12345678', '123456789', '1234567890', '111111', '000000', '888888', '666666', '123123', '112233',
  '5201314', 'test', 'testing', 'test1234', 'user', 'demo', 'office', 'windows', 'microsoft', 'google', 'china', 'beijing', 'government',
]

export const PINYIN_STEMS: readonly string[] = [
  'mima', 'guanliyuan', 'woaini', 'woaizhongguo', 'zhongguo', 'zhonghua', 'beijing', 'shanghai', 'henan', 'zhengzhou', 'xinxiang', 'zhengfu', 'renmin',
  'xingzheng', 'sifa', 'fayuan', 'jiancha', 'gongan', 'zhifa', 'xitong', 'dianji', 'diannao', 'denglu', 'huanying', 'nihao', 'xiexie', 'wangluo',
  'bangong', 'bangongshi', 'kaohe', 'zhibiao', 'zhangsan', 'lisi', 'wangwu', 'xiaoming', 'baobei', 'laopo', 'laogong', 'shengri', 'chunjie', 'xinnian',
  'facai', 'gongxi', 'jixiang', 'pingan', 'jiankang', 'kuaile', 'qinaide', 'tiantian', 'mingtian',
]

const YEARS = Array.from({ length: 61 }, (_, at) => String(1970 + at))

export const ENDINGS: readonly string[] = [
  '', '1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '123!', '1234!', '12345!', '123456!', '1!', '!', '@123', '@1234', '@12345', '@123456', '123@', '#123',
  '123abc', 'abc', 'abc123', '321', '4321', '654321', '111', '000', '666', '888', '999', '520', '1314', '111111', '888888', '666666', '000000', '!@#', '!@#$', '!@#$%', '123!@#', '1qaz', 'qwer',
  ...YEARS, ...YEARS.flatMap((year) => [`${year}!`, `@${year}`, `${year}@`]),
]
