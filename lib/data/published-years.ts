// A unit's figures along the annual releases: for the year before, and for the course of each metric.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import { figureInclude, figureOf, type PlacedFigure } from './figures'
import { releases, type ReleaseLabel } from './published'
import { readTargets } from './targets'
import { units } from './units'

/**
 * Every figure of a unit that the annual releases hold: the newest version of each line, and of the line being read the version read.
 * @returns by the code of the metric, oldest first; also figures of spans that do not join the yearly series
 */
export async function publishedYears(unitCode: string, reading: ReleaseLabel): Promise<ReadonlyMap<string, readonly PlacedFigure[]>> {
  const [all, allUnits, targets] = await Promise.all([releases(), units(), readTargets(database())])
  const unit = allUnits.find((candidate) => candidate.code === unitCode)
  if (unit === undefined) return new Map()
  const read = all.filter((release) => release.kind === 'ANNUAL' && release.version === (release.slug === reading.slug ? reading.version : release.newest))
  const rows = await database().releaseItem.findMany({
    where: { releaseId: { in: read.map((release) => release.id) }, observation: { unitId: unit.id } },
    select: { revision: { include: figureInclude } },
  })
  const codes = new Map(allUnits.map((candidate) => [candidate.id, candidate.code]))
  const figures = rows.map(({ revision }) => figureOf(revision, unit, codes, targets)).sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
  const byMetric = new Map<string, PlacedFigure[]>()
  for (const figure of figures) byMetric.set(figure.metric.code, [...(byMetric.get(figure.metric.code) ?? []), figure])
  return byMetric
}
