// What the sums of a release are taken over: its metrics, its city as it stood then, the units right below, and what is published of each.
import 'server-only'
import { installationUnits } from './installation'
import { metricsOfYear, type Metric } from './metrics'
import type { ReleaseLabel } from './release-labels'
import { publishedQuantities, type PublishedQuantity } from './release-prints'
import { unitsNamedOn, type Unit } from './units'

export interface CityAndBelow {
  readonly metrics: readonly Metric[]
  readonly city: Unit
  readonly below: readonly Unit[]
  readonly quantityOf: PublishedQuantity
}

/** @param label of a version that can be read */
export async function cityAndBelow(label: Pick<ReleaseLabel, 'id' | 'year' | 'periodKey' | 'periodEnd'>): Promise<CityAndBelow> {
  const [metrics, { byId }, present] = await Promise.all([metricsOfYear(label.year), unitsNamedOn(label.periodEnd), installationUnits()])
  const city = byId.get(present.city.id) ?? present.city
  const below = [...byId.values()].filter((unit) => unit.inForce && unit.parentId === city.id)
  return { metrics, city, below, quantityOf: await publishedQuantities(label.id, label.periodKey, [city.id, ...below.map(({ id }) => id)]) }
}
