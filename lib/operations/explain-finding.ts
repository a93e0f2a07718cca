// Explaining what a rule asks about: why the figures are right as they are. It holds for exactly the values that were compared.
import 'server-only'
import type { ExplainFinding } from '@/lib/contracts/explain-finding'
import { giveExplanation } from '@/lib/data/explanations'
import { committed } from '@/lib/data/commitments'
import { findingsOf } from '@/lib/data/findings'
import { openSubmission } from '@/lib/data/open-submission'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { everyUnit, unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { cellKey } from '@/lib/domain/collecting/cell'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { LEAST_EXPLANATION } from '@/lib/domain/rules/sheet-finding'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Explains one warning in the grid of a unit; an earlier explanation of the same warning ends.
 * @returns the id of the explanation; problems: permission.missing, finding.gone (also where other values stand now than those that were seen),
 *   finding.not-explainable (an error or a hint), finding.explanation-short, and what keeps a submission closed (see `openSubmission`)
 */
export async function explainFinding(viewer: Viewer, given: ExplainFinding, origin: RequestOrigin): Promise<Result<number>> {
  const unit = await unitByCode(given.unit)
  if (unit === null || !can(viewer, 'observation.record', { unit: unit.code })) return refused(problem('permission.missing', { action: 'observation.record' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const opened = await openSubmission(tx, given.collection, unit.id, now())
    if (!opened.ok) return opened
    const { collection, submission } = opened.value
    const found = (await findingsOf(tx, { collectionId: collection.id, responderId: unit.id })).find(
      ({ rule, place, valuesHash }) => rule === given.rule && cellKey(place) === given.cell && Buffer.from(valuesHash).toString('hex') === given.values,
    )
    const subject = (await everyUnit(tx, collection.period.end)).find(({ code }) => code === found?.place.subjectCode)
    if (found === undefined || subject === undefined) return refused(problem('finding.gone', {}))
    if (found.severity !== 'warning') return refused(problem('finding.not-explainable', {}))
    if ([...given.text].length < LEAST_EXPLANATION) return refused(problem('finding.explanation-short', { least: String(LEAST_EXPLANATION) }, ['text']))
    const id = await giveExplanation(tx, { submissionId: submission.id, finding: found, unitId: subject.id, text: given.text, byUserId: viewer.userId })
    record({
      act: 'explanation.give',
      stream: unitStream(unit.code),
      object: { type: 'explanation', id: String(id), unit: unit.code, year: collection.period.referenceYear },
      before: found.explanation === null ? null : { id: found.explanation.id },
      after: { collection: collection.code, rule: found.rule, cell: cellKey(found.place), values: given.values, text: await committed(tx, given.text, viewer.userId) },
      result: 'ok',
    })
    return ok(id)
  })
}
