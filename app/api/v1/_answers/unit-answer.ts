// A unit as programs read it.
import type { ApiUnit } from '@/lib/contracts/api/unit'
import type { Unit } from '@/lib/data/units'
import type { IsoDate } from '@/lib/domain/period'
import { address } from './address'

/**
 * @param codes of units by their ids, as of the same day
 * @param asOf the day as of which it is named; null for today
 */
export const unitAnswer = (unit: Unit, codes: ReadonlyMap<number, string>, asOf: IsoDate | null): ApiUnit => ({
  unit_code: unit.code,
  unit_name: unit.name,
  short_name: unit.shortName,
  name_en: unit.nameEn,
  unit_kind: unit.kind,
  parent_code: unit.parentId === null ? null : (codes.get(unit.parentId) ?? null),
  in_force: unit.inForce,
  valid_from: unit.from,
  valid_to: unit.to,
  former: unit.former.map(({ code, name, from, to, datesKnown }) => ({ unit_code: code, unit_name: name, valid_from: from, valid_to: to, dates_known: datesKnown })),
  links: {
    self: address(`/api/v1/units/${unit.code}`, { asOf }),
    observations: address('/api/v1/observations', { asOf, unit: unit.code }),
    page: address(`/units/${unit.code}`, { asOf }),
  },
})
