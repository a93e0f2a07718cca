// Large counts in a few digits: 7.31万, 1.2亿, 5.52 million.
import type { DecimalString, Qualifier } from '@/lib/domain/quantity'
import { roundBound } from '@/lib/domain/round-bound'
import { canonical, Exact } from '@/lib/domain/rounding'
import { formatDecimal } from './format-number'
import { messages } from './messages'
import type { Locale } from './messages'

const PLACES = 2

/**
 * Writes a count with the largest word that it fills once rounded, so that 99,999,999 is 1亿 and not 10000万.
 * @param value in base units
 * @param qualifier bounds are rounded so that they stay true
 * @returns null where the count is small enough to be written in full (below 1万; in English below a million)
 * @example shortenCount('zh-CN', '73111', 'EXACT') // '7.31万'
 */
export function shortenCount(locale: Locale, value: DecimalString, qualifier: Qualifier): string | null {
  let text: string | null = null
  let reached = new Exact(value).abs()
  for (const { from, word } of messages(locale).figure.scales) {
    if (reached.lt(from)) break
    const number = canonical(roundBound(canonical(new Exact(value).div(from)), qualifier, PLACES))
    text = `${formatDecimal(number)}${word}`
    reached = new Exact(number).abs().times(from)
  }
  return text
}
