// Writing figures: the identity is made once, a value is only ever appended, and the draft pointer moves to it.
import 'server-only'
import type { Origin } from '@/lib/domain/figure'
import type { Quantity } from '@/lib/domain/quantity'
import { decimalText } from './decimal'
import type { Transaction } from './transaction'

/** The latest revision of a figure, whether or not it was published. */
export interface Draft {
  readonly revisionId: number
  readonly seq: number
  readonly quantity: Quantity
  readonly origin: Origin
  readonly by: string | null
  readonly byUserId: string | null
  readonly at: string
  readonly reason: string | null
}

export interface StoredObservation {
  readonly id: number
  readonly metricId: number
  readonly periodId: number
  readonly periodKey: string
  readonly referenceYear: number
  readonly draft: Draft | null
  /** True once a release holds any revision of it: from then on a change needs a reason. */
  readonly published: boolean
  readonly publishedSeq: number | null
  /** Whether its latest revision was submitted, and approved: both lapse with the next one. */
  readonly submitted: boolean
  readonly approved: boolean
}

type Row = Omit<StoredObservation, 'draft' | 'published'> & ({ readonly revisionId: null } | (Omit<Draft, 'quantity' | 'at'> & StoredQuantity & { readonly at: Date }))

interface StoredQuantity {
  readonly value: { toFixed: () => string } | null
  readonly missing: Extract<Quantity, { kind: 'missing' }>['reason'] | null
  readonly qualifier: Extract<Quantity, { kind: 'value' }>['qualifier']
}

/** What a revision says. */
export const quantityOf = (row: StoredQuantity): Quantity => {
  const value = decimalText(row.value)
  return value === null ? { kind: 'missing', reason: row.missing ?? 'NOT_REPORTED' } : { kind: 'value', value, qualifier: row.qualifier }
}

/** The figures of a unit that belong to the reports of some years. */
export async function observationsOf(tx: Pick<Transaction, '$queryRaw'>, unitId: number, referenceYears: readonly number[]): Promise<readonly StoredObservation[]> {
  // `publishedSeq` is that of the newest release that holds any revision of it.
  const rows = await tx.$queryRaw<readonly Row[]>`
    select o.id, o.metric_id as "metricId", o.period_id as "periodId", p.key as "periodKey", p.reference_year as "referenceYear",
      o.submitted_revision_id is not null as submitted, o.approved_revision_id is not null as approved,
      (select r.seq from release_item i join release l on l.id = i.release_id join revision r on r.id = i.revision_id
       where i.observation_id = o.id and l.sealed order by i.release_id desc limit 1) as "publishedSeq",
      d.id as "revisionId", d.seq, d.value, d.missing::text, d.qualifier::text, d.origin::text, d.reason, d.at, d.by_user_id as "byUserId", w.display_name as "by"
    from observation o join period p on p.id = o.period_id left join revision d on d.id = o.draft_revision_id left join app_user w on w.id = d.by_user_id
    where o.unit_id = ${unitId} and p.reference_year = any(${[...referenceYears]}::int[]) order by o.id`
  return rows.map((row) => ({
    id: row.id,
    metricId: row.metricId,
    periodId: row.periodId,
    periodKey: row.periodKey,
    referenceYear: row.referenceYear,
    published: row.publishedSeq !== null,
    publishedSeq: row.publishedSeq,
    submitted: row.submitted,
    approved: row.approved,
    draft:
      row.revisionId === null
        ? null
        : { revisionId: row.revisionId, seq: row.seq, quantity: quantityOf(row), origin: row.origin, by: row.by, byUserId: row.byUserId, at: row.at.toISOString(), reason: row.reason },
  }))
}

/** Locks a unit's figures until the transaction ends, so that what was read is what is written upon. */
export async function lockUnit(tx: Transaction, unitId: number): Promise<void> {
  await tx.$queryRaw`select count(*)::int from (select 1 from observation where unit_id = ${unitId} order by id for update) as held`
  // A figure that does not exist yet has no row to lock: first entries of one unit queue behind each other here.
  await tx.$queryRaw`select pg_advisory_xact_lock(7410702, ${unitId}::int)::text`
}

export interface NewRevision {
  /** Null where the caller does not know whether there is a figure yet. */
  readonly observationId: number | null
  readonly metricId: number
  readonly metricVersionId: number
  readonly unitId: number
  readonly periodId: number
  /** Number of the latest revision, 0 for a new figure. */
  readonly after: number
  readonly quantity: Quantity
  readonly origin: Origin
  readonly reason: string | null
  readonly byUserId: string | null
  readonly batchId: string
  readonly inputs: readonly { readonly part: 'NUMERATOR' | 'DENOMINATOR' | 'CURRENT' | 'PREVIOUS'; readonly revisionId: number }[]
}

/**
 * Appends a revision, makes the figure where it is new, and points its draft at the revision; what was submitted or approved of the one before lapses.
 */
export async function appendRevision(tx: Transaction, revision: NewRevision): Promise<{ readonly revisionId: number; readonly observationId: number }> {
  const { quantity } = revision
  const observationId = revision.observationId ?? (await observationIdOf(tx, revision))
  const created = await tx.revision.create({
    data: {
      observationId,
      seq: revision.after + 1,
      metricVersionId: revision.metricVersionId,
      value: quantity.kind === 'value' ? quantity.value : null,
      missing: quantity.kind === 'missing' ? quantity.reason : null,
      qualifier: quantity.kind === 'value' ? quantity.qualifier : 'EXACT',
      origin: revision.origin,
      reason: revision.reason,
      byUserId: revision.byUserId,
      batchId: revision.batchId,
    },
    select: { id: true },
  })
  if (revision.inputs.length > 0) {
    await tx.revisionInput.createMany({ data: revision.inputs.map((input) => ({ revisionId: created.id, inputId: input.revisionId, part: input.part })) })
  }
  await tx.observation.update({ where: { id: observationId }, data: { draftRevisionId: created.id, submittedRevisionId: null, approvedRevisionId: null }, select: { id: true } })
  return { revisionId: created.id, observationId }
}

async function observationIdOf(tx: Transaction, { metricId, unitId, periodId }: NewRevision): Promise<number> {
  const identity = { metricId, unitId, periodId }
  const found = await tx.observation.findUnique({ where: { metricId_unitId_periodId: identity }, select: { id: true } })
  return (found ?? (await tx.observation.create({ data: identity, select: { id: true } }))).id
}
