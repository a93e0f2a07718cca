// Everything of the invented city that has a name, parents before children, in the order of lists.
import { departmentChanges, demoDepartments } from './departments'
import type { DemoUnit } from './demo-unit'
import { regionChanges, regions, type DemoChange } from './regions'

const GAJ = demoDepartments.filter(({ key }) => key === 'GAJ')

export const demoUnits: readonly DemoUnit[] = [...regions, ...GAJ, ...demoDepartments.filter(({ key }) => key !== 'GAJ')]

/** The order in which lists show units: the departments in their customary one. */
export const demoOrder: readonly string[] = [...regions, ...demoDepartments].map(({ key }) => key)

export const demoChanges: readonly DemoChange[] = [...regionChanges, ...departmentChanges].toSorted((a, b) => (a.on < b.on ? -1 : 1))
