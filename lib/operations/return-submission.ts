// Sending a submission back: a reason for the whole, and at each marked cell what is wrong there.
import 'server-only'
import type { Return } from '@/lib/contracts/review'
import { unmarkSubmitted } from '@/lib/data/approval'
import { committed } from '@/lib/data/commitments'
import { notify } from '@/lib/data/notify'
import { writeReturns, type MarkedCell } from '@/lib/data/return-comments'
import { reportersToTell } from '@/lib/data/reporters-to-tell'
import { holdFile, type HeldFile } from '@/lib/data/submission-file'
import { lastSubmitted, trailOf } from '@/lib/data/submission-trail'
import { takeAct, type Submission } from '@/lib/data/submissions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { cellKey } from '@/lib/domain/collecting/cell'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/** The marked cells by number; a cell that is not part of the submission is refused. */
function marked({ duties, metrics, units, set }: HeldFile, { cells, reason }: Return): Result<readonly MarkedCell[]> {
  const own = new Map<string, Omit<MarkedCell, 'text'>>()
  for (const { metricId, subjectId, periodId, periodKey } of duties) {
    const [metric, subject] = [metrics.find(({ id }) => id === metricId), units.find(({ id }) => id === subjectId)]
    if (metric !== undefined && subject !== undefined) own.set(cellKey({ metricCode: metric.code, subjectCode: subject.code, periodKey }), { metricId, unitId: subjectId, periodId })
  }
  for (const { metricCode, unitCode, periodKey, metricId, subjectId, periodId } of set.items) own.set(cellKey({ metricCode, subjectCode: unitCode, periodKey }), { metricId, unitId: subjectId, periodId })
  const found = new Map<string, MarkedCell>()
  for (const { text, ...place } of cells) {
    const ids = own.get(cellKey(place))
    if (ids === undefined) return refused(problem('entry.not-asked', { code: place.metricCode }))
    found.set(cellKey(place), { ...ids, text: text === '' ? reason : text })
  }
  return ok([...found.values()])
}

/**
 * Sends a submission back to be corrected.
 * @returns problems: permission.missing, submission.reason-missing, collection.unknown, submission.changed-meanwhile, submission.not-waiting,
 *   submission.closed (nobody could correct it), entry.not-asked (a marked cell that is not part of it)
 */
export async function returnSubmission(viewer: Viewer, given: Return, origin: RequestOrigin): Promise<Result<Submission>> {
  const unit = await unitByCode(given.unit)
  if (unit === null || !can(viewer, 'submission.review', { unit: unit.code })) return refused(problem('permission.missing', { action: 'submission.review' }))
  if (given.reason === '') return refused(problem('submission.reason-missing', {}, ['reason']))
  return await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<Submission>> => {
    const held = await holdFile(tx, given.collection, unit.id)
    if (!held.ok) return held
    const { collection, submission, set } = held.value
    if (submission.version !== given.version) return refused(problem('submission.changed-meanwhile', {}))
    if (submission.state !== 'SUBMITTED') return refused(problem('submission.not-waiting', { state: submission.state }))
    if (collection.closedAt !== null) return refused(problem('submission.closed', { title: collection.titleZh, titleEn: collection.titleEn }))
    const cells = marked(held.value, given)
    if (!cells.ok) return cells
    const submitted = lastSubmitted(await trailOf(submission.id, tx))
    const after = await takeAct(tx, submission, { act: 'RETURN', byUserId: viewer.userId, note: given.reason })
    await unmarkSubmitted(tx, set.items.map(({ observationId }) => observationId))
    await writeReturns(tx, submission.id, viewer.userId, cells.value)
    const to = await reportersToTell(tx, unit.code, submitted?.byUserId ?? null, viewer.userId)
    await notify(tx, { to, kind: 'submission.returned', params: { collection: collection.code, unit: unit.code }, href: `/desk/entry/${collection.code}/${unit.code}` })
    record({
      act: 'submission.return',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version, receipt: submitted?.receipt ?? null },
      after: { state: after.state, version: after.version, note: await committed(tx, given.reason, viewer.userId), cells: given.cells.map(cellKey) },
      result: 'ok',
    })
    return ok(after)
  })
}
