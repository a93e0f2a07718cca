// Making a collection: its head, its items and its duties.
import 'server-only'
import { dateValue } from './decimal'
import type { Transaction } from './transaction'

export interface NewCollection {
  readonly code: string
  readonly titleZh: string
  readonly titleEn: string
  readonly periodId: number
  /** YYYY-MM-DD. */
  readonly opensOn: string
  readonly dueAt: Date
  readonly formNumber: string | null
  readonly issuer: string
  readonly approvalNumber: string | null
  readonly validUntil: string | null
  readonly note: string | null
  readonly copiedFromId: number | null
  readonly createdById: string | null
  /** In the order of the form. */
  readonly items: readonly NewItem[]
}

export interface NewItem {
  readonly metricId: number
  readonly periodId: number
  readonly required: boolean
  /** Who answers about whom, by unit id. */
  readonly duties: readonly { readonly responderId: number; readonly subjectId: number }[]
}

/** Writes a collection with its items and duties. Returns its id. */
export async function writeCollection(tx: Transaction, { items, opensOn, validUntil, ...head }: NewCollection): Promise<number> {
  const { id } = await tx.collection.create({ data: { ...head, opensOn: dateValue(opensOn), validUntil: validUntil === null ? null : dateValue(validUntil) }, select: { id: true } })
  await tx.collectionItem.createMany({ data: items.map(({ metricId, periodId, required }, index) => ({ collectionId: id, metricId, periodId, required, sort: index + 1 })) })
  const rows = await tx.collectionItem.findMany({ where: { collectionId: id }, select: { id: true, metricId: true, periodId: true } })
  const ids = new Map(rows.map((row) => [`${row.metricId}|${row.periodId}`, row.id]))
  await tx.duty.createMany({
    data: items.flatMap(({ metricId, periodId, duties }) => {
      const itemId = ids.get(`${metricId}|${periodId}`)
      return itemId === undefined ? [] : duties.map(({ responderId, subjectId }) => ({ collectionId: id, itemId, responderId, subjectId }))
    }),
  })
  return id
}
