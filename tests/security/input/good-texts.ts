// What people write and must be able to keep, by kind of field: a refusal of any of these is a false alarm.
import fc from 'fast-check'

export const GOOD_LINES = ['更正统计口径', '原表漏填，依据〔2024〕15号文补报', '欧阳·夏丹', '𠮷野家', '葛\u{E0100}城', 'O’Neill', "O'Neill", 'José Müller', 'e\u0301', '㐀䶮', '😀👨‍👩‍👧❤️', '=1+1', '-1', '+86', '@all', '<b>粗</b>', '<script>alert(1)</script>', '"引号"', '100% & more', 'a\\b', '; drop table x; --', "' or 1=1", '${7*7}', '{"not":""}', 'null', 'undefined', '  前后空格  ', '甲　乙', '１２３', 'مرحبا', '한글', '№ 15（试行）', '《办法》第三条']
export const GOOD_PARAGRAPHS = [...GOOD_LINES, '一\n二', '一\r\n\r\n\t二']

const whole = fc.integer({ min: 0, max: 999_999_999 })
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const FORMS: readonly ((number: number) => string)[] = [
  String,
  grouped,
  (number) => fullWidth(grouped(number)),
  (number) => ` ${number}　`,
  (number) => `约${number}`,
  (number) => `${number}余`,
  (number) => `不少于${number}`,
  (number) => `\uFEFF${number}\u200E`,
  (number) => `${number}\t`,
]

/** A whole number as people type it. */
export const goodWhole: fc.Arbitrary<string> = fc.tuple(whole, fc.constantFrom(...FORMS)).map(([number, form]) => form(number))

/** A percentage, with and without its sign. */
export const goodPercent: fc.Arbitrary<string> = fc.tuple(fc.integer({ min: 101, max: 9999 }), fc.constantFrom('', '%', '％')).map(([hundredths, sign]) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}${sign}`)

export const GOOD_ABSENCES = ['不适用', '暂无', '未报', 'n/a', 'N/A']
