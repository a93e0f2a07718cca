// One count of one unit, drawn by its profile: how many there are, which part of another, how many years in a row, which place.
import type { ReferenceMetric } from '../../reference/reference-data'
import type { DemoUnit } from '../city/demo-unit'
import { chance, swing, whole } from './chance'
import { factorIn } from './definition-breaks'
import { FIRST_YEAR } from './owed'
import type { PartProfile, RankProfile, SizeProfile, StreakProfile } from './profile'

const SHARES_ARRIVE_AFTER = 9

function weightOn(unit: DemoUnit, year: number): number {
  // Ding District took Yin District in.
  return unit.key === '990105' && year >= 2021 ? unit.weight + 0.4 : unit.weight
}

/** How many in a quarter, a half or a year, or at its end. */
export function sizeOf(unit: DemoUnit, code: string, leaf: string, profile: SizeProfile, { timeBasis, frequency }: ReferenceMetric): number {
  const year = Number(leaf.slice(0, 4))
  const { growth = 1, stray = 0.1, season = [0.25, 0.25, 0.25, 0.25] } = profile
  const usual = unit.kind === 'DEPARTMENT' ? profile.department : unit.kind === 'CITY_ORGANS' ? profile.organs : unit.kind === 'CITY' ? profile.city : profile.county
  const quarter = /-Q(\d)$/.exec(leaf)
  const part = timeBasis === 'STOCK' ? 1 : quarter === null ? (frequency === 'HALF' ? 0.5 : 1) : (season[Number(quarter[1]) - 1] ?? 0.25)
  // What is the same every year and everywhere has no own size.
  const own = stray === 0 ? 1 : 1 + 0.25 * swing('own', unit.key, code)
  const expected = (usual ?? 0) * weightOn(unit, year) * own * growth ** (year - FIRST_YEAR) * factorIn(code, year) * (1 + stray * swing(unit.key, code, year)) * part
  // What stands there at the end of a period stays from one to the next: its fraction does not flicker.
  return timeBasis === 'STOCK' && stray < 0.1 ? whole(expected, unit.key, code) : whole(expected * (timeBasis === 'STOCK' ? 1 : 1 + stray * 0.6 * swing('q', unit.key, code, leaf)), unit.key, code, leaf)
}

/** Which part of a total: never more than it. */
export function partOf(unit: DemoUnit, code: string, leaf: string, { from, to, apart = 0.04 }: PartProfile, total: number): number {
  const along = Math.min(1, (Number(leaf.slice(0, 4)) - FIRST_YEAR) / SHARES_ARRIVE_AFTER)
  const share = from + (to - from) * along + apart * (swing('share', unit.key, code) + 0.5 * swing('year', unit.key, code, leaf.slice(0, 4)) + 0.3 * swing('leaf', unit.key, code, leaf))
  return Math.min(total, whole(total * Math.min(1, Math.max(0, share)), unit.key, code, leaf))
}

/** Years in a row at the end of a year: begins again after each break. */
export function streakOf(unit: DemoUnit, code: string, leaf: string, { start, ends }: StreakProfile): number {
  const year = Number(leaf.slice(0, 4))
  for (let back = year; back > FIRST_YEAR; back -= 1) if (chance('ends', unit.key, code, back) < ends) return year - back
  return start + year - FIRST_YEAR
}

/** A place among the cities of the province. */
export const rankOf = (unit: DemoUnit, code: string, leaf: string, { best, worst }: RankProfile): number => best + Math.floor(chance(unit.key, code, leaf) * (worst - best + 1))
