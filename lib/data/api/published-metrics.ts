// Metrics that anything published is told of: one that nobody outside has seen yet is not among them.
import 'server-only'
import type { IsoDate } from '@/lib/domain/period'
import { today } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { metricsOn, type Metric } from '../metrics'
import { releases } from '../release-labels'
import { unitsNamedOn } from '../units'

/** The metrics of which a release that can be read holds a figure, as they are defined on a day; in the catalogue's order. */
export async function publishedMetrics(asOf: IsoDate | null): Promise<readonly Metric[]> {
  const day = asOf ?? today()
  const readable = (await releases(asOf)).filter(({ withdrawal }) => withdrawal === null).map(({ id }) => id)
  const [{ codes }, held] = await Promise.all([
    unitsNamedOn(day),
    database().$queryRaw<readonly { readonly code: string }[]>`
      select m.code from metric m where exists (
        select from observation o join release_item x on x.observation_id = o.id where o.metric_id = m.id and x.release_id = any(${readable}::int[]))`,
  ])
  const told = new Set(held.map(({ code }) => code))
  return (await metricsOn(database(), day, codes)).filter(({ code }) => told.has(code))
}
