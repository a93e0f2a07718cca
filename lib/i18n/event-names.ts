// What the ids and codes in an event stand for, in the reader's language: accounts, units, metrics.
import { ROLES } from '@/lib/domain/viewer'
import type { formatValue } from './format-value'
import { messages, type Locale } from './messages'

export interface EventNames {
  readonly people: ReadonlyMap<string, { readonly displayName: string; readonly loginName: string; readonly erased: boolean }>
  readonly units: ReadonlyMap<string, { readonly name: string; readonly nameEn: string }>
  readonly metrics: ReadonlyMap<string, Parameters<typeof formatValue>[1] & { readonly nameZh: string; readonly nameEn: string }>
}

/** Who acted: a name, the system, nobody signed in, or an account whose name was erased. */
export function personText(locale: Locale, { people }: EventNames, id: string): string {
  const t = messages(locale).audit
  if (id === 'system') return t.system
  if (id === 'anonymous') return t.anonymous
  const person = people.get(id)
  if (person === undefined) return t.unknownPerson
  return person.erased ? t.erased : person.displayName
}

/** Roles in words; a text that names none stays as it is. */
export function rolesText(locale: Locale, roles: readonly string[]): string {
  const t = messages(locale).audit
  return roles.flatMap((role) => (role === 'system' || role === 'anonymous' ? [] : [roleText(locale, role)])).join(t.listComma)
}

/** One role in words. */
export function roleText(locale: Locale, text: string): string {
  const role = ROLES.find((known) => known === text)
  return role === undefined ? text : messages(locale).roleName[role]
}

/** A unit by its code; the code itself where no unit has it today. */
export function unitText(locale: Locale, { units }: EventNames, code: string): string {
  const unit = units.get(code)
  return unit === undefined ? code : locale === 'en' ? unit.nameEn : unit.name
}

/** A metric by its code, or the code. */
export function metricText(locale: Locale, { metrics }: EventNames, code: string): string {
  const metric = metrics.get(code)
  return metric === undefined ? code : locale === 'en' ? metric.nameEn : metric.nameZh
}
