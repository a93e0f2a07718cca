// Somebody who signs in: a real account with a password, and where the try comes from.
import { signInWithPassword, type SignInAnswer, type SignInOrigin } from '@/lib/auth/password-sign-in'
import { personByLoginName, type PersonRow } from '@/lib/data/people'
import { enrol } from '@/lib/data/second-factor'
import { sessionById, type RunningSession } from '@/lib/data/sessions'
import type { Role } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { hashPassword } from '@/lib/platform/password'
import { codeAt, newSeed } from '@/lib/platform/totp'
import { appoint } from './appoint'
import type { Clone } from './database'

export const PASSWORD = 'Slack-Water-Tide-7'
let hashed: Promise<string> | undefined
let made = 0

/** A try from an address of its own unless one is given, so that no test uses up another's. */
export function from(ip = `192.0.2.${(made += 1) % 250}/${made}`, formerId: string | null = null): SignInOrigin {
  return { ip, requestId: 'request-of-a-test', userAgent: 'a browser of a test', formerId }
}

export async function accountOf(loginName: string): Promise<PersonRow> {
  const person = await personByLoginName(loginName)
  if (person === null) throw new Error(`there is no ${loginName}`)
  return person
}

/** A new account with this role and PASSWORD. */
export async function newAccount(given: Clone, role: Role = 'REPORTER'): Promise<PersonRow> {
  hashed ??= hashPassword(PASSWORD)
  made += 1
  const loginName = `account-${made}`
  await appoint(given, { loginName, displayName: `账号${made}`, role })
  await given.owner.query('update app_user set password_hash = $2 where login_name = $1', [loginName, await hashed])
  return await accountOf(loginName)
}

/** Puts a second factor on an account as its person would, some steps ago. Returns its seed. */
export async function withSecondFactor(person: PersonRow): Promise<Uint8Array> {
  const seed = newSeed()
  const at = new Date(Date.now() - 10 * 60_000)
  await database().$transaction((tx) => enrol(tx, person.id, seed, codeAt(seed, at), at))
  return seed
}

/** Signs in and gives the session, whatever its stage. */
export async function signedIn(loginName: string, password = PASSWORD, origin = from()): Promise<{ readonly sid: string; readonly session: RunningSession }> {
  const answer = await signInWithPassword(loginName, password, origin)
  return { sid: sidOf(answer), session: await sessionOf(sidOf(answer)) }
}

export function sidOf(answer: SignInAnswer): string {
  if (!answer.ok) throw new Error(`not signed in: ${answer.why}`)
  return answer.sid
}

export async function sessionOf(sid: string): Promise<RunningSession> {
  const session = await sessionById(sid)
  if (session === null) throw new Error('the session is over')
  return session
}
