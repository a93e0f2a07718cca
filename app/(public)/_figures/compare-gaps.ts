// How far compared figures lie from each other, and what keeps them from being subtracted.
import type { Display } from '@/app/_http/display'
import type { PlacedFigure } from '@/lib/data/figures'
import { isOnSmallBase, obstacleBetween } from '@/lib/domain/comparing/between'
import { quantityOf } from '@/lib/domain/figure-quantity'
import { formatGap } from '@/lib/i18n/format-gap'
import { expressionOf, valueText } from '../_reading/figure-words'
import type { Comparison, ComparedRow } from './comparison'

type Shown = Pick<Display, 't' | 'locale'>

/** The value as it is compared: of a rate on a small base its two counts. */
export const comparedText = ({ t, locale }: Shown, figure: PlacedFigure): string => (isOnSmallBase(figure) ? (expressionOf(t, figure) ?? valueText(locale, figure)) : valueText(locale, figure))

/** One figure less another of the same metric: the difference, or a word on why there is none. */
export function gapWords({ t, locale }: Shown, one: PlacedFigure | null, other: PlacedFigure | null): string {
  if (one === null || other === null || isOnSmallBase(one) || isOnSmallBase(other)) return t.figure.noFigure
  const obstacle = obstacleBetween([one, other])
  if (obstacle !== null) return obstacle === 'definition' ? t.compare.brokenBetween : t.compare.otherBase
  return formatGap(locale, one.metric, quantityOf(one), quantityOf(other)) ?? t.figure.noFigure
}

/** The row that the units are measured against: the first; null where no difference may be told. */
export function referenceOf({ choice, obstacle, rows }: Comparison): ComparedRow | null {
  const [first] = rows
  // Article 74 of the Administrative Penalty Law: listed, never set against each other.
  return choice.by !== 'units' || rows.length < 2 || obstacle !== null || first === undefined || !first.metric.scoreAllowed ? null : first
}
