// How a file is made: short, with an opening comment where its name is not enough, and named exports.
import { describe, expect, it } from 'vitest'
import { codeFiles, isTest, type Remark, type SourceFile } from './source-tree'

const LONGEST = 220
const WORTH_A_LOOK = 150
// Tables of data, which a split would only make harder to read.
const isTable = (path: string): boolean => path.startsWith('prisma/seeds/reference/') || path.startsWith('lib/i18n/messages/')

// Carried alone to another machine, so it is one file whatever it holds.
const STANDS_ALONE = 'scripts/audit/verify.mjs'

const lines = (text: string): number => text.replace(/\n$/, '').split('\n').length

function lengthRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (isTest(path) || isTable(path) || path === STANDS_ALONE || lines(text) <= LONGEST) return []
  return [`${path}: ${lines(text)} lines, at most ${LONGEST}; it holds more than one idea`]
}

// Framework files whose name is their whole meaning; the words of a language, which the one for its noun explains.
const OPENS_ITSELF = /^(app\/(.*\/)?(page|layout|not-found|loading|error)\.tsx|lib\/i18n\/messages\/.*)$/

/** A file of lib or app begins with a comment, or its first export has one: what this owns, what it must not do. */
function openingRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (isTest(path) || !/^(lib|app|scripts)\//.test(path) || OPENS_ITSELF.test(path)) return []
  const body = text.replace(/^['"]use (client|server)['"]\n/, '')
  const opens = /^(\/\/|\/\*)/.test(body) || /\n\/\*\*[\s\S]*?\*\/\nexport /.test(body)
  return opens ? [] : [`${path}: says nowhere what it is for; begin with a comment of one to four lines`]
}

// Next asks for these by their default export, and so do the programs that read a *.config file or a global set-up.
const BY_DEFAULT = /^((tests\/bench\/bare\/)?app\/(.*\/)?(page|layout|loading|error|global-error|not-found|forbidden|template|default)(\.client)?\.tsx|(tests\/(dashboards|bench\/bare)\/)?[a-z.]+\.config\.(ts|js|mjs)|tests\/(integration|e2e|security|dashboards)\/[a-z-]+\.ts)$/

function exportRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (BY_DEFAULT.test(path) || path.endsWith('.cjs')) return []
  return /^export default\b|^export \{[^}]*\bas default\b/m.test(text) ? [`${path}: exports by default; give it the name that it has everywhere`] : []
}

const checked = codeFiles.filter((file) => file.path !== 'tests/architecture/files.test.ts')

describe('files', () => {
  it(`hold one idea each, in at most ${LONGEST} lines`, () => {
    expect(checked.length).toBeGreaterThan(300)
    expect(checked.flatMap(lengthRemarks)).toEqual([])
    const long = checked.filter((file) => !isTest(file.path) && !isTable(file.path) && lines(file.text) > WORTH_A_LOOK)
    // Shown, not refused: the next change of one of these may find a second idea in it.
    if (long.length > 0) process.stdout.write(`files above ${WORTH_A_LOOK} lines: ${long.map((file) => `${file.path} (${lines(file.text)})`).join(', ')}\n`)
  })

  it('say what they are for', () => {
    expect(checked.flatMap(openingRemarks)).toEqual([])
  })

  it('export by name, except where a framework asks for the default', () => {
    expect(checked.flatMap(exportRemarks)).toEqual([])
  })
})

describe('the check of files', () => {
  it('would notice a long file, but not a long table or a long test', () => {
    const text = 'a\n'.repeat(LONGEST + 1)
    expect(lengthRemarks({ path: 'lib/domain/long.ts', text })).toHaveLength(1)
    expect(lengthRemarks({ path: 'lib/domain/long.test.ts', text })).toEqual([])
    expect(lengthRemarks({ path: 'prisma/seeds/reference/metrics/long.ts', text })).toEqual([])
    expect(lengthRemarks({ path: 'lib/domain/long.ts', text: 'a\n'.repeat(LONGEST) })).toEqual([])
  })

  it.each(["import a from 'a'\nexport const b = a\n", "'use server'\nexport const b = 1\n"])('would notice a file without a word about itself: %j', (text) => {
    expect(openingRemarks({ path: 'lib/data/silent.ts', text })).toHaveLength(1)
  })

  it.each(['// One thing.\nexport const b = 1\n', "'use client'\n// One thing.\nexport const b = 1\n", "import a from 'a'\n\n/** Adds. */\nexport const b = a\n"])('lets pass: %j', (text) => {
    expect(openingRemarks({ path: 'lib/data/spoken.ts', text })).toEqual([])
  })

  it.each(['export default function a() {}\n', 'const a = 1\nexport { a as default }\n'])('would notice %j outside the framework’s files', (text) => {
    expect(exportRemarks({ path: 'lib/domain/thing.ts', text })).toHaveLength(1)
    expect(exportRemarks({ path: 'app/desk/page.tsx', text })).toEqual([])
  })
})
