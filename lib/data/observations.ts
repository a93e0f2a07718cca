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
}

const include = {
  period: { select: { key: true, referenceYear: true } },
  draftRevision: { include: { byUser: { select: { displayName: true } } } },
  approvedRevision: { select: { seq: true } },
} as const

const quantityOf = (row: { value: { toFixed: () => string } | null; missing: Extract<Quantity, { kind: 'missing' }>['reason'] | null; qualifier: Extract<Quantity, { kind: 'value' }>['qualifier'] }): Quantity => {
  const value = decimalText(row.value)
  return value === null ? { kind: 'missing', reason: row.missing ?? 'NOT_REPORTED' } : { kind: 'value', value, qualifier: row.qualifier }
}

/** The figures of a unit that belong to the reports of some years. */
export async function observationsOf(tx: Pick<Transaction, 'observation'>, unitId: number, referenceYears: readonly number[]): Promise<readonly StoredObservation[]> {
  const rows = await tx.observation.findMany({ where: { unitId, period: { referenceYear: { in: [...referenceYears] } } }, include })
  return rows.map((row) => ({
    id: row.id,
    metricId: row.metricId,
    periodId: row.periodId,
    periodKey: row.period.key,
    referenceYear: row.period.referenceYear,
    published: row.approvedRevision !== null,
    publishedSeq: row.approvedRevision?.seq ?? null,
    draft:
      row.draftRevision === null
        ? null
        : {
            revisionId: row.draftRevision.id,
            seq: row.draftRevision.seq,
            quantity: quantityOf(row.draftRevision),
            origin: row.draftRevision.origin,
            by: row.draftRevision.byUser?.displayName ?? null,
            byUserId: row.draftRevision.byUserId,
            at: row.draftRevision.at.toISOString(),
            reason: row.draftRevision.reason,
          },
  }))
}

/** Locks a unit's figures until the transaction ends, so that what was read is what is written upon. */
export async function lockUnit(tx: Transaction, unitId: number): Promise<void> {
  await tx.$queryRaw`select 1 from observation where unit_id = ${unitId} order by id for update`
  // A figure that does not exist yet has no row to lock: first entries of one unit queue behind each other here.
  await tx.$queryRaw`select pg_advisory_xact_lock(7410702, ${unitId}::int)::text`
}

export interface NewRevision {
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

/** Appends a revision, makes the figure where it is new, and points its draft at the revision. Returns the revision's id. */
export async function appendRevision(tx: Transaction, revision: NewRevision): Promise<number> {
  const { metricId, unitId, periodId, quantity } = revision
  const identity = { metricId_unitId_periodId: { metricId, unitId, periodId } }
  const observation =
    (await tx.observation.findUnique({ where: identity, select: { id: true } })) ?? (await tx.observation.create({ data: { metricId, unitId, periodId }, select: { id: true } }))
  const created = await tx.revision.create({
    data: {
      observationId: observation.id,
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
  await tx.observation.update({ where: { id: observation.id }, data: { draftRevisionId: created.id } })
  return created.id
}
