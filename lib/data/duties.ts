// Who gives which figure of a collection.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export interface Duty {
  readonly id: number
  readonly itemId: number
  readonly metricId: number
  readonly periodId: number
  readonly periodKey: string
  readonly required: boolean
  readonly responderId: number
  readonly subjectId: number
}

type Reader = Pick<Transaction, '$queryRaw'>

/** The duties in force of a collection, in the order of its items; of one responder where it is given. */
export async function dutiesOf(collectionId: number, responderId: number | null = null, client: Reader = database()): Promise<readonly Duty[]> {
  return await client.$queryRaw<readonly Duty[]>`
    select d.id, d.item_id as "itemId", i.metric_id as "metricId", i.period_id as "periodId", p.key as "periodKey", i.required, d.responder_id as "responderId", d.subject_id as "subjectId"
    from duty d join collection_item i on i.id = d.item_id join period p on p.id = i.period_id
    where d.collection_id = ${collectionId} and d.ended_at is null and i.ended_at is null and (${responderId}::int is null or d.responder_id = ${responderId}::int)
    order by i.sort, d.id`
}
