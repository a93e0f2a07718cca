// Revisions as the figures that pages read: value or absence, the two counts, target, provenance. One statement, read once, whatever their number.
import 'server-only'
import type { Figure, FigurePart, Origin } from '@/lib/domain/figure'
import type { DecimalString, MissingReason, Qualifier } from '@/lib/domain/quantity'
import { canonical } from '@/lib/domain/rounding'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { footnoteTexts } from './footnotes'
import { everyVersion, type Metric } from './metrics'
import { everyPeriod } from './periods'
import { storedTargets } from './targets'
import { unitsNamedOn } from './units'

export interface PlacedFigure extends Figure {
  readonly metric: Metric
  readonly unitId: number
  readonly observationId: number
  readonly revisionId: number
  /** The version of a release that holds it; null where it was read for itself. */
  readonly releaseId: number | null
}

/** Which figures are read: those that match every part given. */
export interface FigureFilter {
  readonly units?: readonly number[]
  readonly metrics?: readonly string[]
  readonly observations?: readonly number[]
}

/** Figures that match any of its filters; everything where it is not given. */
export type FigureScope = readonly FigureFilter[]

interface PartRow {
  readonly part: 'NUMERATOR' | 'DENOMINATOR'
  readonly value: string | null
  readonly qualifier: Qualifier
  readonly versionId: number
}

interface FigureRow {
  readonly releaseId: number | null
  readonly publishedAt: string | null
  readonly provisional: boolean
  readonly revised: boolean
  readonly observationId: number
  readonly revisionId: number
  readonly unitId: number
  readonly metricId: number
  readonly periodId: number
  readonly versionId: number
  readonly seq: number
  readonly value: string | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier
  readonly origin: Origin
  readonly reason: string | null
  readonly at: string
  readonly inputs: readonly PartRow[] | null
  readonly footnotes: Parameters<typeof footnoteTexts>[0] | null
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

const COLUMNS = Prisma.sql`
  'observationId', o.id, 'revisionId', r.id, 'unitId', o.unit_id, 'metricId', o.metric_id, 'periodId', o.period_id, 'versionId', r.metric_version_id, 'seq', r.seq,
  'value', r.value::text, 'missing', r.missing, 'qualifier', r.qualifier, 'origin', r.origin, 'reason', r.reason, 'at', to_char(r.at at time zone 'UTC', ${INSTANT}),
  'inputs', case when r.origin = 'DERIVED' then (
    select json_agg(json_build_object('part', i.part, 'value', c.value::text, 'qualifier', c.qualifier, 'versionId', c.metric_version_id))
    from revision_input i join revision c on c.id = i.input_id where i.revision_id = r.id) end,
  'footnotes', (
    select json_agg(json_build_object('text', f.text, 'explanation', (select json_build_object('rule', e.rule) from explanation e where e.id = f.explanation_id)) order by f.id)
    from footnote f where f.revision_id = r.id)`

async function rowsOf(query: Prisma.Sql): Promise<readonly FigureRow[]> {
  const [found] = await database().$queryRaw<readonly { readonly rows: readonly FigureRow[] | null }[]>`${query}`
  return found?.rows ?? []
}

// An address may ask for anything; the database refuses U+0000 with an error.
const isStorable = (code: string): boolean => !code.includes('\u0000')

function matching({ units, metrics, observations }: FigureFilter): Prisma.Sql {
  const byUnit = units === undefined ? Prisma.empty : Prisma.sql` and o.unit_id = any(${[...units]}::int[])`
  const byMetric = metrics === undefined ? Prisma.empty : Prisma.sql` and o.metric_id in (select m.id from metric m where m.code = any(${metrics.filter(isStorable)}::text[]))`
  const byPlace = observations === undefined ? Prisma.empty : Prisma.sql` and o.id = any(${[...observations]}::int[])`
  return Prisma.sql`${byUnit}${byMetric}${byPlace}`
}

/**
 * Figures that versions of releases hold, in no order.
 * @param day as of which units are named, YYYY-MM-DD
 */
export async function figuresOfReleases(releaseIds: readonly number[], day: string, scope: FigureScope = [{}]): Promise<readonly PlacedFigure[]> {
  const found = await Promise.all(
    scope.map((filter) =>
      rowsOf(Prisma.sql`
        select json_agg(json_build_object('releaseId', l.id, 'publishedAt', to_char(l.published_at at time zone 'UTC', ${INSTANT}), 'provisional', l.provisional,
          'revised', l.version > 1 and exists (
            select 1 from release_item e join release v on v.id = e.release_id
            where e.observation_id = o.id and v.line_id = l.line_id and v.version < l.version and e.revision_id <> r.id), ${COLUMNS})) as rows
        from release_item x join release l on l.id = x.release_id join observation o on o.id = x.observation_id join revision r on r.id = x.revision_id
        where x.release_id = any(${[...releaseIds]}::int[])${matching(filter)}`),
    ),
  )
  const once = new Map(found.flat().map((row) => [`${row.releaseId ?? 0} ${row.observationId}`, row]))
  return await figuresOf([...once.values()], day, null)
}

/**
 * Figures of revisions, whatever holds them, in no order.
 * @param day as of which units are named
 * @param knownAt of the targets known at an instant (ISO)
 */
export async function figuresOfRevisions(revisionIds: readonly number[], day: string, knownAt: string): Promise<readonly PlacedFigure[]> {
  const rows = await rowsOf(Prisma.sql`
    select json_agg(json_build_object('releaseId', null, 'publishedAt', null, 'provisional', false, 'revised', false, ${COLUMNS})) as rows
    from revision r join observation o on o.id = r.observation_id where r.id = any(${[...revisionIds]}::int[])`)
  return await figuresOf(rows, day, knownAt)
}

async function figuresOf(rows: readonly FigureRow[], day: string, knownAt: string | null): Promise<readonly PlacedFigure[]> {
  if (rows.length === 0) return []
  const [{ byId }, metrics, periods, targets] = await Promise.all([unitsNamedOn(day), everyVersion(day), everyPeriod(), storedTargets()])
  return rows.flatMap((row) => {
    const [unit, metric, period] = [byId.get(row.unitId), metrics.get(row.versionId), periods.get(row.periodId)]
    if (unit === undefined || metric === undefined || period === undefined) return []
    const { code, kind, name, shortName, nameEn } = unit
    const { wordsZh, wordsEn, ...plain } = period
    const partOf = (which: PartRow['part']): FigurePart | null => {
      const input = row.inputs?.find(({ part }) => part === which)
      const counted = input === undefined ? undefined : metrics.get(input.versionId)
      if (input === undefined || input.value === null || counted === undefined) return null
      return { metricCode: counted.code, nameZh: counted.nameZh, nameEn: counted.nameEn, unit: counted.unit, value: canonical(input.value), qualifier: input.qualifier }
    }
    return [{
      unitId: row.unitId,
      observationId: row.observationId,
      revisionId: row.revisionId,
      releaseId: row.releaseId,
      metric,
      unit: { code, kind, name, shortName, nameEn },
      period: plain,
      periodWordsZh: wordsZh,
      periodWordsEn: wordsEn,
      value: valueText(row.value),
      missing: row.missing,
      qualifier: row.qualifier,
      origin: row.origin,
      numerator: partOf('NUMERATOR'),
      denominator: partOf('DENOMINATOR'),
      footnotes: footnoteTexts(row.footnotes ?? []),
      revision: { seq: row.seq, at: row.at, reason: row.reason },
      provisional: row.provisional,
      revised: row.revised,
      target: targets(row.publishedAt ?? knownAt)(row.metricId, row.unitId, plain),
    }]
  })
}

const valueText = (stored: string | null): DecimalString | null => (stored === null ? null : canonical(stored))
