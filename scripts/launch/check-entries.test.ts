// The comparison of what was built with the table, on manifests as the build writes them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ENTRIES } from '@/lib/domain/permissions/entries'
import { builtEntries, entryFaults, methodsIn } from './check-entries'

let root: string
let routes: Record<string, string>
let actions: Record<string, unknown>

const put = async (file: string, content: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true })
  await writeFile(path.join(root, file), content)
}

async function built(): Promise<string> {
  await put('.next/app-path-routes-manifest.json', JSON.stringify(routes))
  await put('.next/server/server-reference-manifest.json', JSON.stringify({ node: actions, edge: {}, encryptionKey: 'x' }))
  return root
}

/** A build that has exactly what the table rules. */
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-entries-'))
  routes = { '/_not-found/page': '/_not-found', '/_global-error/page': '/_global-error' }
  actions = {}
  const methods = new Map<string, string[]>()
  for (const entry of Object.keys(ENTRIES)) {
    const [kind = '', place = ''] = entry.split(' ')
    if (kind === 'page') routes[`${place === '/' ? '' : place}/page`] = place
    else if (kind === 'action') {
      const [folder, exportedName] = place.split('#')
      actions[`id-${place}`] = { filename: folder?.startsWith('_http/') === true ? `app/${folder}.ts` : `app/${folder}/actions.ts`, exportedName, workers: {} }
    } else methods.set(place, [...(methods.get(place) ?? []), kind])
  }
  for (const [place, names] of methods) {
    routes[`${place}/route`] = place
    await put(`app${place}/route.ts`, names.map((name) => `export const ${name} = () => null\n`).join(''))
  }
})
afterEach(() => rm(root, { recursive: true, force: true }))

it('finds nothing where both agree', async () => {
  expect(await entryFaults(await built())).toEqual([])
})

it.each([
  ['a page', () => { routes['/desk/secrets/page'] = '/desk/secrets' }, 'page /desk/secrets: has no rule'],
  ['an action that no component imports', () => { actions['id'] = { filename: 'app/desk/actions.ts', exportedName: 'removeAll', workers: {} } }, 'action desk#removeAll: has no rule'],
  ['a page that is gone', () => { delete routes['/methods/page'] }, 'page /methods: is ruled but was not built'],
] as const)('notices %s', async (_name, plant, expected) => {
  plant()
  const faults = await entryFaults(await built())
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(expected)
})

it.each(['export async function DELETE() {}\n', 'export const DELETE = () => null\n', 'const remove = () => null\nexport { remove as DELETE }\n'])('notices a method more, written as %j', async (source) => {
  await put('app/api/v1/people/route.ts', source)
  routes['/api/v1/people/route'] = '/api/v1/people'
  expect(await entryFaults(await built())).toEqual([expect.stringContaining('DELETE /api/v1/people: has no rule')])
})

it('reads no method out of other exports', () => {
  expect(methodsIn("export const dynamic = 'force-dynamic'\nexport const GET = 1\nfunction POST() {}\n")).toEqual(['GET'])
})

it('does not take an action whose description it cannot read for none', async () => {
  actions['id'] = { file: 'app/desk/actions.ts' }
  await expect(builtEntries(await built())).rejects.toThrow('a form that this check does not know')
})
