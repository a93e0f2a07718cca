// What the public reads: sealed releases only, never a draft, none before its time and none that was withdrawn. Gives everyone the same.
import 'server-only'
import { cache } from 'react'
import type { IsoDate } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import { dateText } from './decimal'
import { figureInclude, figureOf, type FigureRow, type PlacedFigure } from './figures'
import { releaseLabel, releases, type ReleaseLabel } from './release-labels'
import { statementsOf, type PlacedStatement } from './statements'
import { readTargets } from './targets'
import { unitByCode, unitsNamedOn } from './units'

export { releases }
export type { ReleaseLabel }

export interface PublishedRelease extends ReleaseLabel {
  readonly figures: readonly PlacedFigure[]
  readonly statements: readonly PlacedStatement[]
}

/** What a label holds, of the revisions in it. Units are named as of the end of its period: what happens to them later changes nothing here. */
export async function releaseOf(label: ReleaseLabel, revisions: readonly FigureRow[]): Promise<PublishedRelease> {
  const [{ byId, codes }, targets] = await Promise.all([unitsNamedOn(label.periodEnd), readTargets(database())])
  const figures = revisions
    .flatMap((revision) => {
      const unit = byId.get(revision.observation.unitId)
      return unit === undefined ? [] : [{ figure: figureOf(revision, unit, codes, targets(label.publishedAt)), unitSort: unit.sort, metricSort: revision.metricVersion.metric.sort }]
    })
    .sort((a, b) => a.unitSort - b.unitSort || a.metricSort - b.metricSort || (a.figure.period.key < b.figure.period.key ? -1 : 1))
    .map(({ figure }) => figure)
  return { ...label, figures, statements: await statementsOf(figures.map((figure) => figure.observationId)) }
}

const contents = cache(async (label: ReleaseLabel): Promise<PublishedRelease> => {
  const rows = await database().releaseItem.findMany({ where: { releaseId: label.id }, select: { revision: { include: figureInclude } } })
  return await releaseOf(label, rows.map(({ revision }) => revision))
})

/**
 * A published release.
 * @param slug e.g. `annual-2023`; null for the newest period that was published
 * @param version null for the one in force
 * @param asOf a day: as it was published then; null for now
 * @returns null where nothing of that name and version was published by then, and where it was withdrawn since
 */
export const readRelease = cache(async (slug: string | null, version: number | null, asOf: IsoDate | null = null): Promise<PublishedRelease | null> => {
  const label = await releaseLabel(slug, version, asOf)
  return label === null || label.withdrawal !== null ? null : await contents(label)
})

/** The versions in force of the other lines of the same kind, on the day as of which this one is read. */
export async function otherLinesOf(reading: ReleaseLabel): Promise<readonly number[]> {
  const all = await releases(reading.asOf)
  return all.filter((one) => one.kind === reading.kind && one.slug !== reading.slug && one.version === one.newest && one.withdrawal === null).map(({ id }) => id)
}

/**
 * One metric of one unit along the releases of the same kind: years with years, quarters with quarters. Of each line the version in force, of
 * the one being read what is read. Figures of every period of those releases, also the ones that do not join the series; oldest first. The
 * unit, of any code that is or was its own, is named throughout as of the release being read.
 */
export async function publishedSeries(metricCode: string, unitCode: string, reading: PublishedRelease): Promise<readonly PlacedFigure[]> {
  const [others, known, { byId, codes }, targets] = await Promise.all([otherLinesOf(reading), unitByCode(unitCode), unitsNamedOn(reading.periodEnd), readTargets(database())])
  const unit = known === null ? undefined : byId.get(known.id)
  if (unit === undefined) return []
  const rows = await database().releaseItem.findMany({
    where: { releaseId: { in: [...others] }, observation: { unitId: unit.id, metric: { code: metricCode } } },
    select: { release: { select: { publishedAt: true } }, revision: { include: figureInclude } },
  })
  const own = reading.figures.filter((figure) => figure.unitId === unit.id && figure.metric.code === metricCode)
  return [...rows.map(({ release, revision }) => figureOf(revision, unit, codes, targets(release.publishedAt.toISOString()))), ...own].sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
}

export interface PublishedChange {
  readonly slug: string
  readonly periodKey: string
  readonly version: number
  readonly publishedAt: string
  readonly releaseReason: string | null
  readonly figure: PlacedFigure
}

/** What each release held of some figures, newest first; a version that repeats the one before it is left out, and so is one withdrawn. */
export async function publishedHistory(observationIds: readonly number[], asOf: IsoDate | null = null): Promise<readonly PublishedChange[]> {
  const readable = (await releases(asOf)).filter(({ withdrawal }) => withdrawal === null).map(({ id }) => id)
  const [rows, targets] = await Promise.all([
    database().releaseItem.findMany({
      where: { observationId: { in: [...observationIds] }, releaseId: { in: readable } },
      include: { release: { include: { line: { include: { period: true } } } }, revision: { include: figureInclude } },
      orderBy: [{ release: { publishedAt: 'asc' } }],
    }),
    readTargets(database()),
  ])
  // Of the releases that hold a revision, the first published it.
  const firsts = rows.filter(({ revision }, at) => rows.findIndex((row) => row.revision.id === revision.id) === at)
  const changes = await Promise.all(
    firsts.map(async ({ release, revision }): Promise<readonly PublishedChange[]> => {
      const { byId, codes } = await unitsNamedOn(dateText(release.line.period.end))
      const unit = byId.get(revision.observation.unitId)
      if (unit === undefined) return []
      const { version, publishedAt, reason, line } = release
      const figure = figureOf(revision, unit, codes, targets(publishedAt.toISOString()))
      return [{ slug: line.slug, periodKey: line.period.key, version, publishedAt: publishedAt.toISOString(), releaseReason: reason, figure }]
    }),
  )
  return changes.flat().reverse()
}
