// Changing who gives which figure of a collection.
import 'server-only'
import { isOpen } from '@/lib/domain/collecting/submission'
import { problem, type Problem } from '@/lib/domain/problem'
import { submissionOfUnit, lockSubmission } from './submissions'
import type { Transaction } from './transaction'
import type { Unit } from './units'

export interface DutyInForce {
  readonly id: number
  readonly itemId: number
  readonly responderId: number
  readonly subjectId: number
}

/** These duties of a collection, or null where one of them is not in force any more. */
export async function dutiesInForce(tx: Pick<Transaction, 'duty'>, collectionId: number, ids: readonly number[]): Promise<readonly DutyInForce[] | null> {
  const wanted = [...new Set(ids)]
  const rows = await tx.duty.findMany({ where: { id: { in: wanted }, collectionId, endedAt: null, item: { endedAt: null } }, select: { id: true, itemId: true, responderId: true, subjectId: true }, orderBy: { id: 'asc' } })
  return rows.length === wanted.length && wanted.length > 0 ? rows : null
}

/**
 * Holds the submissions of these units while their duties change, and says which of them may not: what was submitted or approved is exactly what
 * was asked, so it must be open.
 */
export async function heldSubmission(tx: Transaction, collectionId: number, unitIds: readonly number[], units: readonly Unit[]): Promise<Problem | null> {
  for (const unitId of [...new Set(unitIds)].sort((a, b) => a - b)) {
    if ((await submissionOfUnit(collectionId, unitId, tx)) === null) continue
    const { state } = await lockSubmission(tx, collectionId, unitId)
    if (isOpen(state) || state === 'WAIVED') continue
    const unit = units.find(({ id }) => id === unitId)
    return problem('collection.duties-held', { nameZh: unit?.name ?? '', nameEn: unit?.nameEn ?? '', state })
  }
  return null
}

/** Ends duties, and with them each item that nobody is left to answer. Returns how many items ended. */
export async function endDuties(tx: Transaction, duties: readonly DutyInForce[], at: Date): Promise<number> {
  await tx.duty.updateMany({ where: { id: { in: duties.map(({ id }) => id) } }, data: { endedAt: at } })
  const { count } = await tx.collectionItem.updateMany({ where: { id: { in: [...new Set(duties.map(({ itemId }) => itemId))] }, endedAt: null, duties: { none: { endedAt: null } } }, data: { endedAt: at } })
  return count
}

export interface AddedItem {
  readonly metricId: number
  readonly periodId: number
  readonly duties: readonly { readonly responderId: number; readonly subjectId: number }[]
}

/** Adds figures: an item where there is none or where it had ended, and a duty for each subject that has none. Returns the duties added. */
export async function addDuties(tx: Transaction, collectionId: number, items: readonly AddedItem[]): Promise<readonly { readonly metricId: number; readonly responderId: number; readonly subjectId: number }[]> {
  const last = await tx.collectionItem.findFirst({ where: { collectionId }, select: { sort: true }, orderBy: { sort: 'desc' } })
  let sort = last?.sort ?? 0
  const added: { metricId: number; responderId: number; subjectId: number }[] = []
  for (const { metricId, periodId, duties } of items) {
    const found = await tx.collectionItem.findUnique({ where: { collectionId_metricId_periodId: { collectionId, metricId, periodId } }, include: { duties: { where: { endedAt: null }, select: { subjectId: true } } } })
    const fresh = duties.filter(({ subjectId }) => found === null || found.endedAt !== null || !found.duties.some((held) => held.subjectId === subjectId))
    if (fresh.length === 0) continue
    if (found !== null && found.endedAt !== null) await tx.collectionItem.update({ where: { id: found.id }, data: { endedAt: null }, select: { id: true } })
    const itemId = found?.id ?? (await tx.collectionItem.create({ data: { collectionId, metricId, periodId, sort: (sort += 1) }, select: { id: true } })).id
    await tx.duty.createMany({ data: fresh.map((duty) => ({ ...duty, collectionId, itemId })) })
    added.push(...fresh.map((duty) => ({ metricId, ...duty })))
  }
  return added
}
