// What a version of a release holds, counted and compared without reading the figures.
import 'server-only'
import { database } from '@/lib/platform/database/connection'

/** How many figures a version holds of each unit, by the id of the unit. */
export async function figureCounts(releaseId: number): Promise<ReadonlyMap<number, number>> {
  const rows = await database().$queryRaw<readonly { readonly unit_id: number; readonly figures: number }[]>`
    select o.unit_id, count(*)::int as figures from release_item i join observation o on o.id = i.observation_id where i.release_id = ${releaseId} group by o.unit_id`
  return new Map(rows.map(({ unit_id, figures }) => [unit_id, figures]))
}

/** The observations of which two versions hold different revisions, or of which only one holds any. */
export async function movedObservations(oneId: number, otherId: number): Promise<readonly number[]> {
  const rows = await database().$queryRaw<readonly { readonly observation_id: number }[]>`
    select observation_id from (select * from release_item where release_id = ${oneId}) a full join (select * from release_item where release_id = ${otherId}) b using (observation_id)
    where a.revision_id is distinct from b.revision_id`
  return rows.map(({ observation_id }) => observation_id)
}
