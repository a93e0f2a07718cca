// AU-9: candidates with the decision that each profile must take.
import { describe, expect, it } from 'vitest'
import { commonPasswords } from './password/common-passwords'
import { passwordProblems, type PasswordProfile } from './password-policy'

const NAMES = ['wang.demo', '演示填报员', '新乡', 'xinxiang']

type Decision = 'good' | 'too-short' | 'too-long' | 'too-simple' | 'names-account' | 'context-word' | 'too-common'
interface Candidate {
  readonly password: string
  readonly mlps: Decision
  readonly asvs: Decision
}

const each = (passwords: readonly string[], mlps: Decision, asvs: Decision = mlps): readonly Candidate[] => passwords.map((password) => ({ password, mlps, asvs }))
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

/** Text without a pattern, from a small generator of its own, so that the list is the same every time. */
function scattered(letters: string, length: number, seed: number): string {
  let state = seed * 2_654_435_761 + 12_345
  const all = [...letters]
  return range(length).map(() => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return all[(state >>> 16) % all.length]
  }).join('')
}

const LOWER = 'bcdfghjkmnpqrstvwxz'
const HAN = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'
const EMOJI = '😀🚀🌊🍎🐼🎹🧭🪁'

const CANDIDATES: readonly Candidate[] = [
  // Lengths, counted as a reader counts.
  ...each(['', 'Ab1!', 'Ab1!Ab1!xyZ', '短密码', '😀😀😀😀😀', '准绳准绳准绳准绳准绳一', ...range(10).map((at) => scattered(`${LOWER}A1!`, at + 2, at))], 'too-short'),
  ...range(15).flatMap((at) => each([`Ab1!${scattered(LOWER, 8 + at * 8, at)}`], 'good')),
  ...each([`Ab1!${scattered(LOWER, 60, 91)}`, `Ab1!${scattered(LOWER, 124, 92)}`, `Ab1${scattered(EMOJI, 125, 93)}`, `Ab1${scattered(HAN, 125, 94)}`], 'good'),
  ...each([`Ab1!${scattered(LOWER, 125, 95)}`, `Ab1${scattered(EMOJI, 126, 96)}`, `Ab1${scattered(HAN, 126, 97)}`, 'x'.repeat(129), `Ab1!${scattered(LOWER, 2000, 98)}`], 'too-long'),
  // Differing only at byte 73: both are decided on the whole.
  ...each([`Ab1!${scattered(LOWER, 68, 7)}q`, `Ab1!${scattered(LOWER, 68, 7)}z`], 'good'),
  // Kinds of characters: graded protection wants three, ASVS none.
  ...range(50).flatMap((at) => each([scattered(LOWER, 16, at + 100)], 'too-simple', 'good')),
  ...range(15).flatMap((at) => each([scattered(`${LOWER}3456789`, 18, at + 200)], 'too-simple', 'good')),
  ...range(30).flatMap((at) => each([`aB3${scattered(LOWER, 11, at + 300)}`], 'good')),
  ...range(10).flatMap((at) => each([scattered(HAN, 14, at + 400)], 'too-simple', 'good')),
  ...range(20).flatMap((at) => each([`Q7${scattered(HAN, 12, at + 500)}`], 'good')),
  ...range(5).flatMap((at) => each([`kP${scattered(EMOJI, 12, at + 600)}`], 'good')),
  ...each(['correct horse battery staple', '四个没有关系的词语连在一起吧'], 'too-simple', 'good'),
  ...each(['Correct horse, battery staple!', 'Plumb-Line-2024', 'Straight-Down-7', 'Rivière-Été-77', 'Zwölf Boxkämpfer 12'], 'good'),
  // Names of the account and words of the place.
  ...each(['Xy7!wang.demo-qr', 'XY7!WANG.DEMO-QR', '演示填报员Xy7!qrstb', '新乡Xy7!qrstbkm', 'Xinxiang7!kqvzbm', 'ｗａｎｇ．ｄｅｍｏXy7!kq'], 'names-account'),
  ...each(['Plumbline7!kqvz', 'PLUMBLINE7!kqvz', '准绳Xy7!kqvzbmtr', '7!Zhunshengkqvz', 'Kq7!sifajuvzbm', '司法局Kq7!vzbmtr', 'Kq7!fazhivzbmtr', '法治Kq7!vzbmtrxw', 'Kq7!YifaxingzhengV', '依法行政Kq7!vzbmtr'], 'context-word'),
  // What is guessed first, whatever its kinds of characters.
  ...each(
    [
      'Password1234', 'Password@123', 'P@ssw0rd1234', 'Passw0rd2024!', 'Admin@123456', 'Administrator1!', 'Welcome12345', 'Welcome2024!', 'Qwerty123456', 'Qwertyuiop123', 'Qwertyuiop1!', 'Letmein12345',
      'Changeme1234', 'Changeme2025!', 'Abc123456789', 'Abcd12345678', 'Aa1234567890', 'Iloveyou1314', 'Woaini5201314', 'Zhongguo2024', 'Zhongguo@2025', 'Woaizhongguo1',
      'Beijing@2008', 'Shanghai2023!', 'Zhengzhou2024', 'Guanliyuan123', 'Zhangsan1234', 'Xiaoming12345', 'Bangongshi123', 'Mima12345678', 'Test12345678', 'Superman1234', 'Football2024', 'Sunshine2023!',
      'Computer1234', 'Microsoft2024', 'Manager@1234', 'Government2024!', 'Service123456', '1Qaz2Wsx3Edc', '1qaz2WSX3edc',
    ],
    'too-common',
  ),
  ...range(25).flatMap((at) => each([`Admin@${2000 + at}!!`], 'too-common')),
  ...range(15).flatMap((at) => each([`Password${2010 + at}`, `Welcome@${2010 + at}`], 'too-common')),
  // Rows of the keyboard and repetitions have one or two kinds; ASVS refuses them all the same.
  ...each(['123456789012', 'qwertyuiopqw', 'abcdefghijkl', 'aaaaaaaaaaaa', '111111111111', 'abcabcabcabc', '司法司法司法司法司法司法', '987654321098', 'zxcvbnmzxcvb', '1qaz2wsx3edc', 'qwer1234asdf', '哈哈哈哈哈哈哈哈哈哈哈哈', 'asdfghjklasd', '147258369147'], 'too-simple', 'too-common'),
]

// Where a password has several faults the first is told of its length, otherwise all of them.
function decided({ password }: Candidate, profile: PasswordProfile): readonly string[] {
  const found = passwordProblems(password, NAMES, ['password'], profile).map(({ code }) => code.replace('password.', ''))
  return found.length === 0 ? ['good'] : found
}

describe.each(['mlps', 'asvs'] as const)('AU-9: the profile %s', (profile) => {
  it('decides 300 candidates, 0 of them wrongly', () => {
    expect(CANDIDATES.length).toBeGreaterThanOrEqual(300)
    const wrong = CANDIDATES.filter((candidate) => !decided(candidate, profile).includes(candidate[profile]))
    process.stdout.write(`AU-9 ${profile}: ${CANDIDATES.length} candidates, ${wrong.length} wrong decisions\n`)
    expect(wrong.map((candidate) => ({ ...candidate, decided: decided(candidate, profile) }))).toEqual([])
  })

  it('would be caught by the same list if it decided the other way', () => {
    const turned = CANDIDATES.map((candidate): Candidate => ({ ...candidate, [profile]: candidate[profile] === 'good' ? 'too-common' : 'good' }))
    expect(turned.filter((candidate) => decided(candidate, profile).includes(candidate[profile]))).toEqual([])
  })
})

describe('the list of common passwords', () => {
  it('holds at least three thousand of twelve characters or more, all of which are refused', () => {
    const list = commonPasswords()
    process.stdout.write(`common passwords: ${list.length}\n`)
    expect(list.length).toBeGreaterThanOrEqual(3000)
    expect(list.filter((password) => password.length < 12)).toEqual([])
    const accepted = list.filter((password) => passwordProblems(password, [], [], 'asvs').length === 0)
    expect(accepted).toEqual([])
  })
})
