// A database of a test's own: a copy of a template, with a connection as its owner and one as the application.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect } from '@/lib/platform/database/connection'
import type { PrismaClient } from '@/prisma/generated/client'

export type Template = 'seeded' | 'migrated' | 'template0'

export interface Clone {
  readonly name: string
  readonly ownerUrl: string
  readonly appUrl: string
  /** Signs in as audit_signer. */
  readonly signerUrl: string
  /** Superuser and owner. */
  readonly owner: pg.Client
  /** Signed in as app_rw. */
  readonly app: pg.Client
  /** Closes both connections and drops the database. */
  readonly end: () => Promise<void>
}

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function inMaintenance(sql: string): Promise<void> {
  const client = await open(ownerUrl('postgres'))
  await client.query(sql).finally(() => client.end())
}

function ownerUrl(name: string): string {
  const { port, ownerPassword } = inject('cluster')
  return `postgresql://postgres:${ownerPassword}@127.0.0.1:${port}/${name}`
}

/**
 * Copies a template: `seeded` is what a first start leaves, `migrated` has no rows, `template0` nothing at all.
 * @param name of the copy, where another had it before: a process reads its address once
 */
export async function clone(template: Template = 'seeded', name = `test_${randomBytes(8).toString('hex')}`): Promise<Clone> {
  const { port, appPassword } = inject('cluster')
  const appUrl = `postgresql://app_rw:${appPassword}@127.0.0.1:${port}/${name}`
  const signerUrl = `postgresql://audit_signer:${appPassword}@127.0.0.1:${port}/${name}`
  await inMaintenance(`create database ${name} template ${template} strategy file_copy`)
  const owner = await open(ownerUrl(name))
  const app = await open(appUrl)
  const end = async (): Promise<void> => {
    await Promise.all([owner.end(), app.end()])
    await inMaintenance(`drop database ${name} with (force)`)
  }
  return { name, ownerUrl: ownerUrl(name), appUrl, signerUrl, owner, app, end }
}

// Where lib/platform/database/connection keeps the process's client.
const holder = globalThis as typeof globalThis & { plumblineDatabase?: PrismaClient }

// What the code under test finds in its environment; made for tests, and no server's.
const SETTINGS = { APP_ORIGIN: 'http://localhost:3000', NEXTAUTH_SECRET: 'a secret of a test, never of a server', PLUMBLINE_SEAL_KEY: 'dGhlIHNlYWwgb2YgYSB0ZXN0LCBuZXZlciBvZiBvbmU' }

/** Lets the code under test use this database, as the application's role. Returns what ends that. */
export async function serveFrom({ appUrl }: Clone): Promise<() => Promise<void>> {
  await holder.plumblineDatabase?.$disconnect()
  Object.assign(process.env, SETTINGS, { DATABASE_URL: appUrl })
  const client = connect(appUrl)
  holder.plumblineDatabase = client
  return () => client.$disconnect()
}

export interface Refusal {
  /** SQLSTATE. */
  readonly code: string | undefined
  readonly constraint: string | undefined
  readonly message: string
}

/** What the database says to statements run as one transaction, to its commit; they are undone either way. Null where it accepts them. */
export async function refusal(client: pg.Client, ...statements: readonly string[]): Promise<Refusal | null> {
  await client.query('begin')
  try {
    for (const statement of statements) await client.query(statement)
    await client.query('set constraints all immediate')
    return null
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return { code: error.code, constraint: error.constraint, message: error.message }
  } finally {
    await client.query('rollback')
  }
}

/** The rows of a query. */
export async function rowsOf<T extends pg.QueryResultRow>(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<readonly T[]> {
  return (await client.query<T>(sql, [...values])).rows
}

/** Short for the first column of the first row. */
export async function valueOf(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: sql, values: [...values], rowMode: 'array' })
  return rows[0]?.[0]
}
