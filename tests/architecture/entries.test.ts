// Every way in goes through its door under its own name, so that the rule it is judged by is its own.
import { describe, expect, it } from 'vitest'
import { accessOf, ENTRIES, type Entry } from '@/lib/domain/permissions/entries'
import { codeFiles, isTest, type Remark, type SourceFile } from './source-tree'

const isEntry = (name: string): name is Entry => name in ENTRIES

/** Where a page stands in the address: `app/(public)/units/page.tsx` is `/units`. */
function addressOf(path: string): string {
  const parts = path.split('/').slice(1, -1).filter((part) => !/^\(.*\)$/.test(part))
  return `/${parts.join('/')}`
}

function pageRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!/^app\/(?:.*\/)?page\.tsx$/.test(path)) return []
  const entry = `page ${addressOf(path)}`
  if (!isEntry(entry)) return [`${path}: ${entry} has no rule; add a row to lib/domain/permissions/entries.ts`]
  const access = accessOf(entry)
  if (access === 'anyone') return []
  if (access === 'readers') return text.includes('await openToReader(') ? [] : [`${path}: let readers in through openToReader`]
  const door = access === 'signing-in' ? 'openStage(' : 'openPage('
  return text.includes(`await ${door}'${entry}'`) ? [] : [`${path}: open it with await ${door}'${entry}', …)`]
}

function actionRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!text.startsWith("'use server'\n")) return []
  const folder = path.replace(/^app\//, '').replace(/(\/actions)?\.tsx?$/, '')
  return [...text.matchAll(/^export const (\w+) = define\w*Action\(\s*('[^']*')?/gm)].flatMap(([, name = '', given = '']) => {
    const entry = `action ${folder}#${name}`
    return given === `'${entry}'` ? [] : [`${path}: ${name} is made under ${given === '' ? 'no name' : given}; its own is '${entry}'`]
  })
}

function routeRemarks({ path, text }: SourceFile): readonly Remark[] {
  if (!/^app\/.*\/route\.ts$/.test(path)) return []
  const address = addressOf(path)
  return [...text.matchAll(/^export const (\w+) = defineRoute(?:<[^>]*>)?\(\s*('[^']*')?/gm)].flatMap(([, method = '', given = '']) =>
    given === `'${method} ${address}'` ? [] : [`${path}: ${method} is made under ${given === '' ? 'no name' : given}; its own is '${method} ${address}'`],
  )
}

/** Only the door tells the guard that a page is refused; one that ends by the framework alone is blank without scripting. */
function refusalRemarks({ path, text }: SourceFile): readonly Remark[] {
  const own = /\b(notFound|forbidden|unauthorized)\b[^}]*\} from 'next\/navigation'/.test(text)
  return own && path !== 'app/_http/refuse.ts' ? [`${path}: end the page with absent() or barred() of app/_http/refuse.ts`] : []
}

const checked = codeFiles.filter((file) => file.path.startsWith('app/') && !isTest(file.path))
const remarksOn = (file: SourceFile): readonly Remark[] => [...pageRemarks(file), ...actionRemarks(file), ...routeRemarks(file), ...refusalRemarks(file)]

describe('every way in', () => {
  it('goes through its door under its own name', () => {
    expect(checked.filter((file) => file.path.endsWith('/page.tsx')).length).toBeGreaterThan(10)
    expect(checked.flatMap(remarksOn)).toEqual([])
  })

  it.each([
    ['a page without a rule', 'app/desk/secrets/page.tsx', 'export default function Page() {}\n'],
    ['a page behind sign-in that asks nobody', 'app/desk/page.tsx', 'export default function Page() {}\n'],
    ["a page that asks by another page's rule", 'app/desk/releases/page.tsx', "const viewer = await openPage('page /desk', '/desk')\n"],
    ['a reader page that lets anyone in', 'app/(public)/units/page.tsx', 'export default function Page() {}\n'],
    ["an action under another action's rule", 'app/desk/releases/[period]/actions.ts', "'use server'\nexport const publish = defineAction('action desk/locks#closePeriod', {})\n"],
    ['an action under no rule', 'app/desk/releases/[period]/actions.ts', "'use server'\nexport const publish = defineAction({})\n"],
    ['a page that ends by the framework alone', 'app/desk/_parts/read.ts', "import { notFound } from 'next/navigation'\n"],
    ["a handler under another's rule", 'app/api/v1/people/route.ts', "export const GET = defineRoute('GET /api/v1/releases/[slug]/[format]', {})\n"],
  ])('the check would notice %s', (_name, path, text) => {
    expect(remarksOn({ path, text })).toHaveLength(1)
  })
})
