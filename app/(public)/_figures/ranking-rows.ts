// The units of a ranking as rows: in the official order, or by place with those that have none at the end.
import type { PlacedFigure } from '@/lib/data/figures'
import type { UnitName } from '@/lib/domain/figure'
import type { RankedFigure } from '@/lib/domain/ranking/rank-units'
import type { RankingContents } from '../_reading/ranking-contents'

export interface RankingRow {
  readonly unit: UnitName
  /** Null where the unit reported nothing. */
  readonly figure: PlacedFigure | null
  readonly ranked: RankedFigure<PlacedFigure> | null
  /** Why it has no place; `listed` where nobody has one. */
  readonly place: 'ranked' | 'listed' | 'small' | 'bounded' | 'excused' | 'unreported' | 'other-span'
}

export function rankedOrder({ units, figures, otherSpans, ranking, order }: Pick<RankingContents, 'units' | 'figures' | 'otherSpans' | 'ranking' | 'order'>): readonly RankingRow[] {
  const rows = units.map((unit): RankingRow => {
    const figure = [...figures, ...otherSpans].find(({ unitId }) => unitId === unit.id) ?? null
    const ranked = ranking.ranked.find((one) => one.figure === figure) ?? null
    return { unit, figure, ranked, place: figure === null ? 'unreported' : ranked !== null ? 'ranked' : placeOf(figure, ranking, otherSpans) }
  })
  if (order === 'official' || ranking.refused !== null) return rows
  // Equal places keep the official order: the sort is stable.
  return rows.toSorted((one, other) => (one.ranked?.rank ?? Infinity) - (other.ranked?.rank ?? Infinity) || 0)
}

function placeOf(figure: PlacedFigure, { small, bounded, excused, unreported }: RankingContents['ranking'], otherSpans: readonly PlacedFigure[]): RankingRow['place'] {
  if (otherSpans.includes(figure)) return 'other-span'
  if (small.includes(figure)) return 'small'
  if (bounded.includes(figure)) return 'bounded'
  if (excused.includes(figure)) return 'excused'
  return unreported.some(({ code }) => code === figure.unit.code) ? 'unreported' : 'listed'
}
