// An uploaded file as it stands now: what was read, what was corrected, what it would put where, and what is recorded there.
import 'server-only'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { ImportPlan } from '@/lib/domain/importing/import-plan'
import type { ImportTarget } from '@/lib/domain/importing/import-target'
import { planImport } from '@/lib/domain/importing/plan-import'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { pendingNames } from '@/lib/domain/uploading/pending-names'
import { planLines, seenText, type PlanLine, type StandingFigure } from '@/lib/domain/uploading/plan-lines'
import { withFixes } from '@/lib/domain/uploading/with-fixes'
import type { Viewer } from '@/lib/domain/viewer'
import type { ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { sha256 } from '@/lib/platform/identifier'
import { collectionSheet, type CollectionSheet, type SheetRow } from './collection-sheet'
import { importTarget } from './import-target'
import type { Metric } from './metrics'
import { nameMatches } from './name-matches'
import { uploadContent, uploadOfSheet, type Upload } from './uploads'

export interface StandingRow extends StandingFigure<Metric> {
  readonly row: SheetRow
}

export type UploadLine = PlanLine<StandingRow>

export interface PlannedUpload {
  readonly bytes: Uint8Array
  /** As it was read. */
  readonly original: ReadWorkbook
  /** With what was corrected on the page. */
  readonly workbook: ReadWorkbook
  readonly plan: ImportPlan
  readonly lines: readonly UploadLine[]
  /** Matches of names that nobody confirmed yet. */
  readonly pending: ReturnType<typeof pendingNames>
  /** Names what is shown of the plan: writing is for exactly this. */
  readonly seen: string
}

export interface UploadWork {
  readonly sheet: CollectionSheet
  readonly target: ImportTarget
  readonly upload: Upload
  /** Null where it could not be read, is being read, or is not kept any more. */
  readonly planned: PlannedUpload | null
}

const standingOf = (row: SheetRow): StandingRow => ({ row, metric: row.metric, seq: row.draft?.seq ?? 0, quantity: row.draft?.quantity ?? null, published: row.published })

/** A sheet that the viewer may fill in; absent and not permitted are told apart for the log only. */
export async function sheetToFill(viewer: Viewer, collection: string, unit: string): Promise<Result<CollectionSheet>> {
  const sheet = await collectionSheet(viewer, collection, unit)
  if (sheet.ok && !can(viewer, 'observation.record', { unit: sheet.value.unit.code })) return refused(problem('permission.missing', { action: 'observation.record' }))
  return sheet
}

/**
 * @param number NaN for one that is no number
 * @returns problems: permission.missing, collection.unknown, uploaded.unknown
 */
export async function uploadWork(viewer: Viewer, collection: string, unit: string, number: number): Promise<Result<UploadWork>> {
  const found = await sheetToFill(viewer, collection, unit)
  if (!found.ok) return found
  const sheet = found.value
  const upload = Number.isNaN(number) ? null : await uploadOfSheet({ collectionId: sheet.collection.id, unitId: sheet.unit.id }, number)
  if (upload === null) return refused(problem('uploaded.unknown', {}))
  const target = importTarget(sheet)
  const content = upload.kept ? await uploadContent(upload.number) : null
  if (content === null) return ok({ sheet, target, upload, planned: null })
  const workbook = withFixes(content.workbook, upload.fixes)
  const plan = planImport({ workbook, target, remembered: await nameMatches(sheet.unit.id) })
  const standing = new Map(sheet.rows.map((row) => [cellKey({ metricCode: row.metric.code, subjectCode: row.subject.code, periodKey: row.period.key }), standingOf(row)]))
  const lines = planLines(plan, standing)
  const seen = Buffer.from(sha256(seenText(lines))).toString('hex')
  return ok({ sheet, target, upload, planned: { bytes: content.bytes, original: content.workbook, workbook, plan, lines, pending: pendingNames(plan, upload.confirmed), seen } })
}
