// Confirming what names of an uploaded file stand for. It is remembered for the unit, so that its next file of this kind needs no asking.
import 'server-only'
import type { UploadMatches } from '@/lib/contracts/upload'
import { LONGEST_NAME, rememberNames } from '@/lib/data/name-matches'
import { uploadWork } from '@/lib/data/upload-work'
import { keepAnswers, lockUpload } from '@/lib/data/uploads'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitStream } from '@/lib/domain/audit-event'
import type { MatchTarget, RememberedMatch } from '@/lib/domain/importing/import-plan'
import type { ImportTarget } from '@/lib/domain/importing/import-target'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { headersOf, matchId, targetOf } from '@/lib/domain/uploading/pending-names'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

function isAsked({ rows }: ImportTarget, target: MatchTarget): boolean {
  if (target.kind === 'value' || target.kind === 'ignore') return true
  return rows.some(({ place }) => (target.kind === 'metric' ? place.metricCode === target.metricCode : target.kind === 'subject' ? place.subjectCode === target.subjectCode : place.periodKey === target.periodKey))
}

/** The answers of the form, or what stands against one: uploaded.target-unknown, uploaded.name-too-long. */
function answersOf(matches: UploadMatches['matches'], target: ImportTarget): Result<readonly (RememberedMatch & { readonly id: string })[]> {
  const answers: (RememberedMatch & { readonly id: string })[] = []
  const problems: Problem[] = []
  matches.forEach(({ id, key, target: text }, at) => {
    // A name that nothing was chosen for stays as it is.
    if (text === '') return
    const chosen = targetOf(text)
    if (chosen === null || !isAsked(target, chosen)) problems.push(problem('uploaded.target-unknown', { text }, ['matches', at, 'target']))
    else if (key === '' || key.length > LONGEST_NAME) problems.push(problem('uploaded.name-too-long', { text: key.slice(0, 20) }, ['matches', at, 'target']))
    else answers.push({ id, text: key, target: chosen })
  })
  return problems.length > 0 ? { ok: false, problems } : ok(answers)
}

/**
 * Keeps what somebody said about names.
 * @returns how many names; problems: permission.missing, collection.unknown, uploaded.unknown, uploaded.over, uploaded.changed-meanwhile,
 *   uploaded.target-unknown, uploaded.name-too-long, form.unreadable (a name that is not in the file)
 */
export async function matchUploadNames(viewer: Viewer, given: UploadMatches, origin: RequestOrigin): Promise<Result<number>> {
  const found = await uploadWork(viewer, given.collection, given.unit, given.number)
  if (!found.ok) return found
  const { upload, planned, sheet, target } = found.value
  if (upload.state !== 'READY' || planned === null) return refused(problem('uploaded.over', {}))
  const headers = new Map(headersOf(planned.plan).map((header) => [matchId(header), header]))
  const known = new Set([...headers.values(), ...planned.plan.unmatched].map(({ key }) => key))
  if (!given.matches.every(({ id, key }) => known.has(key) && (id === '' || headers.get(id)?.key === key))) return refused(problem('form.unreadable', {}))
  const answers = answersOf(given.matches, target)
  if (!answers.ok) return answers
  // A name that stands for two things at once (2024年受理案件数) is confirmed as it was found; remembering one of them would lose the other.
  const several = new Set([...headers.values()].map(({ key }) => key).filter((key, at, all) => all.indexOf(key) !== at))
  const remembered = answers.value.filter(({ text, id, target: chosen }) => !several.has(text) || id !== matchId({ axis: headers.get(id)?.axis ?? 'row', key: text, target: chosen }))
  // What was chosen counts for this file at once, be it another meaning than the one proposed.
  const axisOf = new Map([...planned.plan.unmatched, ...headers.values()].map(({ key, axis }) => [key, axis]))
  const chosen = answers.value.flatMap(({ id, text, target: meant }) => [...(id === '' ? [] : [id]), matchId({ axis: (headers.get(id)?.axis ?? axisOf.get(text)) === 'column' ? 'column' : 'row', key: text, target: meant })])
  const confirmed = [...new Set([...upload.confirmed, ...chosen])]
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const locked = await lockUpload(tx, upload.number)
    if (locked?.state !== 'READY') return refused(problem('uploaded.over', {}))
    if (locked.version !== given.version || locked.version !== upload.version) return refused(problem('uploaded.changed-meanwhile', {}))
    await rememberNames(tx, sheet.unit.id, remembered, { userId: viewer.userId, at: now() })
    await keepAnswers(tx, upload.number, { confirmed })
    record({
      act: 'upload.match', stream: unitStream(sheet.unit.code), object: { type: 'upload', id: String(upload.number), unit: sheet.unit.code, year: sheet.collection.period.referenceYear },
      after: { names: answers.value.length, remembered: remembered.length }, result: 'ok',
    })
    return ok(answers.value.length)
  })
}
