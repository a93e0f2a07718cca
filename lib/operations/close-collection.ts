// Closing a collection: it takes nothing any more, from anyone.
import 'server-only'
import type { CollectionClosing } from '@/lib/contracts/collection'
import { countChange, openCollection } from '@/lib/data/collection-writing'
import { installationUnits } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Closes a collection for good.
 * @param given with its code typed as confirmation
 * @returns problems: permission.missing, collection.not-confirmed, collection.unknown, collection.is-closed, collection.changed-meanwhile
 */
export async function closeCollection(viewer: Viewer, given: CollectionClosing, origin: RequestOrigin): Promise<Result<{ readonly code: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  if (given.confirmation.normalize('NFKC').toLowerCase() !== given.collection) return refused(problem('collection.not-confirmed', { expected: given.collection }, ['confirmation']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const opened = await openCollection(tx, given.collection, given.version)
    if (!opened.ok) return opened
    const { id, code, period } = opened.value
    await tx.collection.update({ where: { id }, data: { closedAt: now() }, select: { id: true } })
    const version = await countChange(tx, opened.value)
    const states = await tx.submission.groupBy({ by: ['state'], where: { collectionId: id }, _count: true, orderBy: { state: 'asc' } })
    record({
      act: 'collection.close',
      stream: 'system',
      object: { type: 'collection', id: code, year: period.referenceYear },
      before: { version: opened.value.version },
      after: { version, submissions: Object.fromEntries(states.map(({ state, _count }) => [state, _count])) },
      result: 'ok',
    })
    return ok({ code })
  })
}
