// Which figures a unit of the invented city owes.
import { reports } from '@/lib/domain/duty'
import { periodOfKey } from '@/lib/domain/period'
import type { ReferenceMetric } from '../../reference/reference-data'
import { versionOn, type DemoUnit } from '../city/demo-unit'
import { DEMO_ORGANS } from '../city/regions'
import type { Profile } from './profile'
import { profileOf } from './profiles/profile-of'

/** The year in which figures, growth and shares begin. */
export const FIRST_YEAR = 2016

const PARTY = new Set(['党委部门', '党委部门(设在市司法局)', '党委工作机关', '数据提供单位(非考核填报)'])

/** Whether a department has the duty that a profile is about; every other unit has. */
export const hasDuty = (unit: DemoUnit, { who }: Profile): boolean => unit.kind !== 'DEPARTMENT' || who === undefined || (who === 'enforcers' ? unit.enforcementBody : !PARTY.has(unit.categoryZh ?? ''))

/** Whether a figure is due: the unit exists on the last day and answers for itself, the metric is of its level and was counted by then. */
export function owes(unit: DemoUnit, metric: Pick<ReferenceMetric, 'code' | 'levels'>, periodKey: string): boolean {
  const on = periodOfKey(periodKey)?.end ?? ''
  const version = versionOn(unit, on)
  if (version === null || (unit.kind === 'DEPARTMENT' && version.parent !== DEMO_ORGANS)) return false
  return reports(unit.kind, metric.levels) && (unit.kind !== 'CITY_ORGANS' || metric.levels.includes('COUNTY')) && Number(on.slice(0, 4)) >= (profileOf(metric.code)?.since ?? FIRST_YEAR)
}

/** Whether a department has the duty that a metric counts. */
export const isConcerned = (unit: DemoUnit, code: string): boolean => hasDuty(unit, profileOf(code) ?? { is: 'size' })
