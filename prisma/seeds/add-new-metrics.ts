// Metrics that the catalogue gained after an installation was loaded: added at its next start, at their place, once.
import 'server-only'
import type { Transaction } from '@/lib/data/transaction'
import { everyUnit } from '@/lib/data/units'
import { need, versionOf } from './load-catalogue'
import { metrics } from './reference/reference-data'

/**
 * Adds every metric of the catalogue whose code the database does not know. One that was made under the same code in the product stays as it is.
 * Its owners are the units that have their codes now; it begins after what is published, since a release shows the catalogue as of its own time.
 * @returns the codes that were added
 */
export async function addNewMetrics(tx: Transaction): Promise<readonly string[]> {
  const known = new Set((await tx.metric.findMany({ select: { code: true } })).map(({ code }) => code))
  const fresh = metrics.filter(({ code }) => !known.has(code))
  for (const { code, groupCode, family, scoreAllowed, frequency, levels, sort } of fresh) {
    // In the order of the catalogue: each finds the place that it has there, and what stands from there on moves down.
    await tx.metric.updateMany({ where: { sort: { gte: sort } }, data: { sort: { increment: 1 } } })
    await tx.metric.create({ data: { code, groupCode, family, keyOrder: null, scoreAllowed, frequency, levels: [...levels], sort }, select: { id: true } })
  }
  const ids = new Map((await tx.metric.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]))
  const units = new Map((await everyUnit(tx)).map(({ id, code }) => [code, id]))
  const validFrom = await dayAfterReleases(tx)
  await tx.metricVersion.createMany({ data: fresh.map((metric) => ({ ...versionOf(ids, metric), validFrom })) })
  await tx.metricOwner.createMany({
    data: fresh.flatMap((metric) => metric.ownerCodes.flatMap((code, index) => {
      const unitId = units.get(code)
      return unitId === undefined ? [] : [{ metricId: need(ids, metric.code), unitId, sort: index + 1 }]
    })),
  })
  return fresh.map(({ code }) => code)
}

const DAY = 24 * 60 * 60 * 1000

/** The day after the last one that any release is about; null where nothing is published. */
async function dayAfterReleases(tx: Transaction): Promise<Date | null> {
  const last = await tx.period.findFirst({ where: { releaseLines: { some: { releases: { some: { sealed: true } } } } }, orderBy: { end: 'desc' }, select: { end: true } })
  return last === null ? null : new Date(last.end.getTime() + DAY)
}
