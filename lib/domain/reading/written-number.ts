// The shape of every written figure: a qualifier, a sign, a number in Arabic or Chinese digits, 千, 万 or 亿, then the unit.
import { Exact } from '../rounding'
import type { Qualifier } from '../quantity'
import { CHINESE_NUMERAL, readChineseNumber } from './chinese-number'
import { takeQualifier } from './qualifier-words'

export interface WrittenNumber {
  readonly qualifier: Qualifier
  readonly negative: boolean
  /** The number without sign in plain digits, places kept as written: `99.50`, `1234`. */
  readonly digits: string
  /** 10000 for 万. Null where neither 万 nor 亿 is written: only then can the number count in the unit that is shown, such as 万件. */
  readonly scale: string | null
  /** True for 50% and 百分之五十. */
  readonly percent: boolean
  /** What follows the number: the unit, as far as this reader can tell. */
  readonly unit: string
}

const SCALES: Readonly<Record<string, string>> = { 万: '10000', 萬: '10000', 亿: '100000000', 億: '100000000', 万亿: '1000000000000' }
// A space or a comma separates digits only where groups of three stand on its right, and the same one throughout.
const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(\.\d+)?(?![\d.,\s])/
const CHINESE = new RegExp(`^[${CHINESE_NUMERAL}]+`)

/**
 * Takes a written figure apart. The text must be in normal form (`normalText`).
 * @returns null where no number can be read in exactly one way: `12..5`, `1,23`, `1e5`, `0x10`, 两千三, 约
 * @example readWrittenNumber('约14.70%') // { qualifier: 'APPROX', negative: false, digits: '14.70', scale: null, percent: true, unit: '' }
 */
export function readWrittenNumber(text: string): WrittenNumber | null {
  const qualified = takeQualifier(text)
  if (!qualified) return null
  const signed = takeSign(qualified.rest)
  const inWords = signed.rest.startsWith('百分之')
  const body = takeNumber(inWords ? signed.rest.slice(3) : signed.rest, inWords)
  if (!body || /[\d.,\s]/.test(body.unit)) return null
  const marked = body.unit.endsWith('%')
  if (inWords && marked) return null
  return {
    qualifier: qualified.qualifier,
    negative: signed.negative,
    digits: body.digits,
    scale: body.scale,
    percent: inWords || marked,
    unit: marked ? body.unit.slice(0, -1) : body.unit,
  }
}

// (5) is how accountants write -5.
function takeSign(text: string): { readonly negative: boolean; readonly rest: string } {
  const bracketed = /^\((\d[^()]*)\)$/.exec(text)
  if (bracketed?.[1]) return { negative: true, rest: bracketed[1] }
  if (/^[-负]/.test(text)) return { negative: true, rest: text.slice(1) }
  return { negative: false, rest: text.startsWith('+') ? text.slice(1) : text }
}

type Body = Pick<WrittenNumber, 'digits' | 'scale' | 'unit'>

function takeNumber(text: string, inWords: boolean): Body | null {
  const arabic = ARABIC.exec(text)?.[0] ?? ''
  if (arabic) return takeScale(arabic, text.slice(arabic.length))
  const chinese = CHINESE.exec(text)?.[0] ?? ''
  const unit = text.slice(chinese.length)
  if (inWords && chinese === '百') return { digits: '100', scale: null, unit }
  // 万 and 亿 at the end scale the number before them, so that 三点五万 and 3.5万 are read alike.
  const end = /(?<=.)(万亿|[万萬亿億])$/.exec(chinese)?.[0] ?? ''
  const scale = SCALES[end]
  const digits = scale ? readChineseNumber(chinese.slice(0, -end.length)) : null
  if (digits !== null && scale) return { digits, scale, unit }
  const whole = readChineseNumber(chinese)
  if (whole === null) return null
  // 一万二千 holds its 万 inside, so it counts in ones.
  return { digits: whole, scale: /[万萬亿億]/.test(chinese) ? '1' : null, unit }
}

function takeScale(arabic: string, tail: string): Body | null {
  const plain = arabic.replace(/[, ]/g, '').replace(/^\./, '0.')
  const [, small = '', large = ''] = /^([十百千](?=[万萬亿億])|[百千])?(万亿|[万萬亿億])?/.exec(tail) ?? []
  const factor = { '': '1', 十: '10', 百: '100', 千: '1000' }[small] ?? '1'
  // Moving the point keeps the places as written only where nothing is moved.
  const digits = factor === '1' ? plain : new Exact(plain).times(factor).toFixed()
  return { digits, scale: SCALES[large] ?? null, unit: tail.slice(small.length + large.length) }
}
