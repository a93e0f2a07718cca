// OPS-1 and OPS-3: the built server refuses to serve what is not safe to serve, and what a start writes can be read by nobody else.
import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { answers, startBuiltServer } from './built-server'

const product = inject('product')

const password = randomBytes(16).toString('hex')
const at = (role: string): string => {
  const url = new URL(product.ownerUrl)
  url.username = role
  url.password = password
  return url.href
}

/** Starts the built server until it ends by itself, or is ready. */
async function outcome(changed: Readonly<Record<string, string | undefined>>): Promise<{ readonly code: number | 'serves'; readonly output: string }> {
  const server = await startBuiltServer({ DATABASE_URL: at('test_serving'), ...changed })
  try {
    const serves = await answers(server, '/api/health/ready')
    return { code: serves ? 'serves' : await server.ended, output: server.output() }
  } finally {
    await server.stop()
  }
}

const ROLES: readonly (readonly [role: string, sql: string])[] = [
  ['test_serving', 'grant app_rw to test_serving'],
  ['test_super', 'alter role test_super superuser'],
  ['test_owner', 'grant plumb_owner to test_owner'],
  ['test_audit_owner', 'grant audit_owner to test_audit_owner'],
  ['test_behind', 'grant test_super to test_behind'],
  ['test_maker', 'alter role test_maker createrole'],
  ['test_reader', 'grant pg_read_server_files to test_reader'],
]

async function asOwner(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: product.ownerUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('the built server', () => {
  beforeAll(() => asOwner(...ROLES.flatMap(([role, sql]) => [`create role ${role} login password '${password}'`, sql])))
  afterAll(() => asOwner(...ROLES.map(([role]) => `drop role ${role}`)))

  test.each([
    ['no secret', { NEXTAUTH_SECRET: undefined }, 'NEXTAUTH_SECRET is not set'],
    ['an empty secret', { NEXTAUTH_SECRET: '' }, 'NEXTAUTH_SECRET is not set'],
    ['a secret of 31 bytes', { NEXTAUTH_SECRET: 'kX9!bQ2#mZ7$wR4%tY8&uP3*aL6(sD1' }, 'NEXTAUTH_SECRET must be at least 32 bytes'],
    ['a secret of one letter', { NEXTAUTH_SECRET: 'a'.repeat(64) }, 'NEXTAUTH_SECRET repeats'],
    ['a sample for a secret', { NEXTAUTH_SECRET: 'changeme-changeme-changeme-changeme' }, 'NEXTAUTH_SECRET is a sample'],
    ['a key of one letter', { PLUMBLINE_SEAL_KEY: 'A'.repeat(43) }, 'PLUMBLINE_SEAL_KEY repeats'],
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL is not set'],
    ['an origin with a path', { APP_ORIGIN: 'https://kpi.example.gov.cn/path' }, 'APP_ORIGIN must be scheme, host and port only'],
    ['a proxy that is no address', { PLUMBLINE_TRUSTED_PROXIES: 'everybody' }, 'PLUMBLINE_TRUSTED_PROXIES must be addresses'],
  ])('refuses to start with %s', async (_name, changed, reason) => {
    const { code, output } = await outcome(changed)
    expect(code, output).toBe(1)
    expect(output).toContain(reason)
  })

  test.each(ROLES.slice(1).map(([role]) => role))('refuses to start with the database role %s', async (role) => {
    const { code, output } = await outcome({ DATABASE_URL: at(role) })
    expect(code, output).toBe(1)
    expect(output).toContain('start refused: database role')
    expect(output).not.toContain(password)
  })

  // Shows that the refusals come from what was changed.
  test('starts with the role that serves, whatever NODE_ENV says, and names what is too old', async () => {
    const { code, output } = await outcome({ NODE_ENV: 'development' })
    expect(code, output).toBe('serves')
    expect(output).toMatch(/PostgreSQL 18\.4.* is behind on security releases/)
  })
})

/** Files and folders that others than their owner may read or change. */
function open(folder: string): readonly string[] {
  const own = (entry: string): readonly string[] => ((lstatSync(entry).mode & 0o077) === 0 ? [] : [entry])
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    // What stands in a closed folder cannot be reached.
    return entry.isSymbolicLink() ? [] : own(full)
  })
}

describe('what a start writes', () => {
  test('can be read by nobody else', () => {
    expect(readdirSync(product.dataFolder).length).toBeGreaterThan(2)
    // Where the database runs as another user than the start, it passes through.
    expect(lstatSync(product.dataFolder).mode & 0o066).toBe(0)
    expect(open(product.dataFolder)).toEqual([])
    expect(open(path.join(product.dataFolder, 'postgres'))).toEqual([])
    expect(readFileSync(path.join(product.dataFolder, 'secrets.json'), 'utf8')).toContain('superuserPassword')
  })
})
