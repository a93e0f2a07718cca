// A change against the year before, in words. Of a rate always in percentage points, never in per cent.
import { changeAbsolute, changeRelative } from '@/lib/domain/kinds/change'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Quantity } from '@/lib/domain/quantity'
import { canonical, Exact, round } from '@/lib/domain/rounding'
import { formatDecimal } from './format-number'
import { baseUnitEn } from './format-value'
import { messages } from './messages'
import type { Locale, Messages } from './messages'
import { shortenCount } from './shorten-count'

export interface FormattedChange {
  /** 提高 2.5 个百分点, 增长 12.3%(+184 件), 持平, or why there is none: 上年未录入. */
  readonly text: string
  /** For an arrow, which has no colour of its own; null where the change is absent or its direction is not certain. */
  readonly direction: 'up' | 'down' | 'flat' | null
}

type Compared = Pick<MetricDefinition, 'kind' | 'unit' | 'unitEn' | 'displayScale' | 'decimals' | 'direction'>
type Value = Extract<Quantity, { kind: 'value' }>

/** Below this a per cent says nothing: from 3 to 9 cases is 6 more cases. */
const SMALL_BASE = '20'
const PERCENT_PLACES = 1
const SCALED_PLACES = 2

/**
 * Puts a change into words: percentage points for rates, per cent and number for counts (the number alone below 20 a year before), places
 * for ranks. Computed from exact values, so it may differ by one unit in the last place from what two rounded figures suggest.
 * @param before the same period a year before; absent is said (上年未录入), never taken as zero
 */
export function formatChange(locale: Locale, metric: Compared, now: Quantity | null, before: Quantity | null): FormattedChange {
  const t = messages(locale).figure
  if (now?.kind !== 'value' || metric.kind === 'CHANGE' || metric.kind === 'MILESTONE') return { text: t.noFigure, direction: null }
  if (before === null) return { text: t.noYearBefore, direction: null }
  if (before.kind === 'missing') return { text: t.yearBeforeAbsent(t.absence[before.reason]), direction: null }
  const change = changeAbsolute(now, before)
  if (change?.kind !== 'value') return { text: t.noFigure, direction: null }
  if (change.value === '0') return levelWords(t, change)
  return qualified(t, change, wordsFor(locale, metric, { change, now, before }), metric.kind === 'RANK')
}

interface Sides {
  readonly change: Value
  readonly now: Value
  readonly before: Value
}

function wordsFor(locale: Locale, metric: Compared, sides: Sides): string | null {
  const t = messages(locale).figure
  const up = !sides.change.value.startsWith('-')
  const size = new Exact(sides.change.value).abs()
  if (metric.kind === 'RANK') return up ? t.placesDown(formatDecimal(canonical(size))) : t.placesUp(formatDecimal(canonical(size)))
  if (metric.kind === 'RATIO' || metric.kind === 'COVERAGE') {
    const points = round(canonical(size), metric.decimals)
    if (canonical(points) === '0') return null
    return up ? t.pointsUp({ points, moreIsBetter: metric.direction !== 'DOWN' }) : t.pointsDown(points)
  }
  const by = amountWords(locale, metric, size)
  if (metric.kind === 'STREAK' || new Exact(sides.before.value).lt(SMALL_BASE)) return up ? t.fewUp(by) : t.fewDown(by)
  const percent = percentOf(sides)
  return up ? t.countUp({ percent, by }) : t.countDown({ percent, by })
}

// English has no word for ten thousand: +1.25 million cases.
function amountWords(locale: Locale, metric: Compared, size: InstanceType<typeof Exact>): string {
  const t = messages(locale).figure
  if (locale !== 'en' || metric.displayScale === '1') return t.amountWithUnit(formatDecimal(amountOf(size, metric)), locale === 'en' ? metric.unitEn : metric.unit)
  const amount = canonical(size)
  return t.amountWithUnit(shortenCount(locale, amount, 'EXACT') ?? formatDecimal(canonical(round(amount, 0))), baseUnitEn(metric))
}

// In its shown unit; where that holds many base units, with no more places than tell one amount from another.
function amountOf(size: InstanceType<typeof Exact>, { displayScale, decimals }: Compared): string {
  const shown = canonical(size.div(displayScale))
  return displayScale === '1' ? shown : canonical(round(shown, Math.max(decimals, SCALED_PLACES)))
}

function percentOf({ now, before }: Sides): string | null {
  const share = changeRelative(now, before)
  const percent = round(share?.kind === 'value' ? canonical(new Exact(share.value).abs()) : '0', PERCENT_PLACES)
  return canonical(percent) === '0' ? null : formatDecimal(percent)
}

// A lower bound of a rise is “at least”; of a fall it is “at most”, and then it may not have fallen at all.
function qualified(t: Messages['figure'], { value, qualifier }: Value, words: string | null, turned: boolean): FormattedChange {
  if (words === null) return { text: t.almostLevel, direction: qualifier === 'EXACT' ? 'flat' : null }
  const rises = !value.startsWith('-')
  const direction = rises === turned ? 'down' : 'up'
  if (qualifier === 'EXACT') return { text: words, direction }
  if (qualifier === 'APPROX') return { text: t.roughly(words), direction }
  const certain = (qualifier === 'AT_LEAST') === rises
  return certain ? { text: t.byAtLeast(words), direction } : { text: t.byAtMost(words), direction: null }
}

function levelWords(t: Messages['figure'], { qualifier }: Value): FormattedChange {
  if (qualifier === 'EXACT') return { text: t.level, direction: 'flat' }
  if (qualifier === 'APPROX') return { text: t.roughly(t.level), direction: null }
  return { text: qualifier === 'AT_LEAST' ? t.notBelow : t.notAbove, direction: null }
}
