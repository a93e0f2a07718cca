// One figure in the reader's words: value, counts, change, target.
import type { FigureValueProps } from '@/components/figures/figure-value'
import type { Figure, FigurePart } from '@/lib/domain/figure'
import { quantityOf } from '@/lib/domain/figure-quantity'
import type { MetricDefinition } from '@/lib/domain/metric'
import { isYear } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import { targetGap } from '@/lib/domain/target-gap'
import { formatChange, formatDecimal, formatValue, QUALIFIER_SYMBOLS, type FigureStyle, type FormattedChange } from '@/lib/i18n/format'
import { formatTarget } from '@/lib/i18n/format-target'
import { messages, type Locale, type Messages } from '@/lib/i18n/messages'

/** What `FigureValue` needs. A shortened count is read out in full. */
export function valueProps(locale: Locale, metric: MetricDefinition, quantity: Quantity | null, style: FigureStyle): Omit<FigureValueProps, 'size'> {
  const { number, text, qualifier, unit, exact } = formatValue(locale, metric, quantity, style)
  if (number === null) return { text: null, absence: text }
  const isShort = (metric.kind === 'COUNT' || metric.kind === 'AMOUNT') && style === 'card' && number !== exact
  return { text: number, qualifier, ...(style === 'card' ? { unit: unit === '%' ? unit : spaced(locale, unit) } : {}), ...(isShort ? { exact } : {}) }
}

// English units are words of their own.
const spaced = (locale: Locale, unit: string): string => (locale === 'en' && unit !== '' ? ` ${unit}` : unit)

/** A quantity as it stands in a sentence: 99.57%, 2,500余次, 未报. */
export function quantityText(locale: Locale, metric: MetricDefinition, quantity: Quantity | null): string {
  const { text, number, unit } = formatValue(locale, metric, quantity, 'card')
  return number === null ? text : messages(locale).figure.withUnit(text, unit)
}

export const valueText = (locale: Locale, figure: Figure): string => quantityText(locale, figure.metric, quantityOf(figure))

/** The two counts: 72,798 ÷ 73,111; null where they are not known. */
export const expressionOf = (t: Messages, { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): string | null =>
  numerator === null || denominator === null ? null : t.reading.fraction(partText(numerator), partText(denominator))

export const partText = ({ value, qualifier }: FigurePart): string => `${QUALIFIER_SYMBOLS[qualifier]}${formatDecimal(value)}`

/** The change on the year before; why there is none, where there is none. */
export function changeOf(locale: Locale, t: Messages, figure: Figure | null, before: Figure | null): FormattedChange {
  if (figure !== null && !isYear(figure.period)) return { text: t.reading.noYearOnYear, direction: null }
  // Without a figure there is nothing that could have changed; the absence of the year before is not what matters.
  if (figure === null || figure.value === null) return { text: t.figure.noFigure, direction: null }
  return formatChange(locale, figure.metric, quantityOf(figure), before === null ? null : quantityOf(before))
}

/** ≥90%,高于目标 1.9 个百分点; null where none is set. */
export function targetOf(locale: Locale, t: Messages, figure: Figure): string | null {
  if (figure.target === null) return null
  const target = formatTarget(locale, figure.metric, figure.target)
  const gap = targetGap(figure)
  if (gap === null) return target
  const points = formatDecimal(gap.points)
  return t.overview.targetWithGap(target, gap.side === 'above' ? t.overview.aboveTarget(points) : t.overview.belowTarget(points))
}
