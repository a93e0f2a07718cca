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
  readonly version: string
  /** Roles that it is or may become, and that can do more than the application may; empty where there are none. */
  readonly powers: string
}

/** Why this role must not serve; empty where it may. */
const refusalsOf = (row: Row | undefined): readonly string[] =>
  row === undefined || row.powers !== ''
    ? [`DATABASE_URL signs in as ${row?.name ?? 'nobody'}, who is or may become ${row?.powers ?? 'nobody'}: a superuser, an owner of the tables, the audit signer, or a role with rights beyond serving; name the application role (app_rw), so that history cannot be altered`]
    : []

/** Asks the database about itself. Never throws: an unreachable database is an answer, and so is one that this role may not read. */
export async function readiness(): Promise<Readiness> {
  let refusals: readonly string[] = []
  try {
    const [row] = await database().$queryRaw<Row[]>`
      select current_user::text as name, current_setting('server_version') as version,
        coalesce((select string_agg(r.rolname::text, ', ' order by r.rolname::text) from pg_roles r
          where pg_has_role(current_user, r.oid, 'member')
            and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls
              or r.rolname in ('plumb_owner', 'audit_owner', 'audit_signer') or r.rolname ~ '^pg_(write|execute|read)_'
              or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace in (to_regnamespace('public'), to_regnamespace('audit'))))), '') as powers`
    refusals = refusalsOf(row)
    const [latest] = await database().$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name desc limit 1`
    return { reachable: true, migration: latest?.migration_name ?? null, serverVersion: row?.version ?? null, refusals }
  } catch {
    return { reachable: false, migration: null, serverVersion: null, refusals }
  }
}
