import type { Profile } from '../profile'
import { capacity } from './capacity'
import { disputes } from './disputes'
import { enforcement } from './enforcement'
import { servicesAndRules } from './services-and-rules'

const all: ReadonlyMap<string, Profile> = new Map(Object.entries({ ...servicesAndRules, ...enforcement, ...disputes, ...capacity }))

/** How the figures of an entered metric are drawn; null for one that nobody gave a profile. */
export const profileOf = (code: string): Profile | null => all.get(code) ?? null

export const profiled: readonly string[] = [...all.keys()]
