// A selection looked up: which versions of releases, metrics, units and periods it names. Readable releases only, as the pages read them.
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
  /** Newest period first. */
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
  return ok({ releases: await withEarlier(labels.value), metricIds: metrics.ids, unitIds: units.ids, periodIds: periods.ids })
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
