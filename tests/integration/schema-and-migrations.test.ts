// schema.prisma says what the migrations build: otherwise the generated client would speak of tables that are not there.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schemaScript } from '@/lib/platform/database/migrate'
import { catalogOf, type Catalog } from './catalog'
import { clone } from './database'

const SCHEMA = path.resolve(import.meta.dirname, '..', '..', 'prisma', 'schema.prisma')
const ends: (() => Promise<void>)[] = []
let migrated: Catalog
let described: Catalog

async function catalogAfter(build: (query: (sql: string) => Promise<unknown>, ownerUrl: string) => Promise<unknown>, template: 'migrated' | 'template0'): Promise<Catalog> {
  const database = await clone(template)
  ends.push(database.end)
  await build((sql) => database.owner.query(sql), database.ownerUrl)
  return await catalogOf(database.owner)
}

const fromSchema = (schema: string): Promise<Catalog> => catalogAfter(
  async (query, ownerUrl) => query(await schemaScript(ownerUrl, schema)), 'template0',
)

beforeAll(async () => {
  migrated = await catalogAfter(async () => undefined, 'migrated')
  described = await fromSchema(await readFile(SCHEMA, 'utf8'))
})
afterAll(async () => {
  for (const end of ends) await end()
})

it.each(['columns', 'enums', 'keys', 'indexes'] as const)('schema.prisma and the migrations build the same %s', (part) => {
  expect(migrated[part].length).toBeGreaterThan(10)
  expect(migrated[part]).toEqual(described[part])
})

it.each([
  ['a column more', 'loginName  ', 'nickname String?\n  loginName  ', 'columns'],
  ['a column that may be null', 'displayName           String ', 'displayName String? ', 'columns'],
  ['another default', '@default(HALF_UP)', '@default(TRUNC)', 'columns'],
  ['an enum label more', '  ABOLISH\n', '  ABOLISH\n  SECEDE\n', 'enums'],
  ['an index less', '  @@index([referenceYear])\n', '', 'indexes'],
  ['a unique key less', '  @@unique([observationId, seq])\n', '', 'indexes'],
  [
    'another deed on delete', '@relation("output", fields: [revisionId], references: [id])',
    '@relation("output", fields: [revisionId], references: [id], onDelete: Cascade)', 'keys',
  ],
] as const)('the comparison sees %s', async (_name, from, to, part) => {
  const schema = await readFile(SCHEMA, 'utf8')
  expect(schema).toContain(from)
  expect((await fromSchema(schema.replace(from, to)))[part]).not.toEqual(migrated[part])
})
