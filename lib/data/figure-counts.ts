// How many figures a release holds of each unit, and which metrics are measured by a target: for lists that need no figures.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { PublishedRelease } from './published'

/**
 * The number of values of each unit in a release, by its id; a figure that only says why it has no value is not counted.
 * @param release a preview must have been read whole; of a published one the label is enough, whatever it was read with
 */
export async function figureCounts(release: PublishedRelease): Promise<ReadonlyMap<number, number>> {
  if (release.standing === 'preview') {
    const counts = new Map<number, number>()
    for (const { unitId, value } of release.figures) if (value !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
    return counts
  }
  const rows = await database().$queryRaw<readonly { readonly unitId: number; readonly values: number }[]>`
    select o.unit_id as "unitId", count(*)::int as "values"
    from release_item i join observation o on o.id = i.observation_id join revision r on r.id = i.revision_id
    where i.release_id = ${release.id} and r.value is not null group by o.unit_id`
  return new Map(rows.map(({ unitId, values }) => [unitId, values]))
}

/** Codes of the metrics that have, or once had, a target for any unit. */
export async function aimedMetrics(): Promise<readonly string[]> {
  return (await database().metric.findMany({ where: { targets: { some: {} } }, select: { code: true }, orderBy: { sort: 'asc' } })).map(({ code }) => code)
}
