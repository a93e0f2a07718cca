// What the public reads: sealed releases only, never a draft. Takes no viewer, since it gives everyone the same.
import 'server-only'
import { cache } from 'react'
import { database } from '@/lib/platform/database/connection'
import { dateText } from './decimal'
import { figureInclude, figureOf, type PlacedFigure } from './figures'
import { statementsOf, type PlacedStatement } from './statements'
import { readTargets } from './targets'
import { unitByCode, unitsNamedOn } from './units'

export interface ReleaseLabel {
  readonly id: number
  readonly slug: string
  readonly kind: 'ANNUAL' | 'QUARTERLY' | 'TABLE'
  readonly year: number
  readonly periodKey: string
  readonly periodEnd: string
  readonly version: number
  readonly publishedAt: string
  /** Public note of this version. */
  readonly reason: string | null
  /** SHA-256 over the frozen figures, hexadecimal. */
  readonly rootHash: string
  /** The newest version of the line; larger than `version` where this one is superseded. */
  readonly newest: number
}

export interface PublishedRelease extends ReleaseLabel {
  readonly figures: readonly PlacedFigure[]
  readonly statements: readonly PlacedStatement[]
}

/** Every published version of every line: newest period first, newest version first. */
export const releases = cache(async (): Promise<readonly ReleaseLabel[]> => {
  const rows = await database().release.findMany({
    where: { sealed: true },
    include: { line: { include: { period: true } } },
    orderBy: [{ line: { period: { end: 'desc' } } }, { lineId: 'asc' }, { version: 'desc' }],
  })
  const newest = new Map<number, number>()
  for (const row of rows) newest.set(row.lineId, Math.max(newest.get(row.lineId) ?? 0, row.version))
  return rows.map((row) => ({
    id: row.id,
    slug: row.line.slug,
    kind: row.line.kind,
    year: row.line.period.referenceYear,
    periodKey: row.line.period.key,
    periodEnd: dateText(row.line.period.end),
    version: row.version,
    publishedAt: row.publishedAt.toISOString(),
    reason: row.reason,
    rootHash: Buffer.from(row.rootHash).toString('hex'),
    newest: newest.get(row.lineId) ?? row.version,
  }))
})

// Units are named as of the end of the release's period: what happens to them later changes nothing here.
async function readContents(label: ReleaseLabel): Promise<PublishedRelease> {
  const [rows, { byId, codes }, targets] = await Promise.all([
    database().releaseItem.findMany({ where: { releaseId: label.id }, select: { revision: { include: figureInclude } } }),
    unitsNamedOn(label.periodEnd),
    readTargets(database()),
  ])
  const figures = rows
    .flatMap(({ revision }) => {
      const unit = byId.get(revision.observation.unitId)
      return unit === undefined ? [] : [{ figure: figureOf(revision, unit, codes, targets), unitSort: unit.sort, metricSort: revision.metricVersion.metric.sort }]
    })
    .sort((a, b) => a.unitSort - b.unitSort || a.metricSort - b.metricSort || (a.figure.period.key < b.figure.period.key ? -1 : 1))
    .map(({ figure }) => figure)
  return { ...label, figures, statements: await statementsOf(figures.map((figure) => figure.observationId)) }
}

const contents = cache(readContents)

/**
 * A published release.
 * @param slug e.g. `annual-2023`; null for the newest period that was published
 * @param version null for the newest
 * @returns null where nothing of that name and version was published
 */
export const readRelease = cache(async (slug: string | null, version: number | null): Promise<PublishedRelease | null> => {
  const all = await releases()
  const label = all.find((release) => (slug === null || release.slug === slug) && (version === null || release.version === version))
  return label === undefined ? null : await contents(label)
})

/**
 * One metric of one unit over the annual releases: what each line's newest version holds, and for the line being read the version read.
 * Figures of every period of those releases, also the ones that do not join the yearly series; oldest release first. The unit, of any code that
 * is or was its own, is named throughout as of the release being read.
 */
export async function publishedSeries(metricCode: string, unitCode: string, reading: ReleaseLabel): Promise<readonly PlacedFigure[]> {
  const all = await releases()
  const read = all.filter((release) => release.kind === 'ANNUAL' && (release.slug === reading.slug ? release.version === reading.version : release.version === release.newest))
  const [known, { byId, codes }, targets] = await Promise.all([unitByCode(unitCode), unitsNamedOn(reading.periodEnd), readTargets(database())])
  const unit = known === null ? undefined : byId.get(known.id)
  if (unit === undefined) return []
  const rows = await database().releaseItem.findMany({
    where: { releaseId: { in: read.map((release) => release.id) }, observation: { unitId: unit.id, metric: { code: metricCode } } },
    select: { revision: { include: figureInclude } },
  })
  return rows.map(({ revision }) => figureOf(revision, unit, codes, targets)).sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
}

export interface PublishedChange {
  readonly slug: string
  readonly version: number
  readonly publishedAt: string
  readonly releaseReason: string | null
  readonly figure: PlacedFigure
}

/** What each release held of some figures, newest first; a version that repeats the one before it is left out. */
export async function publishedHistory(observationIds: readonly number[]): Promise<readonly PublishedChange[]> {
  const [rows, targets] = await Promise.all([
    database().releaseItem.findMany({
      where: { observationId: { in: [...observationIds] }, release: { sealed: true } },
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
      return [{ slug: line.slug, version, publishedAt: publishedAt.toISOString(), releaseReason: reason, figure: figureOf(revision, unit, codes, targets) }]
    }),
  )
  return changes.flat().reverse()
}
