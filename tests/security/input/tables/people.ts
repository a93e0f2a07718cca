// Accounts and roles, as administrators change them.
import type { Field, Tables } from '../table'

const id: Field = { kind: 'id', sound: '{person}' }
const names = { displayName: { kind: 'name', sound: '经办人' }, unitCode: { kind: 'code', sound: 'SFJ', optional: true }, ssoName: { kind: 'line', sound: '', optional: true } } as const satisfies Readonly<Record<string, Field>>
const acts = () => import('@/app/desk/people/[id]/actions')

export const PEOPLE: Tables = {
  'action desk/people/new#addPerson': {
    load: async () => (await import('@/app/desk/people/new/actions')).addPerson,
    as: 'SYSTEM_ADMIN',
    fields: { loginName: { kind: 'login', sound: 'new.person' }, ...names },
  },
  'action desk/people/[id]#changeNames': {
    load: async () => (await acts()).changeNames,
    as: 'SYSTEM_ADMIN',
    fields: { id, seen: { kind: 'hash', sound: '0'.repeat(64), proof: true }, ...names },
  },
  'action desk/people/[id]#changeMail': { load: async () => (await acts()).changeMail, as: 'SYSTEM_ADMIN', fields: { id, address: { kind: 'mail', sound: 'demo@example.test', optional: true } } },
  'action desk/people/[id]#giveRole': {
    load: async () => (await acts()).giveRole,
    as: 'SECURITY_ADMIN',
    fields: { id, role: { kind: 'choice', sound: 'REPORTER' }, unitCode: { kind: 'code', sound: '410700' }, until: { kind: 'date', sound: '', optional: true } },
  },
  'action desk/people/[id]#takeRole': { load: async () => (await acts()).takeRole, as: 'SECURITY_ADMIN', fields: { id, grant: { kind: 'whole', sound: '1' } } },
  'action desk/people/[id]#appointFirst': { load: async () => (await acts()).appointFirst, as: 'SYSTEM_ADMIN', fields: { id } },
  'action desk/people/[id]#newPassword': { load: async () => (await acts()).newPassword, as: 'SYSTEM_ADMIN', fields: { id } },
  'action desk/people/[id]#disable': { load: async () => (await acts()).disable, as: 'SYSTEM_ADMIN', fields: { id } },
  'action desk/people/[id]#enable': { load: async () => (await acts()).enable, as: 'SYSTEM_ADMIN', fields: { id } },
  'action desk/people/[id]#endSessions': { load: async () => (await acts()).endSessions, as: 'SECURITY_ADMIN', fields: { id } },
  'action desk/people/[id]#unlockSignIn': { load: async () => (await acts()).unlockSignIn, as: 'SECURITY_ADMIN', fields: { id } },
  'action desk/people/[id]#resetFactor': { load: async () => (await acts()).resetFactor, as: 'SECURITY_ADMIN', fields: { id } },
  'action desk/people/[id]#erase': { load: async () => (await acts()).erase, as: 'AUDIT_ADMIN', fields: { id, confirmation: { kind: 'line', sound: 'x', proof: true } } },
}
