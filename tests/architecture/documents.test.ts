// The documents say what is so: files that they name are there, lines that they quote are in them, commands that they give exist.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allPaths, placesOf, root, textFiles, type Remark, type SourceFile } from './source-tree'

const documents = textFiles.filter((file) => file.path.endsWith('.md'))
const texts = new Map(textFiles.map((file) => [file.path, file.text]))
const places = placesOf(allPaths)
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(texts.get('package.json') ?? ''))

const ROOTS = /^(app|components|deploy|docs|lib|prisma|public|scripts|tests)\//

/** Backticked paths of ours, as far as they name one place: no `<…>`, `*` or `…`. */
const namedPaths = (text: string): readonly string[] => [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, name = '']) => (ROOTS.test(name) && !/[<*…{]/.test(name) ? [name] : []))

function pathRemarks({ path: file, text }: SourceFile): readonly Remark[] {
  // What exists only after a command: the generated client, the build, secrets.
  const made = /^(prisma\/generated|data|\.env|\.next|deploy\/tls\/)/
  return namedPaths(text).flatMap((name) => (made.test(name) || places.has(name) || places.has(`${name.replace(/\/$/, '')}/`) ? [] : [`${file}: there is no ${name}`]))
}

/** A path in backticks, a colon, and a line of that file in backticks. Prose may be wrapped, code is not. */
function quoteRemarks({ path: file, text }: SourceFile): readonly Remark[] {
  return [...text.replace(/\n\s*/g, ' ').matchAll(/`([\w./()[\]-]+\.[a-z]+)`: `([^`]+)`/g)].flatMap(([, name = '', line = '']) =>
    texts.get(name)?.includes(line) === true ? [] : [`${file}: ${name} does not say ${line}`],
  )
}

function commandRemarks({ path: file, text }: SourceFile): readonly Remark[] {
  return [...text.matchAll(/npm run (?:-s )?([a-z][a-z0-9:-]*)/g)].flatMap(([, name = '']) => (name in scripts ? [] : [`${file}: there is no npm run ${name}`]))
}

function linkRemarks({ path: file, text }: SourceFile): readonly Remark[] {
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) || existsSync(path.join(root, path.dirname(file), target)) ? [] : [`${file}: the link to ${target} leads nowhere`],
  )
}

describe('the documents', () => {
  it('are there', () => {
    expect(documents.length).toBeGreaterThan(20)
  })

  it.each([
    ['name files that exist', pathRemarks],
    ['quote lines that stand where they say', quoteRemarks],
    ['give commands that exist', commandRemarks],
    ['link to pages that exist', linkRemarks],
  ])('%s', (_what, check) => {
    expect(documents.flatMap(check)).toEqual([])
  })

  it('quote code in every walk through an addition', () => {
    const walks = documents.filter((file) => file.path.startsWith('docs/adding/'))
    expect(walks.map((file) => path.basename(file.path, '.md'))).toEqual(['chart', 'export-format', 'language', 'metric-kind', 'metric', 'operation', 'rule'])
    for (const walk of walks) expect(walk.text.match(/`: ?\n?\s*`/g)?.length ?? 0, walk.path).toBeGreaterThanOrEqual(2)
  })

  it('tell each decision with its reason, its price and its check, numbered without a gap', () => {
    const decisions = documents.filter((file) => file.path.startsWith('docs/decisions/')).toSorted((a, b) => (a.path < b.path ? -1 : 1))
    for (const [at, { path: file, text }] of decisions.entries()) {
      const number = String(at + 1).padStart(4, '0')
      expect(file).toContain(`/${number}-`)
      expect(text, file).toMatch(new RegExp(`^# ${number}: .+\\n\\n\\*\\*Context\\.\\*\\* [\\s\\S]+\\*\\*Decision\\.\\*\\* [\\s\\S]+\\*\\*Consequences\\.\\*\\* [\\s\\S]+\\*\\*How it is checked\\.\\*\\* `))
    }
  })

  it('explain in README every variable that a start reads', () => {
    const readme = texts.get('README.md') ?? ''
    const read = [...(texts.get('scripts/launch/settings.ts') ?? '').matchAll(/text\(env, '([A-Z_]+)'\)/g), ...(texts.get('lib/platform/env.ts') ?? '').matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name = '']) => name)
    expect(read.length).toBeGreaterThan(8)
    for (const name of [...read, 'PLUMBLINE_CHROMIUM']) expect(readme, name).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'))
  })
})

describe('the check of documents', () => {
  it.each([
    [pathRemarks, 'see `lib/domain/not-there.ts`'],
    [quoteRemarks, 'in `lib/platform/clock.ts`: `export const later`'],
    [quoteRemarks, 'in `lib/platform/clock.ts`:\n   `export const later`'],
    [commandRemarks, 'run `npm run everything`'],
    [linkRemarks, 'see [there](not-there.md)'],
  ])('would notice a mistake (%o, %s)', (check, text) => {
    expect(check({ path: 'docs/sample.md', text })).toHaveLength(1)
  })

  it('lets a true sentence pass', () => {
    const text = 'In `lib/platform/clock.ts`:\n   `export const now = (): Date => new Date()`, see [testing](testing.md), `npm run unit`, `lib/<folder>/x.ts`.'
    for (const check of [pathRemarks, quoteRemarks, commandRemarks, linkRemarks]) expect(check({ path: 'docs/sample.md', text })).toEqual([])
  })
})
