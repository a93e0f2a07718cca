// No regular expression of ours takes more than linear time over any text, however long and whoever wrote it (IN-5).
import { check } from 'recheck'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { literalPatterns, literals, makesPatterns, ownCode, recordedPatterns, type CodePattern } from './code-patterns'
import type { Remark } from './source-tree'

// Files that make patterns out of texts: each once, when it is read, and from texts of our own.
const MAKERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'lib/domain/plain-text.ts': () => import('@/lib/domain/plain-text'),
  'lib/domain/reading/qualifier-words.ts': () => import('@/lib/domain/reading/qualifier-words'),
  'lib/domain/reading/written-number.ts': () => import('@/lib/domain/reading/written-number'),
}
// A program that an auditor runs over a file, and that cannot be imported: its patterns are made of two constants of its own, none repeated.
const PROGRAMS = ['scripts/audit/verify.mjs']

async function remarksOn({ path, source, flags }: CodePattern): Promise<readonly Remark[]> {
  const found = await check(source, flags, { timeout: 20_000 })
  const time = found.status === 'vulnerable' ? found.complexity.summary : 'unknown'
  return found.status === 'safe' ? [] : [`${path}: /${source}/${flags} takes ${time} time; rewrite it so that no run of characters can be matched in two ways`]
}

async function remarksOnAll(patterns: readonly CodePattern[]): Promise<readonly Remark[]> {
  const remarks: Remark[] = []
  for (const pattern of patterns) remarks.push(...(await remarksOn(pattern)))
  return remarks
}

describe('every pattern', () => {
  beforeEach(() => vi.resetModules())

  it('written in our code takes linear time', { timeout: 300_000 }, async () => {
    expect(literals.length).toBeGreaterThan(120)
    expect(await remarksOnAll(literals)).toEqual([])
  })

  it('made of texts is made in a file listed here, when that file is read, and takes linear time', async () => {
    expect(ownCode.filter(makesPatterns).map(({ path }) => path).sort()).toEqual([...Object.keys(MAKERS), ...PROGRAMS].sort())
    for (const [path, load] of Object.entries(MAKERS)) {
      const made = await recordedPatterns(path, load)
      expect(made.length, path).toBeGreaterThan(0)
      expect(await remarksOnAll(made)).toEqual([])
    }
  })
})

describe('the check of patterns', () => {
  it.each(['(a|a)*$', '(a+)+b', '^(\\w+\\s?)*$', '[.-]+$', '\\s+as\\s+'])('would notice /%s/', async (source) => {
    expect(await remarksOn({ path: 'lib/domain/slow.ts', source, flags: '' })).toHaveLength(1)
  })

  it('finds patterns wherever they stand, and files that make them of texts', () => {
    const file = { path: 'lib/domain/slow.tsx', text: 'const a = /x+/gu\nexport const b = (c: string) => <p title={c.replace(/y/, "")}>{c}</p>\n' }
    expect(literalPatterns(file).map(({ source, flags }) => `/${source}/${flags}`)).toEqual(['/x+/gu', '/y/'])
    expect(makesPatterns(file)).toBe(false)
    for (const text of ['const a = new RegExp(`^${b}`)\n', 'const a = RegExp(b, "u")\n']) expect(makesPatterns({ path: 'lib/domain/slow.ts', text })).toBe(true)
  })
})
