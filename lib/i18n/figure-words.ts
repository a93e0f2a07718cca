// One figure in the reader's words: value, counts, change, target.
import type { Figure, FigurePart } from '@/lib/domain/figure'
import { figureYearBefore, quantityOf } from '@/lib/domain/figure-quantity'
import { isPercent } from '@/lib/domain/kinds/index'
import { isPlain } from '@/lib/domain/period'
import { shownPlaces } from '@/lib/domain/shown-places'
import { targetGap } from '@/lib/domain/target-gap'
import { formatChange, type FormattedChange } from './format-change'
import { formatDecimal } from './format-number'
import { formatTarget } from './format-target'
import { formatValue, QUALIFIER_SYMBOLS, type FigureStyle, type FormattedValue } from './format-value'
import { messages, type Locale, type Messages } from './messages'

/** A figure formatted with no more places than are known of it. */
export const written = (locale: Locale, figure: Figure, style: FigureStyle): FormattedValue =>
  formatValue(locale, { ...figure.metric, decimals: shownPlaces(figure.metric, figure.value, figure.numerator !== null) }, quantityOf(figure), style)

/** A figure as it stands in a sentence: 99.57%, 2,500余次, 未报. */
export function valueText(locale: Locale, figure: Figure): string {
  const { text, number, unit } = written(locale, figure, 'card')
  return number === null ? text : messages(locale).figure.withUnit(text, unit)
}

/** The same without shortening: 72,789起 and not 7.28万起. */
export function exactText(locale: Locale, figure: Figure): string {
  const { exact } = written(locale, figure, 'card')
  return isPercent(figure.metric) || exact === '' ? valueText(locale, figure) : exact
}

/** The two counts: 72,798 ÷ 73,111; null where they are not known. */
export const expressionOf = (t: Messages, { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): string | null =>
  numerator === null || denominator === null ? null : t.reading.fraction(partText(numerator), partText(denominator))

export const partText = ({ value, qualifier }: FigurePart): string => `${QUALIFIER_SYMBOLS[qualifier]}${formatDecimal(value)}`

/**
 * The change on the year before; why there is none, where there is none.
 * @param years the same metric and unit over the releases of the same kind
 */
export function changeOf(locale: Locale, t: Messages, figure: Figure | null, years: readonly Figure[]): FormattedChange {
  if (figure !== null && !isPlain(figure.period)) return { text: t.reading.noYearOnYear, direction: null }
  // Without a figure there is nothing that could have changed; the absence of the year before is not what matters.
  if (figure === null || figure.value === null) return { text: t.figure.noFigure, direction: null }
  const before = figureYearBefore(figure, years)
  if (before === null && years.some((other) => !isPlain(other.period) && other.period.referenceYear === figure.period.referenceYear - 1)) return { text: t.reading.yearBeforeOtherSpan, direction: null }
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
