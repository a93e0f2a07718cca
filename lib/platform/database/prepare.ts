// Makes a database ready to serve: roles, migrations, privileges. Run by the owner before the application starts.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { migrate } from './migrate'

export interface Prepared {
  readonly migrations: readonly string[]
}

/** One at a time and in one transaction: two starts would trip over each other's roles and grants. */
async function alone(ownerUrl: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [7_410_701])
    await use(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Lets the user of `url` sign in with its password and with the rights of `role`, nothing more. */
async function admit(client: pg.Client, url: string, role: 'app_rw' | 'audit_signer'): Promise<void> {
  const { username, password } = new URL(url)
  const name = decodeURIComponent(username)
  const exists = (await client.query('select 1 from pg_roles where rolname = $1', [name])).rowCount === 1
  const identifier = client.escapeIdentifier(name)
  if (!exists) await client.query(`create role ${identifier} login`)
  if (name !== role) await client.query(`grant ${role} to ${identifier}`)
  if (password !== '') await client.query(`alter role ${identifier} login password ${client.escapeLiteral(decodeURIComponent(password))}`)
}

/**
 * Roles, then migrations, then privileges. Safe to run again, and by two at once.
 * @param ownerUrl DATABASE_OWNER_URL: may create roles and owns the database
 * @param appUrl DATABASE_URL: the application's role, made here where it is missing
 * @param root absolute path of the project
 * @param signerUrl AUDIT_SIGNER_URL: the role of the audit signer, made here where it is missing; null where there is none yet
 */
export async function prepareDatabase(ownerUrl: string, appUrl: string, root: string, signerUrl: string | null = null): Promise<Prepared> {
  const sql = (name: string): Promise<string> => readFile(path.join(root, 'prisma', 'sql', name), 'utf8')
  await alone(ownerUrl, async (client) => {
    await client.query(await sql('roles.sql'))
    await admit(client, appUrl, 'app_rw')
    if (signerUrl !== null) await admit(client, signerUrl, 'audit_signer')
  })
  const migrations = await migrate(ownerUrl, path.join(root, 'prisma', 'migrations'))
  await alone(ownerUrl, async (client) => {
    await client.query(await sql('privileges.sql'))
  })
  return { migrations }
}
