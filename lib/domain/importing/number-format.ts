// What a number format shows beyond the number itself: a per cent sign that multiplies, and words that its author put there.

export interface FormatWords {
  /** True where the program shows a hundred times what it stores: `0.00%`. A per cent sign in quotes is only a word. */
  readonly percent: boolean
  /** 约, 近 and the like, before the number. */
  readonly before: string
  /** 余, 万, 万余 and the like, after it. */
  readonly after: string
  /** True where what is stored counts in ones though 万 is shown: `0!.0,"万"`. */
  readonly shortened: boolean
}

const PLAIN: FormatWords = { percent: false, before: '', after: '', shortened: false }
// Literal texts: "万", \万, and CJK characters that need no quotes. Colours, conditions and currencies stand in [brackets].
const LITERAL = /"([^"]*)"|\\(.)|([\p{Script=Han}])/gu
const DIGITS = /[0#?]/
const BEFORE = /(?:不超过|不足|超过|至少|约|近|超|逾|≥|≤|≈|>|<)/u
const AFTER = /(?:[万亿]?[余多]?|[余多][万亿])(?:以上|以下|左右)?/u

/**
 * Takes a number format code apart; only what stands for positive numbers counts.
 * @param format as the file has it; null is General
 */
export function formatWords(format: string | null): FormatWords {
  if (format === null) return PLAIN
  const [start = '', ...bracketed] = (format.split(';')[0] ?? '').split('[')
  const section = [start, ...bracketed.map((part) => part.slice(part.indexOf(']') + 1))].join('').replace(/_.|\*./g, '')
  const bare = section.replace(LITERAL, '')
  const first = section.search(DIGITS)
  const texts = (part: string): string => [...part.matchAll(LITERAL)].map(([, quoted, escaped, plain]) => quoted ?? escaped ?? plain ?? '').join('')
  const cut = first === -1 ? section.length : first
  const after = AFTER.exec(texts(section.slice(cut)))?.[0] ?? ''
  // A comma right after the last digit divides by a thousand; `!.` draws a point where none is: together the 万 of a Chinese office.
  const shortened = /[万亿]/.test(after) && /!\.|[0#?],+(?![0#?])/.test(section.replace(/"[^"]*"/g, ''))
  return { percent: bare.includes('%'), before: BEFORE.exec(texts(section.slice(0, cut)))?.[0] ?? '', after, shortened }
}
