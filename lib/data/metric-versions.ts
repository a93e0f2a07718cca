// All versions of one metric, with their days and breaks.
import 'server-only'
import type { MetricFacts } from '@/lib/domain/metrics/metric-facts'
import { database } from '@/lib/platform/database/connection'
import { dateText } from './decimal'
import { factsOf, versionInclude } from './metric-catalogue'

export interface StoredMetricVersion {
  readonly id: number
  readonly version: number
  /** First day; null: from ever. */
  readonly from: string | null
  /** The day on which the next begins; null for the newest. */
  readonly to: string | null
  readonly breakNote: string | null
  readonly facts: MetricFacts
  /** Figures that were recorded under it. */
  readonly revisions: number
}

/** Newest first. */
export async function metricVersions(metricId: number): Promise<readonly StoredMetricVersion[]> {
  const client = database()
  const [rows, counts] = await Promise.all([
    client.metricVersion.findMany({ where: { metricId }, include: versionInclude, orderBy: { version: 'desc' } }),
    client.$queryRaw<readonly { id: number; n: number }[]>`
      select v.id, count(r.id)::int as n from metric_version v left join revision r on r.metric_version_id = v.id where v.metric_id = ${metricId} group by v.id`,
  ])
  const day = (date: Date | null): string | null => (date === null ? null : dateText(date))
  return rows.map((row) => ({ id: row.id, version: row.version, from: day(row.validFrom), to: day(row.validTo), breakNote: row.breakNote, facts: factsOf(row), revisions: counts.find(({ id }) => id === row.id)?.n ?? 0 }))
}
