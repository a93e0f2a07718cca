// Who may do something, in words: the roles that have it, and the people who hold them now.
import type { RoleHolder } from '@/lib/data/role-holders'
import { rolesFor } from '@/lib/domain/permissions/decide'
import type { Action } from '@/lib/domain/permissions/table'
import type { Role } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'

/** More would not help whoever looks for one of them. */
const NAMED = 5

/** The people of a role: 演示填报员（新乡市）、… */
export function holderWords(t: Messages, holders: readonly RoleHolder[], role: Role, unitName: (id: number) => string): string {
  const own = holders.filter((holder) => holder.role === role)
  const people = new Set(own.map((holder) => holder.userId)).size
  const names = [...new Set(own.map((holder) => t.roles.holder(holder.displayName, unitName(holder.unitId))))].slice(0, NAMED)
  if (names.length === 0) return t.roles.nobody
  return [names.join(t.roles.between), ...(people > NAMED ? [t.roles.more(String(people))] : [])].join(t.roles.space)
}

/** One line a role: 填报员：演示填报员（新乡市） */
export const whoMay = (t: Messages, holders: readonly RoleHolder[], action: Action, unitName: (id: number) => string): readonly string[] =>
  rolesFor(action).map((role) => t.roles.roleHolders(t.roles.name[role], holderWords(t, holders, role, unitName)))
