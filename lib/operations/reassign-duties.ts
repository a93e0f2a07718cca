// Giving figures of a collection to another unit to answer.
import 'server-only'
import type { Reassignment } from '@/lib/contracts/collection'
import { countChange, openCollection } from '@/lib/data/collection-writing'
import { dutiesInForce, heldSubmission } from '@/lib/data/duty-writing'
import { installationUnits } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { allUnits } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Ends duties and begins the same ones for another responder; figures already given stay.
 * @returns problems: permission.missing, collection.*
 */
export async function reassignDuties(viewer: Viewer, given: Reassignment, origin: RequestOrigin): Promise<Result<{ readonly code: string; readonly changed: number }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const opened = await openCollection(tx, given.collection, given.version)
    if (!opened.ok) return opened
    const { id: collectionId, code, period } = opened.value
    const units = await allUnits(tx)
    const responder = units.find((unit) => unit.code === given.responder)
    if (responder === undefined) return refused(problem('collection.responder-unknown', { text: given.responder }, ['responder']))
    const duties = await dutiesInForce(tx, collectionId, given.duties)
    if (duties === null) return refused(problem('collection.duties-unknown', {}, ['duties']))
    const moved = duties.filter(({ responderId }) => responderId !== responder.id)
    if (moved.length === 0) return refused(problem('entry.nothing-changed', {}))
    const held = await heldSubmission(tx, collectionId, [responder.id, ...moved.map(({ responderId }) => responderId)], units)
    if (held !== null) return refused(held)
    await tx.duty.updateMany({ where: { id: { in: moved.map(({ id }) => id) } }, data: { endedAt: now() } })
    await tx.duty.createMany({ data: moved.map(({ itemId, subjectId }) => ({ collectionId, itemId, subjectId, responderId: responder.id })) })
    const version = await countChange(tx, opened.value)
    record({
      act: 'collection.change',
      stream: 'system',
      object: { type: 'collection', id: code, year: period.referenceYear },
      before: { version: opened.value.version, duties: moved.map(({ id, responderId }) => `${id} ${responderId}`) },
      after: { version, responder: responder.code },
      result: 'ok',
    })
    return ok({ code, changed: moved.length })
  })
}
