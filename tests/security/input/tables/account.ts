// Signing in behind the password, and one's own account.
import type { Field, Tables } from '../table'

const steps = () => import('@/app/sign-in/actions')
const own = () => import('@/app/desk/account/actions')
const password: Field = { kind: 'password', sound: 'Battery-Staple-2' }
const proof: Field = { kind: 'secret', sound: '000000', proof: true }
const next: Field = { kind: 'line', sound: '/desk', optional: true }

export const ACCOUNT: Tables = {
  'action sign-in#choosePassword': { load: async () => (await steps()).choosePassword, as: 'NEW_PASSWORD', fields: { password, passwordRepeat: { ...password, sound: 'Differs-Staple-3', proof: true }, next } },
  'action sign-in#showCode': { load: async () => (await steps()).showCode, as: 'SECOND_FACTOR', fields: { code: proof, next } },
  'action sign-in#recover': { load: async () => (await steps()).recover, as: 'SECOND_FACTOR', fields: { code: proof, next } },
  'action sign-in#confirmSeed': { load: async () => (await steps()).confirmSeed, as: 'ENROLMENT', fields: { ticket: proof, code: proof } },
  'action sign-in#finish': { load: async () => (await steps()).finish, as: 'ENROLMENT', fields: { kept: { kind: 'choice', sound: 'yes' }, next } },
  'action desk/account#changePassword': {
    load: async () => (await own()).changePassword,
    as: 'LEADER',
    fields: { current: proof, password: { ...password, proof: true }, passwordRepeat: { ...password, proof: true } },
  },
  'action desk/account#beginFactor': { load: async () => (await own()).beginFactor, as: 'LEADER', fields: { proof } },
  'action desk/account#confirmFactor': { load: async () => (await own()).confirmFactor, as: 'LEADER', fields: { ticket: proof, code: proof } },
  'action desk/account#removeFactor': { load: async () => (await own()).removeFactor, as: 'LEADER', fields: { proof } },
  'action desk/account#replaceCodes': { load: async () => (await own()).replaceCodes, as: 'LEADER', fields: { proof } },
  'action desk/account#keepMailChoice': {
    load: async () => (await own()).keepMailChoice,
    as: 'LEADER',
    fields: { address: { kind: 'mail', sound: 'demo@example.test', optional: true }, pace: { kind: 'choice', sound: 'DIGEST' }, locale: { kind: 'choice', sound: 'en' } },
  },
  'action desk/account/tokens#makeToken': {
    load: async () => (await import('@/app/desk/account/tokens/actions')).makeToken,
    as: 'LEADER',
    fields: { name: { kind: 'line', sound: '月报取数' }, scope: { kind: 'choice', sound: 'published:read' }, until: { kind: 'date', sound: '2027-06-30' }, proof },
  },
  'action desk/account/tokens#endToken': { load: async () => (await import('@/app/desk/account/tokens/actions')).endToken, as: 'LEADER', fields: { token: { kind: 'whole', sound: '99' } } },
  'action (public)/exports#askForExport': {
    load: async () => (await import('@/app/(public)/exports/actions')).askForExport,
    as: 'LEADER',
    fields: { selection: { kind: 'line', sound: 'metric=MED_RATE', optional: true }, format: { kind: 'choice', sound: 'csv' }, headers: { kind: 'choice', sound: 'codes', optional: true } },
  },
  'action desk/exports#giveUp': { load: async () => (await import('@/app/desk/exports/actions')).giveUp, as: 'LEADER', fields: { number: { kind: 'whole', sound: '99' } } },
  'action desk/notifications#markRead': { load: async () => (await import('@/app/desk/notifications/actions')).markRead, as: 'LEADER', fields: { mark: { kind: 'choice', sound: 'one-1' } } },
  'action desk/account#endOne': { load: async () => (await own()).endOne, as: 'LEADER', fields: { key: { kind: 'hash', sound: '0'.repeat(16), proof: true } } },
}
