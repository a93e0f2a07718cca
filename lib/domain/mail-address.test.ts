import { describe, expect, it } from 'vitest'
import { mailAddress } from './mail-address'

describe('a mail address', () => {
  it.each([
    ['li@example.gov.cn', 'li@example.gov.cn'],
    ['  li.wu+kpi@sub.example.gov.cn ', 'li.wu+kpi@sub.example.gov.cn'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｇｏｖ．ｃｎ', 'li@example.gov.cn'],
    ['root@localhost', 'root@localhost'],
  ])('%j is read as %j', (typed, expected) => {
    expect(mailAddress(typed)).toBe(expected)
  })

  it.each([
    '', 'li', '@example.cn', 'li@', 'li@@example.cn', 'a@b@c', 'li wu@example.cn', 'li@example..cn', '.li@example.cn', 'li.@example.cn', 'li@-example.cn', 'li@example-.cn',
    'li@example.cn,wu@example.cn', 'li@example.cn;wu@example.cn', 'Li <li@example.cn>', '"li wu"@example.cn', 'li@example.cn\r\nBcc: wu@example.cn', 'li@example.cn\nwu', 'li\u0000@example.cn',
    '张三@example.cn', 'li@例子.cn', 'li@[127.0.0.1]', 'li:wu@example.cn', 'li\u202E@example.cn', `${'a'.repeat(65)}@example.cn`, `a@${'b.'.repeat(130)}cn`,
  ])('%j is none', (typed) => {
    expect(mailAddress(typed)).toBeNull()
  })
})
