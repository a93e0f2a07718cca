// One figure as its reader sees it, in a table or on a card.
import type { MetricDefinition } from '@/lib/domain/metric'
import type { MissingReason, Qualifier, Quantity } from '@/lib/domain/quantity'
import { baseUnit } from '@/lib/domain/reading/unit-words'
import { roundBound } from '@/lib/domain/round-bound'
import { canonical, Exact } from '@/lib/domain/rounding'
import { formatDecimal } from './format-number'
import { messages } from './messages'
import type { Locale } from './messages'
import { shortenCount } from './shorten-count'

export type FigureStyle = 'table' | 'card'

export interface FormattedValue {
  /** The whole, unit apart: `≥2,500`, `2,500余`, `7.31万`; where there is no figure the word that says why, or `—`. */
  readonly text: string
  /** `text` in two, for pages that dress the halves differently: `约` and `14.7`. `number` is null where there is no figure. */
  readonly qualifier: string
  readonly number: string | null
  /** The unit of `number`; empty where it has none. */
  readonly unit: string
  /** The figure in full in its base unit, for reading out and for focus: `73,111起`, `99.571883847848%`; empty where there is none. */
  readonly exact: string
}

type Shown = Pick<MetricDefinition, 'kind' | 'unit' | 'unitEn' | 'displayScale' | 'decimals' | 'rounding'>

/** Letters for the symbol column of an export, the same in every language; blank for no figure. */
export const ABSENCE_SYMBOLS: Readonly<Record<MissingReason, string>> = {
  NOT_APPLICABLE: 'z', NOT_REPORTED: 'x', NO_CASES: 'n', SUPPRESSED: 'c', WITHDRAWN: 'w',
}

/** The sign of a qualifier in tables and exports; empty for an exact figure. */
export const QUALIFIER_SYMBOLS: Readonly<Record<Qualifier, string>> = {
  EXACT: '', APPROX: '≈', AT_LEAST: '≥', MORE_THAN: '>', AT_MOST: '≤', LESS_THAN: '<',
}

/**
 * Writes a figure. Tables give it in the shown unit at the metric's places, with qualifiers as symbols. Cards put qualifiers in words, give
 * counts and amounts in base units and shorten large ones to 万 and 亿 (English: million) with at most 2 places.
 * Bounds are rounded so that they stay true. Never `-0`.
 * @param quantity in base units (per cent for %); null where nothing is recorded
 * @example formatValue('zh-CN', disputesFound, exactly('73111'), 'card') // { text: '7.31万', unit: '起', exact: '73,111起', … }
 */
export function formatValue(locale: Locale, metric: Shown, quantity: Quantity | null, style: FigureStyle): FormattedValue {
  const t = messages(locale).figure
  if (quantity === null) return inWords(t.noFigure, '')
  if (quantity.kind === 'missing') return inWords(t.absence[quantity.reason], '')
  const { value, qualifier } = quantity
  if (metric.kind === 'MILESTONE') {
    const word = value === '0' ? t.notReached : t.reached
    return inWords(word, word)
  }
  const unit = locale === 'en' ? metric.unitEn : metric.unit
  const base = locale === 'en' ? baseUnitEn(metric) : baseUnit(metric.unit, metric.displayScale)
  const spoken = speaker(locale, metric, qualifier)
  const exact = t.withUnit(spoken(signed(metric, formatDecimal(value))).text, base)
  const shown = canonical(new Exact(value).div(metric.displayScale))
  const digits = signed(metric, formatDecimal(roundBound(shown, qualifier, metric.decimals, metric.rounding)))
  const symbol = QUALIFIER_SYMBOLS[qualifier]
  if (style === 'table') return { text: `${symbol}${digits}`, qualifier: symbol, number: digits, unit, exact }
  if (metric.kind === 'RANK') return { ...spoken(t.rank(digits)), unit: '', exact: spoken(t.rank(digits)).text }
  if (metric.kind !== 'COUNT' && metric.kind !== 'AMOUNT') return { ...spoken(digits), unit, exact }
  const full = metric.displayScale === '1' ? digits : formatDecimal(value)
  return { ...spoken(shortenCount(locale, value, qualifier) ?? full), unit: base, exact }
}

const inWords = (text: string, exact: string): FormattedValue => ({ text, qualifier: '', number: null, unit: '', exact })

// 10,000 cases → cases.
export const baseUnitEn = ({ unitEn, displayScale }: Pick<Shown, 'unitEn' | 'displayScale'>): string => (displayScale === '1' ? unitEn : unitEn.replace(/^[\d,]+ /, ''))

// A change says which way it went: +2.5. Zero goes no way.
const signed = ({ kind }: Shown, digits: string): string => (kind === 'CHANGE' && /^[^-]*[1-9]/.test(digits) ? `+${digits}` : digits)

function speaker(locale: Locale, { kind, unit }: Shown, qualifier: Qualifier) {
  const t = messages(locale).figure
  const isCounted = unit !== '%' && kind !== 'CHANGE' && kind !== 'RANK'
  const before = !isCounted && qualifier === 'AT_LEAST' ? t.atLeastRate : t.before[qualifier]
  const behind = isCounted ? t.behind[qualifier] : ''
  return (number: string) => ({ text: `${before}${number}${behind}`, qualifier: before, number: `${number}${behind}` })
}
