// How much of a release each unit has reported, counted without reading its figures.
import 'server-only'
import { isDueWith } from '@/lib/domain/briefing/due-with'
import { reports } from '@/lib/domain/duty'
import type { UnitName } from '@/lib/domain/figure'
import { isPlain } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import type { Metric } from './metrics'
import type { PublishedRelease } from './published'

/** By the id of the unit, how many metrics have a figure of the release's own period, or a reason for having none. */
export async function reportedCounts(release: PublishedRelease): Promise<ReadonlyMap<number, number>> {
  // What is not published has no rows; all of its figures are there.
  if (release.standing === 'preview') return countsOf(release)
  const rows = await database().$queryRaw<readonly { readonly unitId: number; readonly reported: number }[]>`
    select o.unit_id as "unitId", count(distinct o.metric_id)::int as reported
    from release_item x join observation o on o.id = x.observation_id join revision r on r.id = x.revision_id join period p on p.id = o.period_id
    where x.release_id = ${release.id} and p.key = ${release.periodKey} and r.missing is distinct from 'NOT_REPORTED'
    group by o.unit_id`
  return new Map(rows.map(({ unitId, reported }) => [unitId, reported]))
}

function countsOf({ figures, periodKey }: PublishedRelease): ReadonlyMap<number, number> {
  const reported = new Map<number, Set<string>>()
  for (const figure of figures) {
    if (!isPlain(figure.period) || figure.period.key !== periodKey || figure.missing === 'NOT_REPORTED') continue
    const codes = reported.get(figure.unitId) ?? new Set<string>()
    reported.set(figure.unitId, codes.add(figure.metric.code))
  }
  return new Map([...reported].map(([unitId, codes]) => [unitId, codes.size]))
}

/** How many metrics a kind of unit owes to a release of a kind: to a year all, to a half or a quarter those reported as often. */
export const owedCount = (kind: UnitName['kind'], release: Pick<PublishedRelease, 'kind'>, metrics: readonly Metric[]): number =>
  metrics.filter((metric) => reports(kind, metric.levels) && isDueWith(release.kind, metric.frequency)).length
