// How far a figure stands from its target, in words.
import type { PlacedFigure } from '@/lib/data/figures'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { isPercent } from '@/lib/domain/kinds/index'
import { targetGap } from '@/lib/domain/target-gap'
import type { Distance } from '@/lib/domain/units/strengths'
import { formatDecimal } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { metricUnit } from '../../_reading/words'

/** 高于目标 1.9 个百分点, 多 12 件, 正好是目标值; of a rate whose distance is lost in rounding nothing. */
export function distanceWords(t: Messages, locale: Locale, { figure, gap }: Distance<PlacedFigure>): string | null {
  if (gap === '0') return t.unitPage.exactlyThere
  if (isPercent(figure.metric)) {
    const points = targetGap(figure)
    if (points === null) return null
    return points.side === 'above' ? t.overview.aboveTarget(formatDecimal(points.points)) : t.overview.belowTarget(formatDecimal(points.points))
  }
  const by = t.figure.amountWithUnit(formatDecimal(inShownUnit(gap.replace('-', ''), figure.metric.displayScale)), metricUnit(locale, figure.metric))
  return gap.startsWith('-') ? t.unitPage.underBy(by) : t.unitPage.overBy(by)
}
