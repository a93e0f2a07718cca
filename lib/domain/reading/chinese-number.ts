// Numbers in Chinese characters, in the strict form only: what can be read in two ways (三五, 两千三) is not read at all.

const DIGITS: Readonly<Record<string, bigint>> = {
  〇: 0n, 零: 0n, 一: 1n, 二: 2n, 两: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n,
  壹: 1n, 贰: 2n, 叁: 3n, 肆: 4n, 伍: 5n, 陆: 6n, 柒: 7n, 捌: 8n, 玖: 9n,
}
// Largest first: the first place found splits the numeral.
const PLACES = [
  { signs: '亿億', scale: 100_000_000n },
  { signs: '万萬', scale: 10_000n },
  { signs: '千仟', scale: 1000n },
  { signs: '百佰', scale: 100n },
  { signs: '十拾', scale: 10n },
] as const
const PLACE_SIGNS = PLACES.map((place) => place.signs).join('')

/** All characters that a numeral may hold, as the inside of a character class. */
export const CHINESE_NUMERAL = `${Object.keys(DIGITS).join('')}${PLACE_SIGNS}点`

/**
 * Reads a numeral in Chinese characters.
 * @returns the number in plain digits, places after 点 kept as written, or null where it cannot be read in exactly one way
 * @example readChineseNumber('两千三百') // '2300'
 * @example readChineseNumber('九十九点五〇') // '99.50'
 */
export function readChineseNumber(text: string): string | null {
  const [whole = '', places, ...rest] = text.split('点')
  if (rest.length > 0) return null
  const value = wholeNumber(whole)
  if (value === null) return null
  if (places === undefined) return String(value)
  const digits = positional(places)
  return digits === null ? null : `${value}.${digits}`
}

function wholeNumber(text: string): bigint | null {
  if (/^[零〇]$/.test(text)) return 0n
  // 二〇二三 is read digit by digit; two digits side by side (三五) mean "three to five".
  if (text.length > 2 && !text.includes('两')) {
    const digits = positional(text)
    if (digits !== null) return BigInt(digits)
  }
  return numeral(text)
}

function positional(text: string): string | null {
  const digits = [...text].map((sign) => DIGITS[sign])
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? digits.join('') : null
}

function numeral(text: string): bigint | null {
  for (const { signs, scale } of PLACES) {
    const at = [...text].findIndex((sign) => signs.includes(sign))
    if (at < 0) continue
    const left = at === 0 ? (scale === 10n ? 1n : null) : numeral(text.slice(0, at))
    // 千, 百 and 十 take one digit before them; 万 takes up to 9999, 亿 up to 9999万.
    if (left === null || left < 1n || left >= (scale >= 10_000n ? scale : 10n)) return null
    const right = remainder(text.slice(at + 1), scale)
    return right === null ? null : left * scale + right
  }
  const digit = text.length === 1 ? DIGITS[text] : undefined
  return digit === undefined || digit === 0n ? null : digit
}

// What follows a place: nothing, or the next place down, or 零 and something lower. 两千三 is none of these.
function remainder(text: string, scale: bigint): bigint | null {
  if (text === '') return 0n
  const skips = /^[零〇]/.test(text)
  const value = numeral(skips ? text.slice(1) : text)
  if (value === null || value >= scale) return null
  return skips === value < scale / 10n ? value : null
}
