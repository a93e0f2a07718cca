// No text from outside ever becomes SQL: values go as parameters, and the few places that put SQL together are listed with the reason (IN-2).
import { parseSync } from '@swc/core'
import { describe, expect, it } from 'vitest'
import { codeFiles, isTest, type Remark, type SourceFile } from './source-tree'

// Where SQL is put together: out of what, and why no reader or writer of figures can reach it. At most so many calls in each.
const REVIEWED: Readonly<Record<string, { readonly calls: number; readonly why: string }>> = {
  'lib/platform/database/prepare.ts': { calls: 5, why: 'role names and a password of the start’s own environment, through escapeIdentifier and escapeLiteral; DDL takes no parameters. The rest are files of prisma/sql.' },
  'lib/platform/database/embedded.ts': { calls: 1, why: 'the database name that the launcher itself chose, through escapeIdentifier; create database takes no parameters' },
  'lib/data/limit-store.ts': { calls: 1, why: 'the constant statements of rate-limiter-flexible, with their values as parameters' },
  'lib/platform/database/copy-in.ts': { calls: 1, why: 'the COPY of lib/data/history-reading, whose values travel as its data; COPY takes no parameters. tests/integration/history.test.ts' },
  'lib/platform/database/copy-out.ts': { calls: 2, why: 'its own settings, and the COPY of lib/data/copy-shapes; COPY takes no parameters. The connection reads only. tests/integration/export-figures.test.ts' },
  'lib/platform/database/prepared.ts': { calls: 1, why: 'statements of lib/data/api: constant texts, or the tidy rows of an export, with what is asked as parameters. The connection reads only. tests/integration/api.test.ts' },
  'lib/data/export-facts.ts': { calls: 4, why: 'the figures of a selection, named by ids that were looked up: whole numbers and nothing else' },
  'lib/data/figures-reader.ts': { calls: 2, why: 'the same statement as is copied out: looked-up ids, and words of lib/i18n as escaped literals' },
  'lib/platform/database/schema-engine.ts': { calls: 1, why: 'the scripts of prisma/migrations, as the schema engine reads them' },
}

interface Node {
  readonly type?: string
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const UNSAFE = new Set(['$queryRawUnsafe', '$executeRawUnsafe'])
const nameOf = (node: unknown): string => (isNode(node) ? String(node['value'] ?? '') : '')

/** A text that is written here and nowhere put together. */
function isFixed(node: unknown): boolean {
  if (!isNode(node)) return false
  if (node.type === 'StringLiteral') return true
  if (node.type === 'TemplateLiteral') return Array.isArray(node['expressions']) && node['expressions'].length === 0
  return node.type === 'ParenthesisExpression' && isFixed(node['expression'])
}

/** What an expression of SQL is called with, and by which name. */
function calls(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(calls)
  if (!isNode(node)) return []
  const inner = Object.values(node).flatMap(calls)
  const own: string[] = []
  if (node.type === 'MemberExpression' || node.type === 'StringLiteral') {
    const name = node.type === 'StringLiteral' ? nameOf(node) : nameOf(node['property'])
    if (UNSAFE.has(name)) own.push(name)
  }
  if (node.type === 'MemberExpression' && nameOf(node['object']) === 'Prisma' && nameOf(node['property']) === 'raw') own.push('Prisma.raw')
  if (node.type === 'CallExpression' && isNode(node['callee'])) {
    const called = nameOf(node['callee']['property'])
    const [first, second] = Array.isArray(node['arguments']) ? (node['arguments'] as readonly unknown[]) : []
    // As a tag, $queryRaw`…${value}` sends values apart; called like a function it takes what is put together.
    if (called === '$queryRaw' || called === '$executeRaw') own.push(`${called}()`)
    if (called === 'query' && isNode(first) && !isFixed(first['expression'])) own.push('query(…)')
    const ofPrisma = nameOf(node['callee']['object']) === 'Prisma'
    if (ofPrisma && called === 'sql') own.push('Prisma.sql()')
    if (ofPrisma && called === 'join' && isNode(second) && !isFixed(second['expression'])) own.push('Prisma.join(…, …)')
  }
  return [...own, ...inner]
}

function sqlRemarks({ path, text }: SourceFile): readonly Remark[] {
  const program = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' })
  const found = calls(program)
  const reviewed = REVIEWED[path]
  if (found.length <= (reviewed?.calls ?? 0)) return []
  return [`${path}: ${[...new Set(found)].join(', ')} (${found.length} times): SQL that is put together; send values as parameters: $queryRaw\`… \${value}\` or query(text, [value])`]
}

const SERVED = /^(app|lib|prisma|components)\/.*\.tsx?$|^(proxy|instrumentation)\.ts$/
const checked = codeFiles.filter((file) => SERVED.test(file.path) && !isTest(file.path))

describe('SQL', () => {
  it('is put together nowhere but in the reviewed places', () => {
    expect(checked.length).toBeGreaterThan(300)
    expect(checked.flatMap(sqlRemarks)).toEqual([])
  })

  it.each(Object.entries(REVIEWED))('is still put together in %s', (path, { calls: most }) => {
    const text = checked.find((file) => file.path === path)?.text ?? ''
    expect(calls(parseSync(text, { syntax: 'typescript', target: 'es2022' }))).toHaveLength(most)
  })
})

describe('the check of SQL', () => {
  it.each([
    'await database().$queryRawUnsafe(`select ${name}`)',
    "await database()['$executeRawUnsafe'](text)",
    'await tx.$queryRaw(Prisma.raw(text))',
    'await tx.$queryRaw`select * from ${Prisma.raw(table)}`',
    'const a = Prisma.sql([text])',
    'const a = Prisma.join(parts, separator)',
    'await tx.$executeRaw(text)',
    'await client.query(`select * from person where name = \'${name}\'`)',
    "await client.query('select ' + name)",
    'await client.query(text, [name])',
  ])('would notice %s', (code) => {
    expect(sqlRemarks({ path: 'lib/data/people.ts', text: `export const a = async () => { ${code} }\n` })).toHaveLength(1)
  })

  it.each(['await tx.$queryRaw`select ${name}::text`', "await client.query('select $1', [name])", 'await client.query(`select $1`, [name])', 'const a = search.query', 'const a = Prisma.sql`e.at >= ${day}`', "const a = Prisma.join(parts, ' and ')"])('lets %s pass', (code) => {
    expect(sqlRemarks({ path: 'lib/data/people.ts', text: `export const b = async () => { ${code} }\n` })).toEqual([])
  })

  it('would notice one more in a reviewed place', () => {
    const text = Array.from({ length: 6 }, (_, at) => `await client.query(text${at})\n`).join('')
    expect(sqlRemarks({ path: 'lib/platform/database/prepare.ts', text: `export const a = async () => { ${text} }\n` })).toHaveLength(1)
  })
})
