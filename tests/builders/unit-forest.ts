// Units of a made-up city for tests: province 1, city 2, its organs 3, counties 4 to 6, a department 7.
import type { Forest } from '@/lib/domain/units/unit-change'
import type { UnitRecord, UnitVersion } from '@/lib/domain/units/unit-record'

/** A version in force from ever and until further notice, unless told otherwise. */
export const version = (code: string, facts: Partial<UnitVersion> = {}): UnitVersion => ({
  id: null, code, name: `单位${code}`, shortName: `单位${code}`, nameEn: `Unit ${code}`, parentId: 2, sort: 1, peerGroup: null, categoryZh: null, enforcementBody: false,
  from: null, to: null, datesKnown: true, ...facts,
})

export const unit = (id: number, kind: UnitRecord['kind'], ...versions: readonly UnitVersion[]): UnitRecord => ({ id, kind, versions })

/** The city, with units replaced or added. */
export const forest = (facts: Partial<Forest> = {}, ...others: readonly UnitRecord[]): Forest => {
  const usual = [
    unit(1, 'PROVINCE', version('P', { parentId: null })), unit(2, 'CITY', version('C', { parentId: 1 })), unit(3, 'CITY_ORGANS', version('O')),
    unit(4, 'COUNTY', version('A')), unit(5, 'COUNTY', version('B')), unit(6, 'COUNTY', version('D')), unit(7, 'DEPARTMENT', version('SFJ')),
  ]
  return { units: [...usual.filter(({ id }) => others.every((other) => other.id !== id)), ...others], needed: new Set([2, 7]), published: new Map(), ...facts }
}

export const names = (code: string, name = `新${code}`): { code: string; name: string; shortName: string; nameEn: string } => ({ code, name, shortName: name, nameEn: `New ${code}` })
