// What the public reads: sealed releases only, never a draft, none before its time and none that was withdrawn. Gives everyone the same.
import 'server-only'
import { cache } from 'react'
import type { IsoDate } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import { dateText } from './decimal'
import { figuresOfReleases, figuresOfRevisions, type FigureScope, type PlacedFigure } from './figures'
import { readableLabel, releases, type ReleaseLabel } from './release-labels'
import { statementsOf, type PlacedStatement } from './statements'
import { unitByCode, unitsNamedOn } from './units'

export { releases }
export type { FigureScope, ReleaseLabel }

export interface PublishedRelease extends ReleaseLabel {
  /** Those of the scope that it was read with, by unit and metric in their official orders. */
  readonly figures: readonly PlacedFigure[]
  /** What documents print of them. */
  readonly statements: readonly PlacedStatement[]
}

/** What a label holds. Units are named as of the end of its period: what happens to them later changes nothing here. */
export async function releaseOf(label: ReleaseLabel, figures: readonly PlacedFigure[]): Promise<PublishedRelease> {
  const { byId } = await unitsNamedOn(label.periodEnd)
  const sortOf = (figure: PlacedFigure): number => byId.get(figure.unitId)?.sort ?? 0
  const ordered = figures.toSorted(
    (a, b) => sortOf(a) - sortOf(b) || a.unitId - b.unitId || a.metric.sort - b.metric.sort || (a.period.key < b.period.key ? -1 : 1),
  )
  return { ...label, figures: ordered, statements: await statementsOf(figures.map((figure) => figure.observationId)) }
}

const contents = async (label: ReleaseLabel, scope?: FigureScope): Promise<PublishedRelease> => await releaseOf(label, await figuresOfReleases([label.id], label.periodEnd, scope))

// Read once a request where the whole is read.
const whole = cache(async (label: ReleaseLabel): Promise<PublishedRelease> => await contents(label))

/**
 * A published release.
 * @param slug e.g. `annual-2023`; null for the newest period that was published
 * @param version null for the one in force
 * @param asOf a day: as it was published then; null for now
 * @param scope which of its figures are read; all where it is not given
 * @returns null where nothing of that name and version was published by then, and where it was withdrawn since
 */
export async function readRelease(slug: string | null, version: number | null, asOf: IsoDate | null = null, scope?: FigureScope): Promise<PublishedRelease | null> {
  const label = await readableLabel(slug, version, asOf)
  if (label === null) return null
  return scope === undefined ? await whole(label) : await contents(label, scope)
}

/** The versions in force of the other lines of the same kind, on the day as of which this one is read. */
async function otherLinesOf(reading: ReleaseLabel): Promise<readonly number[]> {
  const all = await releases(reading.asOf)
  return all.filter((one) => one.kind === reading.kind && one.slug !== reading.slug && one.version === one.newest && one.withdrawal === null).map(({ id }) => id)
}

const isWithin = (figure: PlacedFigure, scope: FigureScope): boolean =>
  scope.some(
    ({ units, metrics, observations }) =>
      (units === undefined || units.includes(figure.unitId)) && (metrics === undefined || metrics.includes(figure.metric.code)) && (observations === undefined || observations.includes(figure.observationId)),
  )

/**
 * Figures along the releases of the same kind: years with years, quarters with quarters. Of each line the version in force, of the one being
 * read what is read, which must have been read with at least this scope. Units are named throughout as of the release being read; oldest first.
 */
export async function publishedFigures(reading: PublishedRelease, scope: FigureScope): Promise<readonly PlacedFigure[]> {
  const others = await otherLinesOf(reading)
  const figures = others.length === 0 ? [] : await figuresOfReleases(others, reading.periodEnd, scope)
  return [...figures, ...reading.figures.filter((figure) => isWithin(figure, scope))].sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
}

/** One metric of one unit, of any code that is or was its own, along the releases of the same kind; oldest first. */
export async function publishedSeries(metricCode: string, unitCode: string, reading: PublishedRelease): Promise<readonly PlacedFigure[]> {
  const unit = await unitByCode(unitCode)
  return unit === null ? [] : await publishedFigures(reading, [{ units: [unit.id], metrics: [metricCode] }])
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
  const rows = await database().releaseItem.findMany({
    where: { observationId: { in: [...observationIds] }, releaseId: { in: readable } },
    include: { release: { include: { line: { include: { period: true } } } } },
    orderBy: [{ release: { publishedAt: 'asc' } }],
  })
  // Of the releases that hold a revision, the first published it.
  const firsts = rows.filter(({ revisionId }, at) => rows.findIndex((row) => row.revisionId === revisionId) === at)
  const changes = await Promise.all(
    firsts.map(async ({ release, revisionId }): Promise<readonly PublishedChange[]> => {
      const { version, reason, line } = release
      const publishedAt = release.publishedAt.toISOString()
      const figures = await figuresOfRevisions([revisionId], dateText(line.period.end), publishedAt)
      return figures.map((figure) => ({ slug: line.slug, periodKey: line.period.key, version, publishedAt, releaseReason: reason, figure }))
    }),
  )
  return changes.flat().reverse()
}
