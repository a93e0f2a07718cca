// How far each unit has come with what collections ask of it.
import 'server-only'
import { givenAt } from '@/lib/domain/collecting/review-late'
import type { SubmissionState } from '@/lib/domain/collecting/submission'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export interface Progress {
  readonly collectionId: number
  /** Who answers. */
  readonly unitId: number
  readonly state: SubmissionState
  /** Version of its submission, 0 where there is none yet. */
  readonly version: number
  /** A later due date of its own, ISO instant. */
  readonly dueAt: string | null
  /** When people first gave its figures, ISO instant. Null too for what the system loaded. */
  readonly givenAt: string | null
  /** Why it is waived. */
  readonly waivedFor: string | null
  /** Figures that are asked for, and those of them that hold a value or say why there is none. */
  readonly asked: number
  readonly filled: number
  /** Who changed one of its figures last, and when. Null where nobody did, or the system. */
  readonly lastBy: string | null
  readonly lastAt: string | null
}

interface Counted {
  readonly collection_id: number
  readonly responder_id: number
  readonly asked: number
  readonly filled: number
  readonly last_by: string | null
  readonly last_at: Date | null
}

type Reader = Pick<Transaction, '$queryRaw' | 'submission'>

/** Every unit that answers in these collections. */
export async function responding(client: Reader, collectionIds: readonly number[]): Promise<readonly Progress[]> {
  const ids = [...collectionIds]
  const counted = await client.$queryRaw<readonly Counted[]>`
    select d.collection_id, d.responder_id, count(*)::int as asked,
      count(*) filter (where r.value is not null or r.missing <> 'NOT_REPORTED')::int as filled,
      (array_agg(u.display_name order by r.at desc, r.id desc) filter (where u.id is not null))[1] as last_by,
      max(r.at) filter (where u.id is not null) as last_at
    from duty d
    join collection_item i on i.id = d.item_id and i.ended_at is null
    left join observation o on o.metric_id = i.metric_id and o.period_id = i.period_id and o.unit_id = d.subject_id
    left join revision r on r.id = o.draft_revision_id
    left join app_user u on u.id = r.by_user_id
    where d.ended_at is null and d.collection_id = any(${ids}::int[])
    group by d.collection_id, d.responder_id`
  const submissions = await client.submission.findMany({
    where: { collectionId: { in: ids } },
    include: { events: { select: { act: true, at: true, note: true, byUserId: true }, orderBy: { seq: 'asc' } } },
  })
  const byUnit = new Map(submissions.map((submission) => [`${submission.collectionId} ${submission.unitId}`, submission]))
  return counted.map((row): Progress => {
    const submission = byUnit.get(`${row.collection_id} ${row.responder_id}`)
    const events = (submission?.events ?? []).map((event) => ({ ...event, at: event.at.toISOString() }))
    return {
      collectionId: row.collection_id, unitId: row.responder_id, state: submission?.state ?? 'DRAFT', version: submission?.version ?? 0, dueAt: submission?.dueAt?.toISOString() ?? null,
      givenAt: givenAt(events.filter(({ byUserId }) => byUserId !== null)), waivedFor: submission?.state === 'WAIVED' ? (events.findLast(({ act }) => act === 'WAIVE')?.note ?? null) : null,
      asked: row.asked, filled: row.filled, lastBy: row.last_by, lastAt: row.last_at?.toISOString() ?? null,
    }
  })
}

/** When somebody of each unit was last reminded of a collection, by the unit's code; ISO instants. */
export async function remindersOf(code: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database().$queryRaw<readonly { readonly unit: string; readonly at: Date }[]>`
    select params ->> 'unit' as unit, max(at) as at from notice where kind = 'collection.reminder' and params ->> 'collection' = ${code} group by 1`
  return new Map(rows.map(({ unit, at }) => [unit, at.toISOString()]))
}
