// A role given to somebody: which roles can stand beside it, and until when it holds.
import { excludeEachOther } from './permissions/decide'
import { ADMINISTRATOR_ROLES } from './permissions/table'
import type { Role } from './viewer'

export interface HeldRole {
  readonly role: Role
  readonly validFrom: Date
  readonly validTo: Date | null
}

/** True while a role is in force. */
export const inForce = ({ validFrom, validTo }: Pick<HeldRole, 'validFrom' | 'validTo'>, at: Date): boolean => validFrom <= at && (validTo === null || validTo > at)

/** True for a role that is in force or will be. */
export const notOver = ({ validTo }: Pick<HeldRole, 'validTo'>, at: Date): boolean => validTo === null || validTo > at

/** Roles already held that exclude a new one on the same account. */
export const excludedBy = (held: readonly HeldRole[], role: Role, at: Date): readonly Role[] => [...new Set(held.filter((one) => notOver(one, at) && excludeEachOther(one.role, role)).map((one) => one.role))]

/** An administrator looks after the whole installation: such a role is given for the city and all below it, whatever was chosen. */
export const isForTheWhole = (role: Role): boolean => ADMINISTRATOR_ROLES.includes(role)

/** Roles without whose holder nobody could give roles, or make accounts, any more. */
export const KEEPS_ONE: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN']

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The instant at which a role ends whose last day is given, in Chinese time.
 * @param day `2026-12-31`
 * @returns null where that is no day
 */
export function endOfDay(day: string): Date | null {
  const [, year, month, date] = DAY.exec(day) ?? []
  if (year === undefined || month === undefined || date === undefined) return null
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  if (midnight.toISOString().slice(0, 10) !== day) return null
  return new Date(midnight.getTime() + (24 - 8) * 60 * 60 * 1000)
}
