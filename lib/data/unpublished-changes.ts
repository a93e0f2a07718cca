// How many figures of each period stand approved otherwise than they are published: counted, for lists, without reading them.
import 'server-only'
import { database } from '@/lib/platform/database/connection'

/**
 * Counts by the key of the period: a year with the other spans that its report speaks of, a half, a quarter. The same that `difference` finds.
 * @param inForceIds versions that are read now, one a line
 */
export async function unpublishedChanges(inForceIds: readonly number[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().$queryRaw<readonly { readonly key: string; readonly changes: number }[]>`
    select case when p.kind in ('HALF', 'QUARTER') then p.key else p.reference_year::text end as key, count(*)::int as changes
    from observation o join period p on p.id = o.period_id
      left join release_item x on x.observation_id = o.id and x.release_id = any(${[...inForceIds]}::int[])
    where o.approved_revision_id is not null and x.revision_id is distinct from o.approved_revision_id
    group by 1`
  return new Map(rows.map(({ key, changes }) => [key, changes]))
}
