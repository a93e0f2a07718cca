// The numbers in a text that somebody wrote, against the figures of a release: a slip of the pen is seen before it is published.
import type { Figure } from '../figure'
import { figureYearBefore, inShownUnit } from '../figure-quantity'
import type { DecimalString } from '../quantity'
import { canonical, Exact, round } from '../rounding'
import { targetGap } from '../target-gap'

interface TextNumber {
  /** As it stands, without separators: 72798, 99.57, 7.3万. */
  readonly text: string
  readonly digits: DecimalString
  readonly places: number
  readonly scale: string
}

const SCALES: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000', million: '1000000', billion: '1000000000' }

const RUN = /\d[\d,.]*/g
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const PLAIN = /^\d+(?:\.\d+)?$/
const SCALE = /^\s?(万|亿|million|billion)/u
// 2024年, 3月, 5日, 第3季度.
const DATE = /^\s?(?:年|月|日|季度)/u
/** No unit is farther behind its number. */
const UNIT_ROOM = 10

/** The numbers of a text, in order, without dates and without those in names (v2, Q3). Full-width digits count as digits; numbers in Chinese characters are not read. */
export function numbersIn(text: string): readonly TextNumber[] {
  const plain = text.replace(/[０-９．％]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
  return [...plain.matchAll(RUN)].flatMap((match): readonly TextNumber[] => {
    const run = withoutEnd(match[0])
    const behind = plain.slice(match.index + run.length, match.index + run.length + UNIT_ROOM)
    if (/\p{Script=Latin}/u.test(plain.charAt(match.index - 1)) || DATE.test(behind) || isYear(run, behind)) return []
    // 1,2 is two numbers; 1,200 is one.
    const parts = GROUPED.test(run) ? [run.replaceAll(',', '')] : run.split(',')
    return parts.filter((part) => PLAIN.test(part)).map((digits, at) => {
      const unit = at === parts.length - 1 ? (SCALE.exec(behind)?.[1] ?? '') : ''
      return { text: `${digits}${unit}`, digits, places: digits.split('.')[1]?.length ?? 0, scale: SCALES[unit] ?? '1' }
    })
  })
}

// A full stop or comma behind a number belongs to the sentence.
function withoutEnd(run: string): string {
  let end = run.length
  while (end > 0 && '.,'.includes(run.charAt(end - 1))) end -= 1
  return run.slice(0, end)
}

// In English a year stands alone.
const isYear = (run: string, behind: string): boolean => /^(?:19|20)\d\d$/.test(run) && !/^\s?(?:%|\p{Script=Han})/u.test(behind)

/** What the numbers of several texts are called when somebody says that they were looked at: other numbers are called otherwise. */
export const numbersText = (texts: readonly string[]): string => [...new Set(texts.flatMap(numbersIn).map(({ text }) => text))].join(' ')

/**
 * The numbers of a text that neither a figure nor a text taken for granted gives, at the places at which they are written.
 * @param values decimals, in whatever unit they may be written
 * @param granted texts made from the figures, whose numbers are right
 */
export function strangeNumbers(text: string, values: readonly DecimalString[], granted: readonly string[]): readonly string[] {
  const known = new Set(granted.flatMap(numbersIn).map((one) => one.text))
  const numbers = values.map(Number)
  const strange = numbersIn(text).filter((one) => !known.has(one.text) && !values.some((value, at) => says(one, value, numbers[at] ?? 0)))
  return [...new Set(strange.map((one) => one.text))]
}

// Near enough by machine numbers first: thousands of exact roundings would take a second.
function says({ digits, places, scale }: TextNumber, value: DecimalString, number: number): boolean {
  const wanted = Number(digits) * Number(scale)
  if (Math.abs(Math.abs(number) - wanted) > Number(scale) * 10 ** -places) return false
  return new Exact(round(new Exact(value).abs().div(scale).toFixed(), places)).equals(digits)
}

/** Every number that may be said of some figures: values, counts, targets, distances, and changes on the year before. */
export function sayableValues<F extends Figure>(figures: readonly F[], earlierOf: (figure: F) => readonly F[]): readonly DecimalString[] {
  return figures.flatMap((figure) => {
    const { metric, value, numerator, denominator, target } = figure
    const shown = (one: DecimalString): readonly DecimalString[] => (metric.displayScale === '1' ? [one] : [one, inShownUnit(one, metric.displayScale)])
    const before = figureYearBefore(figure, earlierOf(figure))?.value ?? null
    return [
      ...(value === null ? [] : shown(value)),
      ...(numerator === null ? [] : [numerator.value]),
      ...(denominator === null ? [] : [denominator.value]),
      ...(target === null ? [] : shown(target.value)),
      ...[targetGap(figure)].flatMap((gap) => (gap === null ? [] : [canonical(gap.points)])),
      ...(value === null || before === null ? [] : changes(value, before).flatMap(shown)),
    ]
  })
}

function changes(value: DecimalString, before: DecimalString): readonly DecimalString[] {
  const by = new Exact(value).minus(before).abs()
  return [before, by.toFixed(), ...(new Exact(before).isZero() ? [] : [by.div(new Exact(before).abs()).times(100).toFixed()])]
}
