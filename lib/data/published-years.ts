// A unit's figures along the annual releases: for the year before, and for the course of each metric.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import { figureInclude, figureOf, type PlacedFigure } from './figures'
import { releases, type ReleaseLabel } from './published'
import { readTargets } from './targets'
import { unitByCode, unitsNamedOn } from './units'

/**
 * Every figure of a unit that the annual releases hold: the newest version of each line, and of the line being read the version read.
 * @param unitCode any code that is or was its own; it is named throughout as of the release being read
 * @returns by the code of the metric, oldest first; also figures of spans that do not join the yearly series
 */
export async function publishedYears(unitCode: string, reading: ReleaseLabel): Promise<ReadonlyMap<string, readonly PlacedFigure[]>> {
  const [all, known, { byId, codes }, targets] = await Promise.all([releases(), unitByCode(unitCode), unitsNamedOn(reading.periodEnd), readTargets(database())])
  const unit = known === null ? undefined : byId.get(known.id)
  if (unit === undefined) return new Map()
  const read = all.filter((release) => release.kind === 'ANNUAL' && release.version === (release.slug === reading.slug ? reading.version : release.newest))
  const rows = await database().releaseItem.findMany({
    where: { releaseId: { in: read.map((release) => release.id) }, observation: { unitId: unit.id } },
    select: { revision: { include: figureInclude } },
  })
  const figures = rows.map(({ revision }) => figureOf(revision, unit, codes, targets)).sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
  const byMetric = new Map<string, PlacedFigure[]>()
  for (const figure of figures) byMetric.set(figure.metric.code, [...(byMetric.get(figure.metric.code) ?? []), figure])
  return byMetric
}
