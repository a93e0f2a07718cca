// What people, pastes and attackers send, by the kind of field that must refuse it.

const SOLO = '\uD800'
const long = (length: number): string => '长'.repeat(length)

/** Characters that no kept text may hold. At an end some of them count as blanks and are taken off. */
const FORBIDDEN = ['\u0000', '\u0001', '\u0007', '\u0008', '\u000B', '\u001B[31m', '\u007F', '\u0085', '\u009F', SOLO, '\uDC00', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u200E', '\u200F', '\u061C',
  '\u200B', '\u200C', '\u2060', '\u2063', '\uFEFF', '\u00AD', '\u180E', '\u3164', '\u115F', '\u034F', '\u2028', '\u2029', '\uFFFE', '\uFFFF', '\uFDD0', '\uFFFD', '\u{E0001}', '\u{E0041}', '\u{1FFFE}']
const FORBIDDEN_TEXTS = FORBIDDEN.flatMap((sign) => [`张${sign}三`, `理由：${sign}${sign}。`])

/** Numbers that are none, or more than can be held. */
const NO_NUMBERS = ['NaN', 'nan', 'Infinity', '-Infinity', '+∞', '∞', '1e400', '1e5', '1E+3', '-1e-400', '0x10', '0b11', '0o17', '1_000', '12..5', '1.2.3', '.', '..5', '%', '％', '+', '1,23', '1,2345', '12,34,567', '1 2', '１，２３', '9007199254740993'.repeat(2),
  '9'.repeat(16), '9'.repeat(79), '9'.repeat(200), '0.'.padEnd(20, '3'), '三五', '两千三', '十百万', 'abc', 'true', 'null', 'undefined', '[object Object]', '{}', '[]', '[1]', '{"not":""}', '{"gt":0}', '=1+1', "=cmd|' /C calc'!A0", '@SUM(1)', "1' or '1'='1", '1; drop table revision',
  '<script>1</script>', '${7*7}', '{{7*7}}', '../../etc/passwd', '①②', '½', 'Ⅻ①', '5²', '十二月', '2024-02-30', '12:30', '1/0', '100100100朵', '😀', '١٢٣x', '１２３ａ', '1\u0000', '\u00001', SOLO, '\u202E321x', '12\u0007', '≥≤5', '≥500以内', '--5', '(5', '5)', '((5))', '-(5)']

const NO_YEARS = ['', ' ', 'abc', '0', '1', '-1', '-2024', '1948', '2101', '20240', '2024.5', '2024.0', '2e3', '0x7E8', '1e400', 'NaN', 'Infinity', '9007199254740993', '9'.repeat(400), '２０２４', '٢٠٢٤', '二〇二四', '2024年', '2024-02-30', '2024\u0000', '20\u200B24', '2 024', '[2024]', '{"gt":2000}', 'null', 'true', '2024; select 1', "2024' or '1'='1"]

const NO_WHOLE_NUMBERS = ['', '-1', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '9007199254740993', '9'.repeat(400), '１', '{"not":0}', '[]', 'null', '1\u0000', '1 2', '+1']

const NO_CODES = ['', 'X', 'NO_SUCH_CODE', '410700\u0000', '\u0000', SOLO, '410700\u202E', "410700' or '1'='1", '410700; drop table org_unit', '%', '_', '410_00', '{"not":""}', '{"contains":""}', '{"startsWith":"4"}', '[object Object]', '__proto__', 'constructor', 'toString', '../410700', '410700%00', '４１０７００', 'é', '😀', long(33), long(10_000), ' '.repeat(50), 'null', 'undefined', 'true', '410700,SFJ', '*']

const NO_HASHES = ['', 'a', 'g'.repeat(64), 'A'.repeat(64), '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(64)}\u0000`, '{"not":""}', '0'.repeat(100_000), SOLO]

const NO_LOGIN_NAMES = ['', 'a', '-abc', '.abc', '张三', 'a b', 'a\u0000b', 'a@b.c', 'ａｂｃ', 'a'.repeat(65), 'a'.repeat(100_000), 'a\u202Eb', SOLO, '{"not":""}', "a' or '1'='1", 'a%', 'a/b', 'a\\b', 'аdmin', 'admin\u200B.x', '😀😀', 'a\nb']

const NO_DATES = ['2024-02-30', '2024-13-01', '2023-02-29', '0000-01-01', '-2024-01-01', '20240101', '01/02/2024', '2024-1-1', '2024-01-01T00:00:00', 'tomorrow', 'now()', 'infinity', '2024-01-01\u0000', '２０２４-０１-０１', '99999-01-01', '2024-00-10', '2024-01-32', '{"gt":"2000-01-01"}']

const NO_IDS = ['', '1', 'abc', '00000000-0000-0000-0000-000000000000x', 'g0000000-0000-4000-8000-000000000000', '{"not":""}', "' or '1'='1", '\u0000', SOLO, '550e8400-e29b-41d4-a716-446655440000\u0000', '9'.repeat(1000)]

/** Mail addresses that are none, or more than one, or that would write lines of their own into a message. */
const NO_ADDRESSES = ['a', 'a@', '@b.example', 'a b@c.example', 'a@b.example,c@d.example', 'a@b.example c@d.example', '演示 <a@b.example>', '"a b"@c.example', 'a@b.example\r\nBcc: c@d.example', 'a@b.example\nSubject: x', 'a@[127.0.0.1]', 'a@b..example', 'a@-b.example', 'mailto:a@b.example', 'a@例.example', 'a@b.example\u0000', 'a\u202E@b.example',
  `a@${SOLO}.example`, `${'a'.repeat(70)}@b.example`, `a@${'b'.repeat(64)}.example`, `a@${'b.'.repeat(200)}example`, 'a'.repeat(100_000), '{"not":""}', "' or '1'='1"]

/** A password that is refused whoever chooses it. */
const NO_PASSWORDS = ['', 'short-1A', 'a'.repeat(12), 'A1-'.repeat(50), 'Aa1-'.repeat(40_000), 'Good-Pass-\u00001234', `Good-Pass-${SOLO}1234`, 'Good-Pass-\u202E1234']

const TOO_LONG = [2001, 100_000].map(long)
/** A secret: anything may be typed, nothing of it passes. */
const NO_SECRETS = ['', '0', '123456x', '１２３４５６', '\u0000', SOLO, '\u202E', long(3000), '{"not":""}', "' or '1'='1", '[object Object]']

/** By kind of field. `choice` takes a few words that the page itself lists; `confirmation` takes one text only. */
export const BAD = {
  figure: NO_NUMBERS,
  year: NO_YEARS,
  whole: NO_WHOLE_NUMBERS,
  code: NO_CODES,
  newCode: ['410700', 'SFJ', '-A', 'A-', 'A_B', 'A B', ...NO_CODES.filter((code) => !/^[A-Z0-9][A-Z0-9-]{0,31}$/.test(code.normalize('NFKC').toUpperCase().trim()))],
  metricCode: ['410700', '-A', 'A-', 'A B', '1A', ...NO_CODES.filter((code) => !/^[A-Z][A-Z0-9_]{1,31}$/.test(code.normalize('NFKC').toUpperCase().trim()))],
  hash: NO_HASHES,
  login: NO_LOGIN_NAMES,
  date: NO_DATES,
  id: NO_IDS,
  mail: NO_ADDRESSES,
  password: NO_PASSWORDS,
  line: [...FORBIDDEN_TEXTS, ...TOO_LONG, '一\n二', '一\r\n二', '一\t二'],
  name: ['', ' ', '　', ...FORBIDDEN_TEXTS, ...TOO_LONG, long(201), '一\n二'],
  secret: NO_SECRETS,
  paragraph: [...FORBIDDEN_TEXTS, ...TOO_LONG],
  choice: ['', 'other', '{"not":""}', '\u0000', 'zh-CN\u0000', '__proto__', 'constructor', long(1000), SOLO, 'ZH-cn', '<b>', '*'],
  confirmation: ['', 'yes', '2023年', '二〇二三年度', '2023年度x', '2023年度\u0000', '{"not":""}', long(51), SOLO],
} as const satisfies Record<string, readonly string[]>

export type Kind = keyof typeof BAD

/** Signs that make no figure wherever they are put into one. */
export const SPOILERS = ['\u0000', '\u0001', '\u001F', '@', '#', '$', '!', '?', '*', '=', '_', '&', '^', '|', ';', '"', "'", '`', '{', '}', '[', ']', 'x', 'e', 'Ω', '😀', SOLO, '\uFFFD', '①', '²', '..', '朵朵'] as const

/** What stands in place of a form, or of a field's text, in a call that no page of ours makes. */
export const NO_FORMS: readonly unknown[] = [undefined, null, '', 'text', 0, Number.NaN, true, [], [{}], {}, { year: '2024' }, { get: () => '2024' }, { not: '' }, new Map([['year', '2024']]), new Set([1]), new URLSearchParams('year=2024'), new Date(0), Symbol.iterator, 10n, Buffer.from('x'), Object.create(null)]
