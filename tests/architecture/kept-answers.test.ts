// What a page that is kept can depend on: nothing of a request is read but in places that are listed here, and each of them either reads what
// stands in the key of a kept page or says that its answer is not for others (docs/decisions/0048-kept-pages.md).
import { describe, expect, it } from 'vitest'
import { DISPLAY_COOKIES } from '@/lib/platform/http/kept/reader-request'
import { codeFiles, isTest, type Remark, type SourceFile } from './source-tree'

/** `key`: the address and the display cookies. `personal`: says notForOthers() before it looks. `no page`: makes or changes something that is no page, or no page that is found: only those that are, are kept. */
const READS: Readonly<Record<string, 'key' | 'personal' | 'no page'>> = {
  'app/(public)/_reading/reading-day.ts': 'key',
  'app/(public)/figures/[chart]/[format]/route.ts': 'no page',
  'app/(public)/forbidden.tsx': 'key',
  'app/(public)/not-found.tsx': 'key',
  'app/_http/conditional-answer.ts': 'no page',
  'app/_http/display-actions.ts': 'no page',
  'app/_http/display.ts': 'key',
  'app/_http/paper.ts': 'key',
  'app/api/v1/exports/files/[number]/route.ts': 'no page',
  'app/desk/forbidden.tsx': 'key',
  'app/not-found.tsx': 'no page',
  'app/print/pdf/route.ts': 'no page',
  'lib/auth/cookie.ts': 'personal',
  'lib/auth/request.ts': 'personal',
  'lib/auth/screen-cookie.ts': 'personal',
  'lib/auth/token.ts': 'personal',
}

const READING = /from 'next\/headers'|from 'next-auth\/next'|\bgetServerSession\b/
/** The headers that may be asked for where the key is meant. */
const OF_KEY = new Set(['x-address'])

function remarks({ path, text }: SourceFile): readonly Remark[] {
  if (!/^(app|lib|components)\//.test(path) || isTest(path) || !READING.test(text)) return []
  const kind = READS[path]
  if (kind === undefined) return [`${path}: reads the request; list it in tests/architecture/kept-answers.test.ts, with what that means for kept pages`]
  if (kind === 'personal' && !text.includes('notForOthers()')) return [`${path}: does not say notForOthers()`]
  if (kind !== 'key') return []
  const headers = [...text.matchAll(/\blist\.get\('([^']+)'\)|headers\(\)\)\.get\('([^']+)'\)/g)].map(([, one, other]) => one ?? other ?? '')
  const cookies = [...text.matchAll(/\bjar\.get\('([^']+)'\)/g)].map(([, name]) => name ?? '')
  return [
    ...headers.filter((name) => !OF_KEY.has(name)).map((name) => `${path}: reads the header ${name}, which is in the key of no kept page`),
    ...cookies.filter((name) => !DISPLAY_COOKIES.includes(name)).map((name) => `${path}: reads the cookie ${name}, which is in the key of no kept page`),
  ]
}

describe('what reads a request', () => {
  it('is listed, reads what stands in the key of a kept page, or says that its answer is not for others', () => {
    expect(codeFiles.flatMap(remarks)).toEqual([])
    const paths = codeFiles.filter(({ path, text }) => !isTest(path) && READING.test(text)).map(({ path }) => path)
    expect(Object.keys(READS).filter((path) => !paths.includes(path))).toEqual([])
  })

  it('reads each cookie of the key, and none of them is there for nothing', () => {
    const text = codeFiles.find(({ path }) => path === 'app/_http/display.ts')?.text ?? ''
    expect([...new Set([...text.matchAll(/\bjar\.get\('([^']+)'\)/g)].map(([, name]) => name))].sort()).toEqual([...DISPLAY_COOKIES].sort())
  })

  it('is said to be for everyone by the door of readers’ pages and by the help, and by nothing else', () => {
    const saying = codeFiles.filter(({ path, text }) => path.startsWith('app/') && !isTest(path) && text.includes('mayBeKept()')).map(({ path }) => path)
    expect(saying.sort()).toEqual(['app/(public)/_reading/open-to-reader.ts', 'app/(public)/help/page.tsx'])
  })

  it.each([
    ['a new reader', 'app/(public)/page.tsx', "import { cookies } from 'next/headers'\n"],
    ['a session that is looked at in silence', 'lib/auth/cookie.ts', "import { cookies } from 'next/headers'\n(await cookies()).get(name)\n"],
    ['a header beside the key', 'app/_http/paper.ts', "import { headers } from 'next/headers'\nlist.get('accept-language')\n"],
    ['a cookie beside the key', 'app/_http/display.ts', "import { cookies } from 'next/headers'\njar.get('density')\n"],
  ])('would be noticed: %s', (_what, path, text) => {
    expect(remarks({ path, text })).toHaveLength(1)
  })
})
