// People of the security tests: accounts, grants and sessions that the owner of the database puts there, and the cookies that name them.
// Nothing of signing in is used, so that a fault of its pages is no fault of these.
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import type pg from 'pg'
import { z } from 'zod'
import type { Role } from '@/lib/domain/viewer'

export type Stage = 'NEW_PASSWORD' | 'SECOND_FACTOR' | 'ENROLMENT' | 'FULL'

/** Reach of a role: a unit's code, with all units below it or alone. */
export interface Given {
  readonly role: Role
  readonly unitCode: string
  readonly withDescendants?: boolean
}

export interface Person {
  readonly userId: string
  readonly loginName: string
  readonly displayName: string
  readonly grants: readonly Given[]
}

export interface SessionFacts {
  readonly stage?: Stage
  /** `expired`: past its last hour · `idle`: not used for too long · `ended`: signed out. */
  readonly over?: 'expired' | 'idle' | 'ended'
  /** What its browser called itself. */
  readonly userAgent?: string
}

/** No password has this hash: only its form counts. Nobody may ever see it. */
export const PASSWORD_HASH = '$argon2id$v=19$m=65536,t=3,p=1$bm9ib2R5c3NhbHQ$bm9ib2R5c2hhc2hub2JvZHlzaGFzaA'

/** Sealed with no key of the product; never to be seen either. */
export const SECOND_FACTOR_SEED = createHash('sha256').update('seed that nobody has').digest()

/** Makes an account that may have been there for a day, with its roles. */
export async function makePerson(owner: pg.Client, loginName: string, displayName: string, grants: readonly Given[], { disabled = false } = {}): Promise<Person> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into app_user (login_name, display_name, password_hash, password_changed_at, totp_secret, totp_since, disabled_at, created_at)
     values ($1, $2, $3, now() - interval '1 day', $4, case when $4::bytea is null then null else now() - interval '1 day' end, case when $5 then now() - interval '1 hour' end, now() - interval '1 day')
     returning id`,
    [loginName, displayName, PASSWORD_HASH, grants.length === 0 ? null : SECOND_FACTOR_SEED, disabled],
  )
  const userId = rows[0]?.id ?? ''
  for (const { role, unitCode, withDescendants = true } of grants) {
    const { rowCount } = await owner.query(
      `insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
       select $1, $2::"Role", unit_id, $4, now() - interval '1 day' from org_unit_version where code = $3 and dates_known and valid_to is null`,
      [userId, role, unitCode, withDescendants],
    )
    if (rowCount !== 1) throw new Error(`there is no unit ${unitCode}`)
  }
  return { userId, loginName, displayName, grants }
}

const secretOf = (dataFolder: string): string =>
  z.object({ sessionSecret: z.string() }).parse(JSON.parse(readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8'))).sessionSecret

export interface Begun {
  /** The `Cookie` header that names it. */
  readonly cookie: string
  /** What the log calls it. */
  readonly session8: string
}

/** Starts a session in the database. Each call is another session. */
export async function beginSession(owner: pg.Client, dataFolder: string, userId: string, { stage = 'FULL', over, userAgent = '' }: SessionFacts = {}): Promise<Begun> {
  const sid = randomBytes(32).toString('base64url')
  const idHash = createHash('sha256').update(sid).digest()
  const age = over === 'expired' ? '13 hours' : over === 'idle' ? '2 hours' : '1 second'
  await owner.query(
    `insert into session (id_hash, user_id, created_at, last_seen_at, expires_at, ended_at, stage, second_factor_at, user_agent)
     values ($1, $2, now() - $3::interval, now() - $4::interval, now() - $3::interval + interval '12 hours', case when $5 then now() end, $6::"SessionStage", case when $6 = 'FULL' then now() end, $7)`,
    [idHash, userId, age, over === 'idle' ? '2 hours' : '0 seconds', over === 'ended', stage, userAgent],
  )
  const token = await encode({ token: { sid }, secret: secretOf(dataFolder), maxAge: 12 * 60 * 60 })
  return { cookie: `plumbline.session=${token}`, session8: idHash.toString('hex').slice(0, 8) }
}
