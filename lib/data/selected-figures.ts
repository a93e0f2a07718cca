// A selection looked up: which versions of releases, metrics, units and periods it names. Readable releases only, as the pages read them; of
// all releases, those that have a figure of it.
import 'server-only'
import type { FigureSelection } from '@/lib/domain/exporting/selection'
import { problem, type Problem } from '@/lib/domain/problem'
import { writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import { codesOf, versionOn } from '@/lib/domain/units/unit-record'
import { today } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { lastWithdrawn, readableLabel, releaseLabel, releases, type ReleaseLabel } from './release-labels'
import { unitRecords } from './units'

export interface SelectedRelease extends ReleaseLabel {
  /** Ids of the earlier versions of its line, whatever became of them. */
  readonly earlier: readonly number[]
}

export interface SelectedFigures {
  /** Newest period first. Each has a figure of the selection, unless none has or one was asked for by name. */
  readonly releases: readonly SelectedRelease[]
  /** Null: all. */
  readonly metricIds: readonly number[] | null
  readonly unitIds: readonly number[] | null
  readonly periodIds: readonly number[] | null
}

/**
 * Looks a selection up. A code that a unit had or will have stands for the unit, as in the addresses of its pages.
 * @returns problems: release.unknown, release.withdrawn, query.unknown-name
 */
export async function selectFigures(selection: FigureSelection): Promise<Result<SelectedFigures>> {
  const labels = await labelsOf(selection)
  if (!labels.ok) return labels
  const [metrics, units, periods] = await Promise.all([metricIds(selection.metrics), unitIds(selection.units), periodIds(selection.periods)])
  const [first, ...more] = [...metrics.unknown, ...units.unknown, ...periods.unknown]
  if (first !== undefined) return refused(first, ...more)
  const named: Named = { metricIds: metrics.ids, unitIds: units.ids, periodIds: periods.ids }
  const held = selection.release === null ? await holding(labels.value, named) : labels.value
  return ok({ releases: await withEarlier(held), ...named })
}

type Named = Pick<SelectedFigures, 'metricIds' | 'unitIds' | 'periodIds'>

/** Those of the versions that have a figure of what is named; all of them where none has. What a file tells of its releases is of these. */
async function holding(labels: readonly ReleaseLabel[], named: Named): Promise<readonly ReleaseLabel[]> {
  if (named.metricIds === null && named.unitIds === null) return named.periodIds === null ? labels : await ofPeriods(labels, named.periodIds)
  const ids = await releasesWith(labels, named)
  const held = labels.filter(({ id }) => ids.has(id))
  return held.length === 0 ? labels : held
}

/** A release of a plain period bears its name; only spans are looked for among the figures: reading a million of them would keep a file's first byte waiting. */
async function ofPeriods(labels: readonly ReleaseLabel[], wanted: readonly number[]): Promise<readonly ReleaseLabel[]> {
  const periods = await database().period.findMany({ where: { id: { in: [...wanted] } }, select: { id: true, key: true, kind: true } })
  const [keys, spans] = [new Set(periods.map(({ key }) => key)), periods.filter(({ kind }) => kind === 'CUSTOM').map(({ id }) => id)]
  const ids = spans.length === 0 ? new Set<number>() : await releasesWith(labels, { metricIds: null, unitIds: null, periodIds: spans })
  const held = labels.filter(({ id, periodKey }) => keys.has(periodKey) || ids.has(id))
  return held.length === 0 ? labels : held
}

async function releasesWith(labels: readonly ReleaseLabel[], { metricIds: ofMetrics, unitIds: ofUnits, periodIds: inPeriods }: Named): Promise<ReadonlySet<number>> {
  const rows = await database().$queryRaw<readonly { readonly id: number }[]>`
    select distinct x.release_id as id from release_item x join observation o on o.id = x.observation_id
    where x.release_id = any(${labels.map(({ id }) => id)}::int[]) and (${ofMetrics}::int[] is null or o.metric_id = any(${ofMetrics}::int[]))
      and (${ofUnits}::int[] is null or o.unit_id = any(${ofUnits}::int[])) and (${inPeriods}::int[] is null or o.period_id = any(${inPeriods}::int[]))`
  return new Set(rows.map(({ id }) => id))
}

/** Versions as the audit log names them. */
export const versionsIn = (labels: readonly ReleaseLabel[]): readonly string[] => labels.map(({ slug, version }) => `${slug} v${version}`)

async function labelsOf({ release, version, asOf }: FigureSelection): Promise<Result<readonly ReleaseLabel[]>> {
  if (release === null) return ok((await releases(asOf)).filter((one) => one.version === one.newest && one.withdrawal === null))
  const label = await readableLabel(release, version, asOf)
  if (label !== null) return ok([label])
  const withdrawn = version === null ? await lastWithdrawn(release, asOf) : await releaseLabel(release, version, asOf)
  if (withdrawn?.withdrawal) {
    const { at, reason } = withdrawn.withdrawal
    return refused(problem('release.withdrawn', { version: String(withdrawn.version), at: writeMinute(Date.parse(at)), reason }))
  }
  return refused(problem('release.unknown', { slug: release, version: version === null ? '' : String(version) }))
}

/** Versions with the earlier ones of their lines. */
export async function withEarlier(labels: readonly ReleaseLabel[]): Promise<readonly SelectedRelease[]> {
  const ids = labels.map(({ id }) => id)
  const rows = await database().$queryRaw<readonly { readonly id: number; readonly earlier: readonly number[] }[]>`
    select l.id, array(select e.id from release e where e.line_id = l.line_id and e.version < l.version order by e.id) as earlier from release l where l.id = any(${ids}::int[])`
  const earlier = new Map(rows.map((row) => [row.id, row.earlier]))
  return labels.map((label) => ({ ...label, earlier: earlier.get(label.id) ?? [] }))
}

interface Found {
  readonly ids: readonly number[] | null
  readonly unknown: readonly Problem[]
}

function found(name: string, wanted: readonly string[], idOf: (value: string) => number | undefined): Found {
  if (wanted.length === 0) return { ids: null, unknown: [] }
  return {
    ids: wanted.flatMap((value) => idOf(value) ?? []),
    unknown: wanted.filter((value) => idOf(value) === undefined).map((value) => problem('query.unknown-name', { name, value })),
  }
}

async function metricIds(codes: readonly string[]): Promise<Found> {
  const rows = codes.length === 0 ? [] : await database().metric.findMany({ where: { code: { in: [...codes] } }, select: { id: true, code: true } })
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  return found('metric', codes, (code) => ids.get(code))
}

async function unitIds(codes: readonly string[]): Promise<Found> {
  const records = codes.length === 0 ? [] : await unitRecords()
  const held = records.map((record) => ({ id: record.id, present: versionOn(record, today())?.code, codes: codesOf(record) }))
  return found('unit', codes, (code) => (held.find(({ present }) => present === code) ?? held.find((one) => one.codes.has(code)))?.id)
}

async function periodIds(keys: readonly string[]): Promise<Found> {
  const rows = keys.length === 0 ? [] : await database().period.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } })
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  return found('period', keys, (key) => ids.get(key))
}
