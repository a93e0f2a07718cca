// Submissions of a test: a small collection, its figures typed, and the acts with what a page would send along.
import { metricsOn } from '@/lib/data/metrics'
import { ensurePeriod } from '@/lib/data/periods'
import { submissionFile, type SubmissionFile } from '@/lib/data/submission-file'
import { everyUnit, unitByCode } from '@/lib/data/units'
import { writeCollection } from '@/lib/data/write-collection'
import { periodOfKey } from '@/lib/domain/period'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { approveSubmission } from '@/lib/operations/approve-submission'
import { reopenSubmission } from '@/lib/operations/reopen-submission'
import { returnSubmission } from '@/lib/operations/return-submission'
import { saveCells, type Saving } from '@/lib/operations/save-cells'
import { submitFigures } from '@/lib/operations/submit-figures'
import { withdrawSubmission } from '@/lib/operations/withdraw-submission'
import { database } from '@/lib/platform/database/connection'
import { ORIGIN } from './appoint'
import { editId } from './collecting'

export const NEAR = '410721'
export const FAR = '410782'

export interface Asking {
  readonly code: string
  readonly periodKey: string
  /** Codes of required metrics; with `?` behind, not required. */
  readonly metrics: readonly string[]
  /** Who answers about whom, by codes of units: `410721` for itself, `SFJ>410700` for another. */
  readonly responders?: readonly string[]
  readonly opensOn?: string
  readonly dueAt?: string
}

/** Makes a collection. Returns its code. */
export async function askFor({ code, periodKey, metrics, responders = [NEAR], opensOn = '1949-10-01', dueAt = '2099-12-31T10:00:00Z' }: Asking): Promise<string> {
  const period = periodOfKey(periodKey)
  if (period === null) throw new Error(`${periodKey} is no period`)
  await database().$transaction(async (tx) => {
    const periodId = await ensurePeriod(tx, period)
    const units = await everyUnit(tx, period.end)
    const known = await metricsOn(tx, period.end, new Map())
    const idOf = (unitCode: string): number => units.find((unit) => unit.code === unitCode)?.id ?? 0
    const duties = responders.map((one) => one.split('>')).map(([responder = '', subject = responder]) => ({ responderId: idOf(responder), subjectId: idOf(subject) }))
    await writeCollection(tx, {
      code, titleZh: code, titleEn: code, periodId, opensOn, dueAt: new Date(dueAt), formNumber: null, issuer: '市司法局', approvalNumber: null, validUntil: null, note: null,
      copiedFromId: null, createdById: null,
      items: metrics.map((metric) => ({ metricId: known.find((one) => one.code === metric.replace('?', ''))?.id ?? 0, periodId, required: !metric.endsWith('?'), duties })),
    })
  })
  return code
}

const WORDING = { figure: () => 'a figure', instant: (iso: string) => iso, system: '系统' }

/** Types figures, by metric, upon whatever is there; of the responder itself unless told otherwise. */
export async function fill(viewer: Viewer, collection: string, unit: string, texts: Readonly<Record<string, string>>, facts: { readonly subject?: string; readonly reason?: string; readonly periodKey: string }): Promise<Result<Saving>> {
  const subjectCode = facts.subject ?? unit
  const subject = await unitByCode(subjectCode)
  const rows = await database().observation.findMany({
    where: { unitId: subject?.id ?? 0, period: { key: facts.periodKey } }, select: { metric: { select: { code: true } }, draftRevision: { select: { seq: true } } },
  })
  const cells = Object.entries(texts).map(([metricCode, text]) => ({
    editId: editId(), metricCode, subjectCode, periodKey: facts.periodKey, text, reason: facts.reason ?? '', baseSeq: rows.find(({ metric }) => metric.code === metricCode)?.draftRevision?.seq ?? 0,
  }))
  return await saveCells(viewer, { collection, unit, cells }, ORIGIN, WORDING)
}

/** What a page would show of a submission. */
export async function fileOf(collection: string, unit: string): Promise<SubmissionFile> {
  const present = await unitByCode(unit)
  const file = await submissionFile(database(), collection, present?.id ?? 0)
  if (file === null) throw new Error(`${collection} asks ${unit} for nothing`)
  return file
}

/** The state and the figures that a page would send back as seen. */
export async function shown(collection: string, unit: string): Promise<{ readonly collection: string; readonly unit: string; readonly version: number; readonly seen: string }> {
  const { submission, set } = await fileOf(collection, unit)
  return { collection, unit, version: submission?.version ?? 0, seen: set.seen }
}

export const submit = async (viewer: Viewer, collection: string, unit = NEAR) => await submitFigures(viewer, { ...(await shown(collection, unit)), declared: true }, ORIGIN)
export const approve = async (viewer: Viewer, collection: string, unit = NEAR) => await approveSubmission(viewer, await shown(collection, unit), ORIGIN)

export async function withdraw(viewer: Viewer, collection: string, unit = NEAR) {
  const { seen: _, ...rest } = await shown(collection, unit)
  return await withdrawSubmission(viewer, rest, ORIGIN)
}

type Marked = Parameters<typeof returnSubmission>[1]['cells']

export async function sendBack(viewer: Viewer, collection: string, unit = NEAR, cells: Marked = [], reason = '请核对') {
  const { seen: _, ...rest } = await shown(collection, unit)
  return await returnSubmission(viewer, { ...rest, reason, cells }, ORIGIN)
}

export async function reopen(viewer: Viewer, collection: string, unit = NEAR, reason = '来文更正') {
  const { seen: _, ...rest } = await shown(collection, unit)
  return await reopenSubmission(viewer, { ...rest, reason }, ORIGIN)
}

/** Throws where an act of preparing a test was refused. */
export function did<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')}`)
  return result.value
}
