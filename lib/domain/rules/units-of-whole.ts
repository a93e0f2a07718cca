// Which of the units below make up a unit's figure, as the metric's definition says it.
import type { UnitName } from '../figure'
import type { RuleMetric } from './rule'

interface Below {
  readonly kind: UnitName['kind']
}

export interface UnitsOfWhole<U extends Below> {
  readonly units: readonly U[]
  /** Functional zones beside the counties: their figures are shown, and counted only where the definition names zones (see decision 0025). */
  readonly apart: readonly U[]
}

/**
 * The units whose figures of a metric add up to that of the unit above them: of a city its counties and its own bodies (市本级), its zones only
 * where the metric's levels name them; of 市本级 the departments. None where the metric may not be added, or where no kind below owes it.
 */
export function unitsOfWhole<U extends Below>({ aggregation, kind, levels }: Pick<RuleMetric, 'aggregation' | 'kind' | 'levels'>, below: readonly U[]): UnitsOfWhole<U> {
  const adds = (aggregation === 'SUM' || aggregation === 'LAST') && (kind === 'COUNT' || kind === 'AMOUNT')
  if (!adds) return { units: [], apart: [] }
  const of = (...kinds: readonly UnitName['kind'][]): readonly U[] => below.filter((unit) => kinds.includes(unit.kind))
  if (of('COUNTY').length > 0 && levels.includes('COUNTY')) {
    const zones = of('ZONE')
    return levels.includes('ZONE') ? { units: of('COUNTY', 'ZONE', 'CITY_ORGANS'), apart: [] } : { units: of('COUNTY', 'CITY_ORGANS'), apart: zones }
  }
  return { units: levels.includes('DEPARTMENT') ? of('DEPARTMENT') : [], apart: [] }
}
