// What waits for review, or was decided, as far as a reviewer's roles reach.
import 'server-only'
import { givenAt, isLate } from '@/lib/domain/collecting/review-late'
import { sameQuantity } from '@/lib/domain/collecting/review-lines'
import type { SubmissionState } from '@/lib/domain/collecting/submission'
import { can } from '@/lib/domain/permissions/decide'
import type { Problem } from '@/lib/domain/problem'
import type { Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { collections, type Collection } from './collections'
import { againstApproval } from './review-sheet'
import { settledOf } from './settled-figures'
import { findingsIn, submissionFiles, type HeldFile } from './submission-file'
import { quantityOfItem } from './submission-set'
import { lastSubmitted, trailOf, type TrailEvent } from './submission-trail'
import { submissionsIn } from './submissions'
import { everyUnit, type Unit } from './units'

export interface InboxRow {
  readonly collection: Collection
  /** As it is called today. */
  readonly unit: Unit
  readonly version: number
  /** Hash of the exact figures that the row stands for. */
  readonly seen: string
  readonly figures: number
  /** Figures that are not what was approved or published last. */
  readonly changed: number
  readonly warnings: number
  readonly explained: number
  readonly late: boolean
  readonly submitted: TrailEvent | null
  /** The last act of all. */
  readonly last: TrailEvent | null
  /** What keeps this person from approving it. */
  readonly against: readonly Problem[]
}

export interface InboxGroup {
  readonly collection: Collection
  /** In official order. */
  readonly rows: readonly InboxRow[]
}

async function rowOf(viewer: Viewer, unit: Unit, file: HeldFile): Promise<InboxRow> {
  const { collection, submission, set } = file
  const [trail, findings, settled] = await Promise.all([trailOf(submission.id), findingsIn(database(), file), settledOf(set.items.map(({ observationId }) => observationId))])
  const warnings = findings.filter(({ severity }) => severity !== 'hint')
  const submitted = lastSubmitted(trail)
  return {
    collection, unit, version: submission.version, seen: set.seen, figures: set.items.length,
    changed: set.items.filter((item) => !sameQuantity(settled.get(item.observationId)?.quantity ?? null, quantityOfItem(item))).length,
    warnings: warnings.length, explained: warnings.filter(({ explanation }) => explanation !== null).length,
    late: isLate(givenAt(trail), submission.dueAt ?? collection.dueAt, now().toISOString()), submitted, last: trail.at(-1) ?? null,
    against: againstApproval(file, submitted, findings, viewer.userId),
  }
}

/** Submissions in a state that this person may review, by collection, the newest period first. */
export async function reviewInbox(viewer: Viewer, state: SubmissionState): Promise<readonly InboxGroup[]> {
  const [all, found, known] = await Promise.all([everyUnit(), submissionsIn(state), collections()])
  const own = all.filter((unit) => can(viewer, 'submission.review', { unit: unit.code }))
  const groups = known.map(async (collection): Promise<InboxGroup> => {
    const submissions = found.filter((one) => one.collectionId === collection.id && own.some(({ id }) => id === one.unitId))
    const files = submissions.length === 0 ? [] : await submissionFiles(database(), collection, submissions)
    const rows = await Promise.all(own.flatMap((unit) => files.filter((file) => file.unit.id === unit.id).map((file) => rowOf(viewer, unit, file))))
    return { collection, rows }
  })
  return (await Promise.all(groups)).filter(({ rows }) => rows.length > 0)
}
