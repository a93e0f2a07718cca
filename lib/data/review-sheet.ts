// One submission as it is checked before it is sent and reviewed after: each figure beside what was settled last and the year before, with all that was said about it.
import 'server-only'
import { cellKey } from '@/lib/domain/collecting/cell'
import { givenAt, isLate } from '@/lib/domain/collecting/review-late'
import { movedSince, ownPart } from '@/lib/domain/collecting/review-own'
import type { Problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { ok, type Result } from '@/lib/domain/result'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import type { Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { cellCounts, cellOfIds, type CellCounts } from './cell-counts'
import { collectionSheet, type CollectionSheet, type SheetRow } from './collection-sheet'
import { settledOf } from './settled-figures'
import { obstaclesIn, submissionFile, type SubmissionFile } from './submission-file'
import { lastSubmitted, trailOf, type TrailEvent } from './submission-trail'

export interface ReviewLine {
  readonly key: string
  readonly row: SheetRow
  /** As it was approved or published last; null where it never was. */
  readonly before: Quantity | null
  readonly after: Quantity | null
  readonly findings: readonly SheetFinding[]
  /** True where a rule says more than a hint. */
  readonly warned: boolean
  readonly counts: CellCounts | null
}

export interface ReviewSheet {
  readonly sheet: CollectionSheet
  readonly file: SubmissionFile
  readonly lines: readonly ReviewLine[]
  readonly trail: readonly TrailEvent[]
  readonly submitted: TrailEvent | null
  /** When the unit counts as having given its figures, ISO instant. */
  readonly givenAt: string | null
  readonly late: boolean
  /** What keeps the figures from being submitted; paths name cells. */
  readonly obstacles: readonly Problem[]
  /** What keeps this person from approving what was submitted. */
  readonly against: readonly Problem[]
}

/** Why a person may not approve a submission as it stands: figures changed since, or their own part in it. */
export function againstApproval(file: SubmissionFile, submitted: TrailEvent | null, findings: readonly SheetFinding[], userId: string): readonly Problem[] {
  const explainedBy = findings.flatMap(({ explanation }) => (explanation === null || explanation.accepted ? [] : [explanation.byUserId]))
  return [...movedSince(submitted?.revisionIds ?? [], file.set.items), ...ownPart({ figures: file.set.items, submittedBy: submitted?.byUserId ?? null, explainedBy }, userId)]
}

function linesOf(rows: readonly SheetRow[], settled: Awaited<ReturnType<typeof settledOf>>, findings: readonly SheetFinding[], counts: ReadonlyMap<string, CellCounts>, periodIds: ReadonlyMap<string, number>): readonly ReviewLine[] {
  return rows.map((row) => {
    const key = cellKey({ metricCode: row.metric.code, subjectCode: row.subject.code, periodKey: row.period.key })
    const own = findings.filter(({ place }) => cellKey(place) === key)
    return {
      key, row, findings: own, warned: own.some(({ severity }) => severity !== 'hint'), after: row.draft?.quantity ?? null,
      before: row.observationId === null ? null : (settled.get(row.observationId)?.quantity ?? null),
      counts: counts.get(cellOfIds(row.metric.id, row.subject.id, periodIds.get(row.period.key) ?? 0)) ?? null,
    }
  })
}

/** The submission of a unit and collection. Problems: permission.missing, collection.unknown. */
export async function reviewSheet(viewer: Viewer, code: string, unitCode: string): Promise<Result<ReviewSheet>> {
  const found = await collectionSheet(viewer, code, unitCode)
  if (!found.ok) return found
  const sheet = found.value
  const client = database()
  const file = await submissionFile(client, code, sheet.unit.id)
  if (file === null) throw new Error(`${code} asks ${unitCode} and does not`)
  const submissionId = sheet.submission?.id ?? null
  const { findings } = sheet
  const [counts, trail, settled] = await Promise.all([
    cellCounts(submissionId), trailOf(submissionId), settledOf(sheet.rows.flatMap(({ observationId }) => observationId ?? [])),
  ])
  const [submitted, given] = [lastSubmitted(trail), givenAt(trail)]
  return ok({
    sheet, file, trail, submitted, givenAt: given, late: isLate(given, sheet.dueAt, now().toISOString()),
    lines: linesOf(sheet.rows, settled, findings, counts, new Map(file.duties.map(({ periodKey, periodId }) => [periodKey, periodId]))),
    obstacles: await obstaclesIn(client, file, findings), against: againstApproval(file, submitted, findings, viewer.userId),
  })
}
