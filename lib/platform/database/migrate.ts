// Applies prisma/migrations with Prisma's own history table, so that `prisma migrate deploy` can take over where a network is open.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { withSchemaEngine } from './schema-engine'

const FILTERS = { externalTables: [], externalEnums: [] }
// Any constant will do; two starts at once must agree on it.
const LOCK = 7_410_700

async function readMigrations(baseDir: string): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8') } },
    })),
  )
  const lock = await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8')
  return { baseDir, lockfile: { path: 'migration_lock.toml', content: lock }, shadowDbInitScript: '', migrationDirectories }
}

/**
 * Brings a database up to date; a second caller waits for the first.
 * @param ownerUrl connection string of the role that owns the tables
 * @param baseDir absolute path of prisma/migrations
 * @returns names of the migrations that were applied now, oldest first
 * @throws when a migration fails; what it did is rolled back and the history says so (docs/operating.md, “A migration that failed”)
 */
export async function migrate(ownerUrl: string, baseDir: string): Promise<readonly string[]> {
  const migrationsList = await readMigrations(baseDir)
  const guard = new pg.Client({ connectionString: ownerUrl })
  await guard.connect()
  try {
    await guard.query('select pg_advisory_lock($1)', [LOCK])
    const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, undefined, (engine) =>
      engine.applyMigrations({ migrationsList, filters: FILTERS }),
    )
    return appliedMigrationNames
  } finally {
    await guard.end()
  }
}

/**
 * The SQL that builds an empty database as schema.prisma says, for a test that holds the migrations to it.
 * (The engine cannot describe a live database here: its adapter does not read PostgreSQL's "char" type.)
 */
export async function schemaScript(ownerUrl: string, schema: string): Promise<string> {
  const result = await withSchemaEngine(ownerUrl, schema, (engine) =>
    engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: false,
      filters: FILTERS,
    }),
  )
  return result.stdout ?? ''
}
