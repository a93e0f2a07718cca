// Asking for more in a collection: further metrics, or a unit that was left out.
import 'server-only'
import type { MoreFigures } from '@/lib/contracts/collection'
import { catalogueOf, takenProblem } from '@/lib/data/collection-plan'
import { countChange, lockCollections, openCollection } from '@/lib/data/collection-writing'
import { addDuties, heldSubmission } from '@/lib/data/duty-writing'
import { installationUnits } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { keepUnits } from '@/lib/data/unit-changes'
import { proposeDuties } from '@/lib/domain/collecting/propose-duties'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Adds figures of the collection's own period, answered by whom the catalogue names. What is asked already stays with whom it is.
 * @param given kinds of unit, or the code of one unit
 * @returns problems: permission.missing, collection.*
 */
export async function addFigures(viewer: Viewer, given: MoreFigures, origin: RequestOrigin): Promise<Result<{ readonly code: string; readonly changed: number }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await lockCollections(tx)
    await keepUnits(tx)
    const opened = await openCollection(tx, given.collection, given.version)
    if (!opened.ok) return opened
    const { id: collectionId, code, period, periodId } = opened.value
    const catalogue = await catalogueOf(tx, period)
    const units = catalogue.units.filter((unit) => unit.inForce)
    const one = units.find((unit) => unit.code === given.unit)
    if (given.unit !== '' && one === undefined) return refused(problem('collection.responder-unknown', { text: given.unit }, ['unit']))
    const items = catalogue.metrics
      .filter((metric) => given.metrics.includes(metric.code))
      .map((metric) => ({
        metricId: metric.id, metricCode: metric.code, periodKey: period.key, periodId,
        duties: proposeDuties(metric, one === undefined ? given.kinds : [one.kind], { units, bureauId: catalogue.bureauId }).filter(({ subjectId }) => one === undefined || subjectId === one.id),
      }))
    if (items.every(({ duties }) => duties.length === 0)) return refused(problem('collection.nothing-asked', {}, ['metrics']))
    const taken = await takenProblem(tx, catalogue, items, collectionId)
    if (taken !== null) return refused(taken)
    const added = await addDuties(tx, collectionId, items)
    if (added.length === 0) return refused(problem('collection.nothing-added', {}, ['metrics']))
    const held = await heldSubmission(tx, collectionId, added.map(({ responderId }) => responderId), units)
    if (held !== null) return refused(held)
    const version = await countChange(tx, opened.value)
    record({
      act: 'collection.change',
      stream: 'system',
      object: { type: 'collection', id: code, year: period.referenceYear },
      before: { version: opened.value.version },
      after: { version, added: added.map(({ metricId, responderId, subjectId }) => `${metricId} ${responderId} ${subjectId}`) },
      result: 'ok',
    })
    return ok({ code, changed: added.length })
  })
}
