// A figure beside those of other units, in the reader's words: a small base as its two counts, a modest one with them.
import type { Figure } from '@/lib/domain/figure'
import { isBaseBelow, MODEST_BASE, SMALL_BASE, type RankedFigure } from '@/lib/domain/ranking/rank-units'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { partText, valueText } from './figure-words'
import type { RankingContents } from './ranking-contents'

/** The two counts: 8/12; null where the figure has none. */
export const countsOf = (t: Messages, { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): string | null =>
  numerator === null || denominator === null ? null : t.ranking.counts(partText(numerator), partText(denominator))

/** 2/3 on a base below ten, never as a rate; 66.7%（8/12）below twenty; otherwise the value. */
export function comparedText(locale: Locale, t: Messages, figure: Figure): string {
  const counts = countsOf(t, figure)
  if (counts === null || figure.value === null) return valueText(locale, figure)
  if (isBaseBelow(figure, SMALL_BASE)) return counts
  return isBaseBelow(figure, MODEST_BASE) ? t.ranking.valueWithCounts(valueText(locale, figure), counts) : valueText(locale, figure)
}

/** Who stands beside each other: the group that was chosen, the departments, the counties, and whether zones are among them. */
export function comparedWords(t: Messages, { among, group, units }: Pick<RankingContents, 'among' | 'group' | 'units'>): string {
  if (group !== null) return t.ranking.peers(group)
  return among === 'counties' && units.some(({ kind }) => kind === 'ZONE') ? t.ranking.withZones : t.ranking.among[among]
}

/** 第3（并列）. */
export const placeText = (t: Messages, { rank, shared }: Pick<RankedFigure, 'rank' | 'shared'>): string => t.ranking.place({ rank, shared })
