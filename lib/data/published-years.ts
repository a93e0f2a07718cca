// A unit's figures along the releases of one kind: for the same period a year before, and for the course of each metric.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import { figureInclude, figureOf, type PlacedFigure } from './figures'
import { otherLinesOf, type PublishedRelease } from './published'
import { readTargets } from './targets'
import { unitByCode, unitsNamedOn } from './units'

/**
 * Every figure of a unit that the releases of the same kind hold: the version in force of each line, and of the line being read what is read.
 * @param unitCode any code that is or was its own; it is named throughout as of the release being read
 * @returns by the code of the metric, oldest first; also figures of spans that do not join the series
 */
export async function publishedYears(unitCode: string, reading: PublishedRelease): Promise<ReadonlyMap<string, readonly PlacedFigure[]>> {
  const [others, known, { byId, codes }, targets] = await Promise.all([otherLinesOf(reading), unitByCode(unitCode), unitsNamedOn(reading.periodEnd), readTargets(database())])
  const unit = known === null ? undefined : byId.get(known.id)
  if (unit === undefined) return new Map()
  const rows = await database().releaseItem.findMany({
    where: { releaseId: { in: [...others] }, observation: { unitId: unit.id } },
    select: { release: { select: { publishedAt: true } }, revision: { include: figureInclude } },
  })
  const figures = [...rows.map(({ release, revision }) => figureOf(revision, unit, codes, targets(release.publishedAt.toISOString()))), ...reading.figures.filter((figure) => figure.unitId === unit.id)]
  figures.sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
  const byMetric = new Map<string, PlacedFigure[]>()
  for (const figure of figures) byMetric.set(figure.metric.code, [...(byMetric.get(figure.metric.code) ?? []), figure])
  return byMetric
}
