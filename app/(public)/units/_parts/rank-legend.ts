// Among whom a unit is ranked, and why some figures have no rank.
import { SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import type { Messages } from '@/lib/i18n/messages'
import type { UnitContents } from './load'
import { whyNotRanked } from './rank-words'

const REASONS = ['not-scored', 'no-direction', 'different-bases', 'bounded', 'alone'] as const

/** Sentences under the tables of a unit; only what occurs is told. */
export function rankLegend(t: Messages, { rows, among, kin, unit }: Pick<UnitContents, 'rows' | 'among' | 'kin' | 'unit'>): readonly string[] {
  const words = t.unitPage
  if (among.length < 2) return []
  const found = new Set(rows.map(whyNotRanked))
  const reasons = REASONS.filter((reason) => found.has(reason)).map((reason) => words.whyNotRanked[reason])
  const group = among.length < kin.length ? (words.peerGroups[unit.peerGroup ?? ''] ?? words.kinds[unit.kind]) : words.kinds[unit.kind]
  return [words.rankedAmong(among.length, group), ...(reasons.length > 0 ? [words.notRankedNote(reasons)] : []), ...(found.has('small') ? [words.smallNote(SMALL_BASE)] : [])]
}
