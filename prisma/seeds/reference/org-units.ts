// Every org unit, parents before children, in the order in which lists show them.
import { departments } from './org-units/departments'
import type { OrgUnitRow } from './org-units/org-unit-row'
import { city, cityOrgans, counties, functionalZones, province } from './org-units/regions'

/** An org unit with its place in lists, 1 and up. */
export interface OrgUnit extends OrgUnitRow {
  readonly sort: number
}

export const orgUnits: readonly OrgUnit[] = [province, city, cityOrgans, ...counties, ...functionalZones, ...departments].map(
  (unit, index) => ({ ...unit, sort: index + 1 }),
)

/** Codes of the departments that enforce the law in their own name. */
export const enforcementBodyCodes: readonly string[] = departments.filter((unit) => unit.enforcementBody).map((unit) => unit.code)
