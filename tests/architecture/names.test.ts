// Names of files and folders say what is in them, in one spelling.
import { describe, expect, it } from 'vitest'
import { allPaths, codeFiles, placesOf, type Remark, type SourceFile } from './source-tree'

const VAGUE = /^(utils?|helpers?|common|misc|shared|types|constants|lib2|stuff|general)$/
const REGISTRIES = ['lib/domain/kinds/index.ts', 'lib/domain/rules/index.ts', 'lib/exports/index.ts', 'app/(public)/_figures/index.ts']
// Fixed by somebody else: Docker, npm, readme files, the tag of a language (BCP 47), and the name by which programs know a document of an interface.
const FIXED = /^(Dockerfile|Caddyfile|README\.(md|txt)|zh-CN(\.ts)?|schema_engine.*|migration_lock\.toml|docker-compose\.yml|openapi\.json)$/
// Folders of app spell addresses: (group), _private, [param], [...rest]; a migration begins with its time, a decision with its number.
const KEBAB = /^(\(?_?[a-z0-9]+(-[a-z0-9]+)*\)?|\[(\.\.\.)?[a-z]+\]|\d{14}_[a-z0-9]+(_[a-z0-9]+)*)$/

function nameRemarks(place: string): readonly Remark[] {
  const last = place.replace(/\/$/, '').split('/').at(-1) ?? ''
  if (last.startsWith('.') || FIXED.test(last)) return []
  const stems = place.endsWith('/') ? [last] : last.split('.').slice(0, -1)
  return [
    ...(stems.every((stem) => KEBAB.test(stem)) ? [] : [`${place}: write it in kebab-case`]),
    ...(stems.some((stem) => VAGUE.test(stem)) ? [`${place}: the name says nothing about what is in it`] : []),
    ...(last === 'index.ts' && !REGISTRIES.includes(place) ? [`${place}: only a registry is called index.ts; name the file by its content`] : []),
  ]
}

// Next asks for these by name and for 'use client' in them.
const CLIENT_BY_NAME = /^app\/(.*\/)?(global-)?error\.tsx$/

function clientRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (CLIENT_BY_NAME.test(path)) return []
  const says = /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use client['"]/.test(text)
  const named = path.endsWith('.client.tsx')
  if (says && !named) return [`${path}: begins with 'use client', so its name ends in .client.tsx`]
  return named && !text.startsWith("'use client'\n") ? [`${path}: is named .client.tsx, so 'use client' is its first line`] : []
}

describe('names', () => {
  it('are kebab-case, tell something, and leave index.ts to the registries', () => {
    const places = [...placesOf(allPaths)]
    expect(places.length).toBeGreaterThan(300)
    expect(places.flatMap(nameRemarks)).toEqual([])
  })

  it('end in .client.tsx where a file runs in the browser, and nowhere else', () => {
    expect(codeFiles.some((file) => file.path.endsWith('.client.tsx'))).toBe(true)
    expect(codeFiles.filter((file) => file.path !== 'tests/architecture/names.test.ts').flatMap(clientRemarks)).toEqual([])
  })

  it.each(REGISTRIES)('the registry %s is there', (registry) => {
    expect(allPaths).toContain(registry)
  })
})

describe('the check of names', () => {
  it.each(['lib/domain/utils.ts', 'lib/shared/', 'lib/data/index.ts', 'lib/domain/parseQuantity.ts', 'components/Button.tsx', 'lib/domain/types.test.ts', 'app/desk/Entry/'])('would notice %s', (place) => {
    expect(nameRemarks(place)).not.toEqual([])
  })

  it.each(['app/(public)/', 'app/api/auth/[...nextauth]/', 'app/_http/', 'lib/i18n/messages/zh-CN/', 'prisma/migrations/20261123000000_create_core/', 'next.config.js', 'docs/decisions/0001-node-range.md'])('lets %s pass', (place) => {
    expect(nameRemarks(place)).toEqual([])
  })

  it.each([
    ['components/ui/menu.tsx', "'use client'\nexport const a = 1\n"],
    ['components/ui/menu.tsx', "// A menu.\n'use client'\n"],
    ['components/ui/menu.client.tsx', 'export const a = 1\n'],
    ['components/ui/menu.client.tsx', "// A menu.\n'use client'\n"],
  ])('would notice %s with the wrong first line (%j)', (path, text) => {
    expect(clientRemarks({ path, text })).toHaveLength(1)
  })
})
