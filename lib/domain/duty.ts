// Which metrics a kind of unit reports.
import type { UnitName } from './figure'

type UnitKind = UnitName['kind']

/**
 * True where a unit of this kind reports a metric of these levels. 市本级 reports what the city does, a functional zone what a county does.
 */
export function reports(kind: UnitKind, levels: readonly UnitKind[]): boolean {
  if (kind === 'CITY_ORGANS') return levels.includes('CITY')
  if (kind === 'ZONE') return levels.includes('COUNTY')
  return levels.includes(kind)
}
