// What figures said when they were approved or published last: what a review compares with.
import 'server-only'
import type { Quantity } from '@/lib/domain/quantity'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

interface Row {
  readonly observation: number
  readonly revision: number
  readonly value: string | null
  readonly missing: Extract<Quantity, { kind: 'missing' }>['reason'] | null
  readonly qualifier: Extract<Quantity, { kind: 'value' }>['qualifier']
}

export interface Settled {
  readonly revisionId: number
  readonly quantity: Quantity
}

/** The newest revision of each figure that was approved in any collection or is in any release, by figure; absent for one that never was. */
export async function settledOf(observationIds: readonly number[], client: Pick<Transaction, '$queryRaw'> = database()): Promise<ReadonlyMap<number, Settled>> {
  if (observationIds.length === 0) return new Map()
  const rows = await client.$queryRaw<Row[]>`
    select distinct on (r.observation_id) r.observation_id as observation, r.id as revision, trim_scale(r.value)::text as value, r.missing::text as missing, r.qualifier::text as qualifier
    from revision r
    where r.observation_id = any(${[...observationIds]}::int[]) and (
      exists (select 1 from release_item i join release l on l.id = i.release_id where i.revision_id = r.id and l.sealed)
      or r.id in (select unnest(e.revision_ids) from submission_event e where e.act = 'APPROVE'))
    order by r.observation_id, r.seq desc`
  return new Map(rows.map(({ observation, revision, value, missing, qualifier }) => [
    observation, { revisionId: revision, quantity: value === null ? { kind: 'missing', reason: missing ?? 'NOT_REPORTED' } : { kind: 'value', value, qualifier } },
  ]))
}
