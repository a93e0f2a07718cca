// What must hold for code that runs on the server: every public endpoint goes through its door, the clock is asked in one place,
// nothing is printed past the log, and no secret or path of somebody's machine is written down.
import { describe, expect, it } from 'vitest'
import { codeFiles, isTest, textFiles, type Remark, type SourceFile } from './source-tree'

// Anyone may call these: they change nothing but the reader's own view.
const OPEN_TO_ANYONE: Readonly<Record<string, readonly string[]>> = { 'app/_http/display-actions.ts': ['setDisplay'] }

/** Each export of a 'use server' file can be called from outside by anyone who knows its id. */
function endpointRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!/^\s*['"]use server['"]/m.test(text)) return []
  if (!text.startsWith("'use server'\n")) return [`${path}: 'use server' stands on the first line of a file of actions and nowhere else`]
  return [...text.matchAll(/^export (?!type |interface )(.*)$/gm)].flatMap(([, code = '']) => {
    const name = /^(?:const|async function|function) (\w+)/.exec(code)?.[1] ?? code
    const made = /^const \w+ = define(Public|Stage)?Action\(/.test(code)
    return made || (OPEN_TO_ANYONE[path] ?? []).includes(name) ? [] : [`${path}: ${name} is a public endpoint; make it with defineAction (app/_http/action.ts)`]
  })
}

const CODE = /^(app|components|lib|prisma\/seeds)\/|^(proxy|instrumentation)\.ts$/
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** Only lib/platform/clock.ts asks what time it is: everything else is told, and can be told another time by a test. */
function clockRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!CODE.test(path) || isTest(path) || path === 'lib/platform/clock.ts') return []
  return /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/.test(withoutComments(text)) ? [`${path}: asks the clock itself; take the time as an argument or from lib/platform/clock.ts`] : []
}

function printRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!CODE.test(path) || isTest(path)) return []
  return /\bconsole\./.test(withoutComments(text)) ? [`${path}: prints to the console; use lib/platform/log.ts`] : []
}

// Folders whose code the browser must never get. (lib/data/decimal.ts and the like hold no query; their importers are held.)
const SERVER_ONLY = /^lib\/(data|auth|operations)\//

function serverOnlyRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!SERVER_ONLY.test(path) || isTest(path)) return []
  const asks = /from '(@\/lib\/platform\/(?!clock)|@\/lib\/data\/|next|next-auth|react)/.test(text)
  return asks && !text.includes("import 'server-only'\n") ? [`${path}: add import 'server-only', so that a page of the browser that imports it does not build`] : []
}

const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a key of a cloud service', /\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|sk-[A-Za-z0-9_-]{20,})\b/],
  ['a password in an address', /\b[a-z][a-z+]*:\/\/[\w%.-]+:(?!\$|…|password@|secret@)[^\s@'"`$]{3,}@(?!localhost|127\.0\.0\.1|host|db|example)[\w.-]+/],
]
// A path that only exists on one machine.
const MACHINE = /(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\/|\bC:\\\\?Users\\/

function keptOutRemarks({ path, text }: SourceFile): readonly Remark[] {
  return [
    ...SECRETS.flatMap(([what, pattern]) => (pattern.test(text) ? [`${path}: holds ${what}`] : [])),
    ...(MACHINE.test(text) ? [`${path}: names a path of one machine`] : []),
  ]
}

const checked = codeFiles.filter((file) => file.path !== 'tests/architecture/server-code.test.ts')

describe('server code', () => {
  it('offers only endpoints that were made by defineAction or its like, or are listed as open to anyone', () => {
    const actions = checked.filter((file) => file.text.startsWith("'use server'"))
    expect(actions.length).toBeGreaterThan(1)
    expect(checked.flatMap(endpointRemarks)).toEqual([])
    for (const [path, names] of Object.entries(OPEN_TO_ANYONE)) {
      const text = checked.find((file) => file.path === path)?.text ?? ''
      expect(names.filter((name) => !text.includes(`export async function ${name}(`))).toEqual([])
    }
  })

  it('asks the clock in one place', () => {
    expect(checked.flatMap(clockRemarks)).toEqual([])
  })

  it('prints nothing past the log', () => {
    expect(checked.flatMap(printRemarks)).toEqual([])
  })

  it('cannot be built into a page of the browser', () => {
    expect(checked.flatMap(serverOnlyRemarks)).toEqual([])
  })

  it('and everything beside it hold no secret and no path of one machine', () => {
    expect(textFiles.length).toBeGreaterThan(400)
    expect(textFiles.filter((file) => file.path !== 'tests/architecture/server-code.test.ts').flatMap(keptOutRemarks)).toEqual([])
  })
})

describe('the check of server code', () => {
  it.each([
    ["'use server'\nexport async function removeAll() {}\n", 'app/desk/actions.ts'],
    ["'use server'\nexport const removeAll = async () => null\n", 'app/desk/actions.ts'],
    ["'use server'\nexport { removeAll } from '@/lib/operations/remove-all'\n", 'app/desk/actions.ts'],
    ["'use server'\nexport async function setDisplay() {}\n", 'app/desk/actions.ts'],
    ["export async function Page() {\n  async function act() {\n    'use server'\n  }\n}\n", 'app/desk/page.tsx'],
  ])('would notice the endpoint in %j', (text, path) => {
    expect(endpointRemarks({ path, text })).toHaveLength(1)
  })

  it('lets an action pass that went through the door', () => {
    expect(endpointRemarks({ path: 'app/desk/actions.ts', text: "'use server'\nexport const save = defineAction({})\nexport type Saved = string\n" })).toEqual([])
  })

  it.each(['const a = Date.now()\n', 'const a = new Date()\n'])('would notice %j, but not in a comment or in the clock itself', (text) => {
    expect(clockRemarks({ path: 'lib/domain/late.ts', text })).toHaveLength(1)
    expect(clockRemarks({ path: 'lib/domain/late.ts', text: `// ${text}` })).toEqual([])
    expect(clockRemarks({ path: 'lib/platform/clock.ts', text })).toEqual([])
  })

  it('would notice printing and a file of data that the browser could get', () => {
    expect(printRemarks({ path: 'app/desk/page.tsx', text: 'console.log(1)\n' })).toHaveLength(1)
    expect(serverOnlyRemarks({ path: 'lib/data/metrics.ts', text: "import { database } from '@/lib/platform/database/connection'\n" })).toHaveLength(1)
  })

  it.each([
    '-----BEGIN PRIVATE KEY-----',
    'AKIAABCDEFGHIJKLMNOP',
    'postgresql://app:hunter22@database.internal/plumbline',
    '/home/someone/project',
    'cat /Users/someone/project/x',
  ])('would notice %s', (text) => {
    expect(keptOutRemarks({ path: 'docs/x.md', text })).not.toEqual([])
  })

  it.each(['postgresql://plumbline_app:…@host:5432/plumbline', 'postgresql://app_rw:${password}@127.0.0.1/plumbline', 'the network / the work'])('lets %s pass', (text) => {
    expect(keptOutRemarks({ path: 'docs/x.md', text })).toEqual([])
  })
})
