// Migrations on a real server: once, in order, altogether or not at all, in Prisma's own history.
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/lib/platform/database/migrate'
import { clone, rowsOf, valueOf, type Clone } from './database'

const MIGRATIONS = path.resolve(import.meta.dirname, '..', '..', 'prisma', 'migrations')
const names = (await readdir(MIGRATIONS, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()

let given: Clone

beforeEach(async () => {
  given = await clone('template0')
})
afterEach(() => given.end())

const tables = (): Promise<unknown> =>
  valueOf(given.owner, `select coalesce(array_agg(relname::text order by relname), '{}') from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, to_regnamespace('audit')) and relname <> '_prisma_migrations'`)

it('brings a fresh database up to date, oldest migration first', async () => {
  expect(await migrate(given.ownerUrl, MIGRATIONS)).toEqual(names)
  expect(await tables()).toEqual(expect.arrayContaining(['revision', 'release', 'event', 'head']))
})

it('applies nothing the second time', async () => {
  await migrate(given.ownerUrl, MIGRATIONS)
  expect(await migrate(given.ownerUrl, MIGRATIONS)).toEqual([])
  expect(await valueOf(given.owner, 'select count(*)::int from _prisma_migrations')).toBe(names.length)
})

it('is done by one of several starts at once, and the others wait and find it done', async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(given.ownerUrl, MIGRATIONS)))
  expect(applied.filter((list) => list.length > 0)).toEqual([names])
  expect(await valueOf(given.owner, 'select count(*)::int from _prisma_migrations')).toBe(names.length)
})

it('leaves no connection behind, so that the next start finds no lock', async () => {
  await migrate(given.ownerUrl, MIGRATIONS)
  const others = `select count(*)::int from pg_stat_activity
    where datname = current_database() and usename = 'postgres' and pid <> pg_backend_pid()`
  expect(await valueOf(given.owner, others)).toBe(0)
})

it('keeps the history that Prisma keeps: every migration finished, with the SHA-256 of its file', async () => {
  await migrate(given.ownerUrl, MIGRATIONS)
  const history = await rowsOf<{ name: string; checksum: string; finished: boolean; steps: number }>(
    given.owner,
    `select migration_name as name, checksum, finished_at is not null and rolled_back_at is null as finished, applied_steps_count as steps
      from _prisma_migrations order by 1`,
  )
  const checksum = async (name: string): Promise<string> => createHash('sha256').update(await readFile(path.join(MIGRATIONS, name, 'migration.sql'))).digest('hex')
  expect(history).toEqual(await Promise.all(names.map(async (name) => ({
    name, checksum: await checksum(name), finished: true, steps: 1,
  }))))
})

describe('a migration that fails', () => {
  const BROKEN = '99990101000000_break'
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plumbline-migrations-'))
    await cp(MIGRATIONS, folder, { recursive: true })
    await mkdir(path.join(folder, BROKEN))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const write = (sql: string): Promise<void> => writeFile(path.join(folder, BROKEN, 'migration.sql'), sql)
  const HALF = 'create table half_built (id integer);\ninsert into half_built values (1);\nalter table metric add column half_built text;\n'

  it('leaves nothing half-built and keeps the ones before it', async () => {
    await write(`${HALF}select 1 / 0;`)
    await expect(migrate(given.ownerUrl, folder)).rejects.toThrow(/division by zero/)
    expect(await tables()).toContain('metric')
    expect(await tables()).not.toContain('half_built')
    expect(await valueOf(given.owner, `select count(*)::int from information_schema.columns where table_name = 'metric' and column_name = 'half_built'`)).toBe(0)
    expect(await rowsOf(given.owner, 'select migration_name from _prisma_migrations where finished_at is null')).toEqual([{ migration_name: BROKEN }])
  })

  it('holds back later starts until it is marked as undone, and is applied once it is mended', async () => {
    await write(`${HALF}select 1 / 0;`)
    await expect(migrate(given.ownerUrl, folder)).rejects.toThrow()
    await write(HALF)
    await expect(migrate(given.ownerUrl, folder)).rejects.toThrow(BROKEN)
    expect(await tables()).not.toContain('half_built')
    // What the handbook says to do.
    await given.owner.query('update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null')
    expect(await migrate(given.ownerUrl, folder)).toEqual([BROKEN])
    expect(await valueOf(given.owner, 'select count(*)::int from half_built')).toBe(1)
  })
})
