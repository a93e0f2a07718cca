'use server'
// Everything that is done to one account, each by the administrator whose task it is. After each the page is read afresh and says what happened.
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { Erasure, MailAddressChange, OnPerson, PersonChange } from '@/lib/contracts/person'
import { RoleGrant, RoleRevocation } from '@/lib/contracts/role-grant'
import { appointFirstSecurityAdmin } from '@/lib/operations/appoint-first-security-admin'
import { changePerson } from '@/lib/operations/change-person'
import { disablePerson } from '@/lib/operations/disable-person'
import { enablePerson } from '@/lib/operations/enable-person'
import { endSessionsOfPerson } from '@/lib/operations/end-sessions-of'
import { erasePerson } from '@/lib/operations/erase-person'
import { grantRole } from '@/lib/operations/grant-role'
import { resetPassword } from '@/lib/operations/reset-password'
import { resetSecondFactor } from '@/lib/operations/reset-second-factor'
import { revokeRole } from '@/lib/operations/revoke-role'
import { setMailAddress } from '@/lib/operations/set-mail-address'
import { unlockPerson } from '@/lib/operations/unlock-person'
import { slipOf } from '../_parts/slip'
import { addressAfter, type AfterAct } from './after-act'

const onPerson = (form: FormData) => ({ id: fieldText(form, 'id') })
const typedOf = (...names: readonly string[]) => (form: FormData) => Object.fromEntries(names.map((name) => [name, fieldText(form, name)]))

function shown(id: string, after: AfterAct, ended?: number): never {
  revalidatePath('/desk', 'layout')
  redirect(addressAfter(id, after, ended))
}

export const giveRole = defineAction('action desk/people/[id]#giveRole', {
  read: (form) => ({ ...onPerson(form), role: fieldText(form, 'role'), unitCode: fieldText(form, 'unitCode'), withDescendants: fieldText(form, 'withDescendants') === 'yes', until: fieldText(form, 'until') }),
  contract: RoleGrant,
  run: grantRole,
  after: ({ id, sessionsEnded }) => shown(id, 'granted', sessionsEnded),
  typed: typedOf('role', 'unitCode', 'withDescendants', 'until'),
})

export const takeRole = defineAction('action desk/people/[id]#takeRole', {
  read: (form) => ({ ...onPerson(form), grant: fieldWhole(form, 'grant') }),
  contract: RoleRevocation,
  run: revokeRole,
  after: ({ id, sessionsEnded }) => shown(id, 'revoked', sessionsEnded),
})

export const appointFirst = defineAction('action desk/people/[id]#appointFirst', {
  read: onPerson,
  contract: OnPerson,
  run: appointFirstSecurityAdmin,
  after: ({ id }) => shown(id, 'appointed'),
})

export const changeNames = defineAction('action desk/people/[id]#changeNames', {
  read: (form) => ({ ...onPerson(form), seen: fieldText(form, 'seen'), displayName: fieldText(form, 'displayName'), unitCode: fieldText(form, 'unitCode'), ssoName: fieldText(form, 'ssoName') }),
  contract: PersonChange,
  run: changePerson,
  after: ({ id }) => shown(id, 'changed'),
  typed: typedOf('displayName', 'unitCode', 'ssoName'),
})

export const changeMail = defineAction('action desk/people/[id]#changeMail', {
  read: (form) => ({ ...onPerson(form), address: fieldText(form, 'address') }),
  contract: MailAddressChange,
  run: setMailAddress,
  after: ({ id }) => shown(id, 'mailed'),
  typed: typedOf('address'),
})

// The only one that stays on the page: the new password is shown in the answer, and in no other place.
export const newPassword = defineAction('action desk/people/[id]#newPassword', {
  read: onPerson,
  contract: OnPerson,
  run: async (viewer, given, origin, { locale }) => slipOf(await resetPassword(viewer, given, origin), locale),
  after: (slip, t) => {
    revalidatePath('/desk', 'layout')
    return { sentence: t.people.resetDone, notes: [], shownOnce: slip }
  },
})

export const disable = defineAction('action desk/people/[id]#disable', {
  read: onPerson,
  contract: OnPerson,
  run: disablePerson,
  after: ({ id, sessionsEnded }) => shown(id, 'disabled', sessionsEnded),
})

export const enable = defineAction('action desk/people/[id]#enable', {
  read: onPerson,
  contract: OnPerson,
  run: enablePerson,
  after: ({ id }) => shown(id, 'enabled'),
})

export const endSessions = defineAction('action desk/people/[id]#endSessions', {
  read: onPerson,
  contract: OnPerson,
  run: endSessionsOfPerson,
  after: ({ id, sessionsEnded }) => shown(id, 'ended', sessionsEnded),
})

export const unlockSignIn = defineAction('action desk/people/[id]#unlockSignIn', {
  read: onPerson,
  contract: OnPerson,
  run: unlockPerson,
  after: ({ id }) => shown(id, 'unlocked'),
})

export const resetFactor = defineAction('action desk/people/[id]#resetFactor', {
  read: onPerson,
  contract: OnPerson,
  run: resetSecondFactor,
  after: ({ id, sessionsEnded }) => shown(id, 'factor', sessionsEnded),
})

export const erase = defineAction('action desk/people/[id]#erase', {
  read: (form) => ({ ...onPerson(form), confirmation: fieldText(form, 'confirmation') }),
  contract: Erasure,
  run: erasePerson,
  after: ({ id }) => shown(id, 'erased'),
  typed: typedOf('confirmation'),
})
