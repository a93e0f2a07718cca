// Taking figures out of a collection; what was given of them stays.
import 'server-only'
import type { FewerFigures } from '@/lib/contracts/collection'
import { countChange, openCollection } from '@/lib/data/collection-writing'
import { dutiesInForce, endDuties as end, heldSubmission } from '@/lib/data/duty-writing'
import { installationUnits } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { allUnits } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Ends duties, and each item that nobody is left to answer.
 * @returns problems: permission.missing, collection.*
 */
export async function endDuties(viewer: Viewer, given: FewerFigures, origin: RequestOrigin): Promise<Result<{ readonly code: string; readonly changed: number }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const opened = await openCollection(tx, given.collection, given.version)
    if (!opened.ok) return opened
    const { id: collectionId, code, period } = opened.value
    const duties = await dutiesInForce(tx, collectionId, given.duties)
    if (duties === null) return refused(problem('collection.duties-unknown', {}, ['duties']))
    const held = await heldSubmission(tx, collectionId, duties.map(({ responderId }) => responderId), await allUnits(tx))
    if (held !== null) return refused(held)
    const items = await end(tx, duties, now())
    const version = await countChange(tx, opened.value)
    record({
      act: 'collection.change',
      stream: 'system',
      object: { type: 'collection', id: code, year: period.referenceYear },
      before: { version: opened.value.version, duties: duties.map(({ id, responderId }) => `${id} ${responderId}`) },
      after: { version, ended: duties.length, itemsEnded: items },
      result: 'ok',
    })
    return ok({ code, changed: duties.length })
  })
}
