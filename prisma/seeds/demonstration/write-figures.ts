// The figures of one period, in bulk: identities once, a first revision of each, and another of those that were corrected.
import 'server-only'
import type { Transaction } from '@/lib/data/transaction'
import type { Part } from '@/lib/domain/entry/derive'
import { batchId } from '@/lib/platform/identifier'
import { need, type Ids } from '../load-catalogue'
import { reserveIds } from './bulk'
import { nameOf, type MadeFigure } from './figures/make-figures'

/** A figure as it stands in the database. */
export interface WrittenFigure {
  readonly figure: MadeFigure
  readonly observationId: number
  readonly revisionId: number
  readonly seq: number
  /** The revisions that it was computed of. */
  readonly inputs: readonly { readonly part: Part; readonly inputId: number }[]
}

export type Written = ReadonlyMap<string, WrittenFigure>

export interface Place {
  readonly unitIds: Ids
  readonly metricIds: Ids
  /** Ids of versions, by metric code and number. */
  readonly versionIds: Ids
  readonly periodId: number
  /** Revisions of the year before, by name. */
  readonly before: ReadonlyMap<string, number>
  /** Whose drafts these are; null for figures that are approved, which the system wrote. */
  readonly draftBy: string | null
}

const REASON = '演示数据，虚构 (demonstration, invented)'
const CORRECTION = '演示：复核更正 (demonstration: corrected on review)'
const nameOfFigure = ({ metricCode, unit, periodKey }: MadeFigure): string => nameOf(metricCode, unit, periodKey)

const isSame = (a: MadeFigure, b: MadeFigure): boolean =>
  JSON.stringify([a.quantity, a.footnotes, a.metricVersion]) === JSON.stringify([b.quantity, b.footnotes, b.metricVersion])

/**
 * Writes what an edition has anew or otherwise than the one before it.
 * @param at when it was recorded, ISO
 * @returns every figure of the edition as it stands then
 */
export async function writeFigures(tx: Transaction, place: Place, figures: readonly MadeFigure[], earlier: Written, at: string): Promise<Written> {
  const changed = changedIn(figures, earlier)
  const fresh = changed.filter((figure) => !earlier.has(nameOfFigure(figure)))
  const [observationIds, revisionIds] = [await reserveIds(tx, 'observation', fresh.length), await reserveIds(tx, 'revision', changed.length)]
  await insertObservations(tx, place, fresh, observationIds)
  const written = new Map<string, WrittenFigure>(earlier)
  const newIds = new Map(fresh.map((figure, index) => [nameOfFigure(figure), observationIds[index] ?? 0]))
  // Entered figures come first, so that what a figure is computed of is there already.
  const rows = changed.map((figure, index): WrittenFigure => {
    const name = nameOfFigure(figure)
    const old = earlier.get(name)
    const inputs = figure.parts.map(({ part, code, periodKey }) => {
      const input = nameOf(code, figure.unit, periodKey)
      const inputId = periodKey === figure.periodKey ? written.get(input)?.revisionId : place.before.get(input)
      if (inputId === undefined) throw new Error(`${name} is computed of ${input}, which is not there`)
      return { part, inputId }
    })
    const row = { figure, observationId: old?.observationId ?? newIds.get(name) ?? 0, revisionId: revisionIds[index] ?? 0, seq: (old?.seq ?? 0) + 1, inputs }
    written.set(name, row)
    return row
  })
  await insertRevisions(tx, place, rows, at)
  await insertFootnotes(tx, rows)
  return written
}

/** New figures, corrected ones, and what is computed of corrected ones even where it comes out the same. */
function changedIn(figures: readonly MadeFigure[], earlier: Written): readonly MadeFigure[] {
  const changed = new Set<string>()
  return figures.filter((figure) => {
    const name = nameOfFigure(figure)
    const old = earlier.get(name)
    const moved = figure.parts.some(({ code, periodKey }) => changed.has(nameOf(code, figure.unit, periodKey)))
    if (old !== undefined && isSame(old.figure, figure) && !moved) return false
    changed.add(name)
    return true
  })
}

async function insertObservations(tx: Transaction, { metricIds, unitIds, periodId }: Place, figures: readonly MadeFigure[], ids: readonly number[]): Promise<void> {
  const metrics = figures.map(({ metricCode }) => need(metricIds, metricCode))
  const units = figures.map(({ unit }) => need(unitIds, unit))
  await tx.$executeRaw`
    insert into observation (id, metric_id, unit_id, period_id)
    select id, metric, unit, ${periodId}::int from unnest(${[...ids]}::int[], ${metrics}::int[], ${units}::int[]) as given (id, metric, unit)`
}

async function insertRevisions(tx: Transaction, { versionIds, draftBy }: Place, rows: readonly WrittenFigure[], at: string): Promise<void> {
  const ids = rows.map(({ revisionId }) => revisionId)
  const observations = rows.map(({ observationId }) => observationId)
  const seqs = rows.map(({ seq }) => seq)
  const versions = rows.map(({ figure }) => need(versionIds, `${figure.metricCode}|${figure.metricVersion}`))
  const values = rows.map(({ figure: { quantity } }) => (quantity.kind === 'value' ? quantity.value : null))
  const missing = rows.map(({ figure: { quantity } }) => (quantity.kind === 'missing' ? quantity.reason : null))
  const qualifiers = rows.map(({ figure: { quantity } }) => (quantity.kind === 'value' ? quantity.qualifier : 'EXACT'))
  const origins = rows.map(({ figure }) => figure.origin)
  const reasons = seqs.map((seq) => (seq === 1 ? REASON : CORRECTION))
  await tx.$executeRaw`
    insert into revision (id, observation_id, seq, metric_version_id, value, missing, qualifier, origin, reason, by_user_id, at, batch_id)
    select id, observation, seq, version, value, missing::"MissingReason", qualifier::"Qualifier", origin::"Origin", reason, ${draftBy}::uuid, ${at}::timestamptz, ${batchId()}::uuid
    from unnest(${ids}::int[], ${observations}::int[], ${seqs}::int[], ${versions}::int[], ${values}::numeric[], ${missing}::text[], ${qualifiers}::text[], ${origins}::text[], ${reasons}::text[])
      as given (id, observation, seq, version, value, missing, qualifier, origin, reason)`
  const inputs = rows.flatMap(({ revisionId, inputs: own }) => own.map((input) => ({ revisionId, ...input })))
  await tx.$executeRaw`
    insert into revision_input (revision_id, input_id, part)
    select revision, input, part::"InputPart" from unnest(${inputs.map(({ revisionId }) => revisionId)}::int[], ${inputs.map((input) => input.inputId)}::int[], ${inputs.map(({ part }) => part)}::text[]) as given (revision, input, part)`
  await tx.$executeRaw`
    update observation set draft_revision_id = revision,
      submitted_revision_id = case when ${draftBy === null} then revision end, approved_revision_id = case when ${draftBy === null} then revision end
    from unnest(${observations}::int[], ${ids}::int[]) as given (observation, revision) where observation.id = given.observation`
}

async function insertFootnotes(tx: Transaction, rows: readonly WrittenFigure[]): Promise<void> {
  const data = rows.flatMap(({ revisionId, figure }) => figure.footnotes.map((text) => ({ revisionId, text })))
  if (data.length > 0) await tx.footnote.createMany({ data })
}
