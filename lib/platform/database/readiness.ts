// Whether the database is there, current, and entered with the rights that the application should have, no more.
import 'server-only'
import { database } from './connection'

export interface Readiness {
  readonly reachable: boolean
  readonly migration: string | null
  readonly serverVersion: string | null
  /** Why serving must be refused; empty where it need not. */
  readonly refusals: readonly string[]
}

interface Row {
  readonly name: string
  readonly superuser: boolean
  readonly owner: boolean
  readonly version: string
}

/** Asks the database about itself. Never throws: an unreachable database is an answer. */
export async function readiness(): Promise<Readiness> {
  try {
    const [row] = await database().$queryRaw<Row[]>`
      select current_user::text as name, r.rolsuper as superuser, current_setting('server_version') as version,
        (pg_has_role(current_user, 'plumb_owner', 'member') or pg_has_role(current_user, 'audit_owner', 'member')) as owner
      from pg_roles r where r.rolname = current_user`
    const [latest] = await database().$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name desc limit 1`
    const tooMuch = row === undefined || row.superuser || row.owner
    const refusals = tooMuch
      ? [`DATABASE_URL signs in as ${row?.name ?? 'nobody'}, a superuser or an owner of the tables; name the application role (app_rw), so that history cannot be altered`]
      : []
    return { reachable: true, migration: latest?.migration_name ?? null, serverVersion: row?.version ?? null, refusals }
  } catch {
    return { reachable: false, migration: null, serverVersion: null, refusals: [] }
  }
}
