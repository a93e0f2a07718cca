// People of a test: real accounts with real grants, and the viewers that the product makes of them.
import { personByLoginName, viewerFor } from '@/lib/data/people'
import type { Role, Viewer } from '@/lib/domain/viewer'
import type { Clone } from './database'

export interface Appointment {
  readonly loginName: string
  readonly displayName: string
  readonly role: Role
  /** The city where it is not given. */
  readonly unitCode?: string
  readonly withDescendants?: boolean
}

// Nobody signs in with it: only its form counts.
const HASH = '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA'

/** Makes an account where it is new, gives it the role, and returns who that is. The database must be the one that is served from. */
export async function appoint({ owner }: Clone, { loginName, displayName, role, unitCode = '410700', withDescendants = true }: Appointment): Promise<Viewer> {
  await owner.query(
    'insert into app_user (login_name, display_name, password_hash) values ($1, $2, $3) on conflict do nothing',
    [loginName, displayName, HASH],
  )
  await owner.query(
    `insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
     select u.id, $2::"Role", v.unit_id, $4, now() - interval '1 minute' from app_user u, org_unit_version v where u.login_name = $1 and v.code = $3 and v.dates_known`,
    [loginName, role, unitCode, withDescendants],
  )
  const person = await personByLoginName(loginName)
  const viewer = person === null ? null : await viewerFor(person, '0a1b2c3d', new Date())
  if (viewer === null) throw new Error(`${loginName} was not appointed`)
  return viewer
}

/** Where the requests of a test come from. */
export const ORIGIN = { ip: '192.0.2.7', requestId: 'request-of-a-test' } as const
