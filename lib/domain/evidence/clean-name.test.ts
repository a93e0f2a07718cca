import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { forbiddenCharacter } from '../plain-text'
import { cleanName } from './clean-name'

test.each([
  ['2024年报表.pdf', '2024年报表.pdf'],
  ['C:\\fakepath\\报表.xlsx', '报表.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['报表\u202Efdp.exe', '报表fdp.exe'],
  ['a\u0000b\r\nc.txt', 'abc.txt'],
  ['a<b>:"|?*.txt', 'ab.txt'],
  ['.htaccess', 'htaccess'],
  ['con.txt', '_con.txt'],
  ['LPT1', '_LPT1'],
  ['console.txt', 'console.txt'],
  ['名 \u3000 字 .docx. .', '名 字 .docx'],
  ['..', 'file'],
  ['', 'file'],
  ['/', 'file'],
  ['e\u0301.txt', 'é.txt'],
])('%j becomes %j', (sent, name) => expect(cleanName(sent, 'file')).toBe(name))

it('shortens to 120 characters and keeps the ending', () => {
  const name = cleanName(`${'长'.repeat(500)}.xlsx`, 'file')
  expect([Array.from(name).length, name.endsWith('长.xlsx')]).toEqual([120, true])
  expect(Array.from(cleanName('😀'.repeat(300), 'file'))).toHaveLength(120)
})

it('gives of anything a name that is no path and hides nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom('.', '/', '\\', '\u202E', 'a', ' ', 'CON', '\u0000', ':') })), (sent) => {
      const name = cleanName(sent, 'file')
      expect(name).not.toMatch(/[/\\]|^\.|[. ]$|^$/)
      expect(forbiddenCharacter(name, 'line')).toBeNull()
      expect(Array.from(name).length).toBeLessThanOrEqual(120)
    }),
  )
})
