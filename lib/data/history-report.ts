// Everything that the page of a batch tells: what the check found, what was written and still stands, and what an undo left.
import 'server-only'
import { deedStands } from '@/lib/domain/history/history-deed'
import { isUndoable } from '@/lib/domain/history/history-batch'
import { can } from '@/lib/domain/permissions/decide'
import { ok, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import type { HistoryQuestions } from '@/lib/domain/history/history-questions'
import { now, today } from '@/lib/platform/clock'
import type { HistoryBatch } from './history-batches'
import { figuresByYear, keptCount, keptFigures, loadedFigures, type LoadedFigure, type YearSum } from './history-figures'
import { deedOn, type DeedSoFar } from './history-progress'
import { questionsAbout } from './history-questions'
import { badRows, rowCounts, type BadRow, type RowCounts } from './history-rows'
import { standingSet, type StandingSet } from './history-set'
import { installationUnits } from './installation'
import { metricsOfVersions, type Metric } from './metrics'
import { readHistory } from './read-history'
import { unitsNamedOn, type NamedUnits } from './units'

export interface HistoryReport {
  readonly batch: HistoryBatch
  readonly counts: RowCounts
  readonly bad: readonly BadRow[]
  /** What the rules between figures ask. */
  readonly questions: HistoryQuestions
  /** The last thing that was done with the batch as a whole. */
  readonly deed: DeedSoFar | null
  /** What was written and is still the newest: of a batch that was loaded and not undone. */
  readonly years: readonly YearSum[]
  readonly figures: readonly LoadedFigure[]
  readonly set: StandingSet | null
  /** What an undo left, the first of `keptAll`. */
  readonly kept: readonly LoadedFigure[]
  readonly keptAll: number
  readonly metrics: ReadonlyMap<number, Metric>
  readonly units: NamedUnits['byId']
  readonly may: { readonly load: boolean; readonly review: boolean; readonly readDrafts: boolean }
  /** The viewer sent or loaded it, and so may not review it. */
  readonly own: boolean
}

/**
 * @param most lines of each list
 * @returns problems: permission.missing, history.unknown
 */
export async function historyReport(viewer: Viewer, number: number, most: number): Promise<Result<HistoryReport>> {
  const read = await readHistory(viewer, number)
  if (!read.ok) return read
  const batch = read.value
  const deed = await deedOn(number)
  // While somebody is at all of it, only how far it is counts: what stands is read once it is done.
  const resting = deedStands(deed?.beatAt ?? null, now().getTime()) !== 'running'
  const [stands, undone] = [resting && isUndoable(batch.state), batch.undone]
  const [counts, bad, questions, years, figures, set, kept, keptAll, { byId: units }, { city }] = await Promise.all([
    rowCounts(number),
    badRows(number, 0, most),
    questionsAbout(number),
    stands ? figuresByYear(batch.batchId) : [],
    stands ? loadedFigures(batch.batchId, most) : [],
    resting && batch.state === 'LOADED' ? standingSet(database(), batch.batchId) : null,
    undone === null ? [] : keptFigures(batch.batchId, undone.batchId, most),
    undone === null ? 0 : keptCount(database(), batch.batchId, undone.batchId),
    unitsNamedOn(today()),
    installationUnits(),
  ])
  const metrics = await metricsOfVersions(database(), [...new Set([...figures, ...kept].map(({ versionId }) => versionId))], new Map())
  const may = { load: can(viewer, 'history.load', {}), review: can(viewer, 'history.review', { unit: city.code }), readDrafts: can(viewer, 'observation.read-draft', { unit: city.code }) }
  return ok({ batch, counts, bad, questions, deed, years, figures, set, kept, keptAll, metrics, units, may, own: batch.sent.userId === viewer.userId || batch.loaded?.userId === viewer.userId })
}
