// What really happened in the invented city, before anything is left out, mistyped or rounded: whole numbers by unit, metric and period.
import { periodOfKey } from '@/lib/domain/period'
import { unitsOfWhole } from '@/lib/domain/rules/units-of-whole'
import type { ReferenceMetric } from '../../reference/reference-data'
import { versionOn, type DemoUnit } from '../city/demo-unit'
import { partOf, rankOf, sizeOf, streakOf } from './draw-count'
import { hasDuty, owes } from './owed'
import type { Profile } from './profile'
import { profileOf } from './profiles/profile-of'

export interface World {
  readonly units: readonly DemoUnit[]
  readonly metrics: ReadonlyMap<string, ReferenceMetric>
}

/** Null where the unit owes no such figure, or nobody counted it yet. */
export type Values = (unit: DemoUnit, code: string, periodKey: string) => number | null

/** What somebody typed instead of a value. */
export type Slip = (unit: DemoUnit, code: string, periodKey: string, value: number) => number

const TRUE: Slip = (_unit, _code, _periodKey, value) => value

const leavesOf = (key: string, frequency: ReferenceMetric['frequency']): readonly string[] => {
  if (key.length > 4 || frequency === 'YEAR') return [key]
  return frequency === 'HALF' ? [`${key}-S1`, `${key}-S2`] : ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${key}-${quarter}`)
}

/**
 * Draws the city.
 * @param slip what was typed instead of the true value of a single unit; sums follow what was typed
 */
export function drawValues({ units, metrics }: World, slip: Slip = TRUE): Values {
  const known = new Map<string, number | null>()
  const metricOf = (code: string): ReferenceMetric => {
    const metric = metrics.get(code)
    if (metric === undefined) throw new Error(`${code} is not in the catalogue`)
    return metric
  }
  const children = new Map<string, readonly DemoUnit[]>()
  const below = (unit: DemoUnit, key: string): readonly DemoUnit[] => {
    if (unit.kind !== 'CITY' && unit.kind !== 'CITY_ORGANS') return []
    const day = periodOfKey(key)?.end ?? ''
    const found = children.get(`${unit.key}|${day}`) ?? units.filter((one) => versionOn(one, day)?.parent === unit.key)
    children.set(`${unit.key}|${day}`, found)
    return found
  }
  const drawn = (unit: DemoUnit, metric: ReferenceMetric, profile: Profile, leaf: string): number => {
    const other = (code: string): number => leafValue(unit, code, leaf) ?? 0
    switch (profile.is) {
      case 'size': return sizeOf(unit, metric.code, leaf, profile, metric)
      case 'part': return partOf(unit, metric.code, leaf, profile, other(profile.of) - (profile.less ?? []).reduce((sum, code) => sum + other(code), 0))
      case 'sum': return profile.of.reduce((sum, code) => sum + other(code), 0)
      case 'streak': return streakOf(unit, metric.code, leaf, profile)
      case 'rank': return rankOf(unit, metric.code, leaf, profile)
    }
  }
  const leaves = new Map<string, number>()
  // A leaf is a quarter, a half or a year, whatever the metric is counted by; each is drawn once.
  function leafValue(unit: DemoUnit, code: string, leaf: string): number | null {
    const metric = metricOf(code)
    const sum = wholeOf(unit, metric, leaf)
    if (sum !== null) return sum
    const name = `${unit.key}|${code}|${leaf}`
    const found = leaves.get(name)
    if (found !== undefined) return found
    const profile = profileOf(code)
    if (profile === null) throw new Error(`${code} has no profile`)
    const made = hasDuty(unit, profile) ? drawn(unit, metric, profile, leaf) : 0
    leaves.set(name, made)
    return made
  }
  function wholeOf(unit: DemoUnit, metric: ReferenceMetric, key: string): number | null {
    const parts = unitsOfWhole(metric, below(unit, key)).units
    return parts.length === 0 ? null : parts.reduce((sum, part) => sum + (toldOf(part, metric.code, key) ?? 0), 0)
  }
  function toldOf(unit: DemoUnit, code: string, key: string): number | null {
    const name = `${unit.key}|${code}|${key}`
    const found = known.get(name)
    if (found !== undefined) return found
    const metric = metricOf(code)
    const made = owes(unit, metric, key) ? valueOf(unit, metric, key) : null
    known.set(name, made)
    return made
  }
  function valueOf(unit: DemoUnit, metric: ReferenceMetric, key: string): number {
    const sum = wholeOf(unit, metric, key)
    if (sum !== null) return sum
    const each = leavesOf(key, metric.frequency).map((leaf) => leafValue(unit, metric.code, leaf) ?? 0)
    const real = metric.timeBasis === 'STOCK' ? (each.at(-1) ?? 0) : each.reduce((total, one) => total + one, 0)
    return slip(unit, metric.code, key, real)
  }
  return toldOf
}
