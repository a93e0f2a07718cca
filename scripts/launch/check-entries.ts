// Compares what was built with the table of entries: an entry without a rule, or a rule without an entry, fails the build.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ENTRIES } from '@/lib/domain/permissions/entries'

// What the framework adds by itself; none of them reads anything.
const FRAMEWORK = new Set(['/_not-found', '/_global-error', '/favicon.ico', '/icon.svg', '/robots.txt', '/manifest.webmanifest'])
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

function textsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Methods that a route's source exports: `export function GET`, `export const POST =`, `export { handler as GET }`. */
export function methodsIn(source: string): readonly string[] {
  const named = [...source.matchAll(/^export (?:async )?(?:function|const|let|var) (\w+)/gm)].map(([, name = '']) => name)
  const listed = [...source.matchAll(/^export \{([^{}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.split(/\sas\s/).at(-1)?.trim() ?? ''))
  return [...named, ...listed].filter((name) => METHODS.includes(name))
}

/** Pages and handlers, as `page /desk` and `GET /api/health`. */
async function routesOf(root: string): Promise<readonly string[]> {
  const manifest = textsOf(await json(path.join(root, '.next', 'app-path-routes-manifest.json')))
  const entries = await Promise.all(
    manifest.map(async ([file, route]): Promise<readonly string[]> => {
      const at = String(route)
      if (FRAMEWORK.has(at)) return []
      if (file.endsWith('/page')) return [`page ${at}`]
      const source = await readFile(path.join(root, 'app', `${file}.ts`), 'utf8')
      return methodsIn(source).map((method) => `${method} ${at}`)
    }),
  )
  return entries.flat()
}

/** Server actions, as `action desk/releases/[year]#publish`. */
async function actionsOf(root: string): Promise<readonly string[]> {
  const manifest = await json(path.join(root, '.next', 'server', 'server-reference-manifest.json'))
  const found = textsOf(manifest).filter(([runtime]) => runtime === 'node' || runtime === 'edge')
  return found.flatMap(([, actions]) =>
    textsOf(actions).map(([id, action]) => {
      const about = Object.fromEntries(textsOf(action))
      const { filename, exportedName } = about
      if (typeof filename !== 'string' || typeof exportedName !== 'string') throw new Error(`action ${id} is described in a form that this check does not know`)
      return `action ${filename.replace(/^app\//, '').replace(/(\/actions)?\.tsx?$/, '')}#${exportedName}`
    }),
  )
}

/** Every way in that the build made. */
export async function builtEntries(root: string): Promise<readonly string[]> {
  const [routes, actions] = await Promise.all([routesOf(root), actionsOf(root)])
  return [...new Set([...routes, ...actions])].sort()
}

/** One line for each entry without a rule and each rule without an entry; empty where they agree. */
export async function entryFaults(root: string): Promise<readonly string[]> {
  const built = await builtEntries(root)
  const ruled = Object.keys(ENTRIES)
  return [
    ...built.filter((entry) => !ruled.includes(entry)).map((entry) => `${entry}: has no rule; add a row to lib/domain/permissions/entries.ts`),
    ...ruled.filter((entry) => !built.includes(entry)).map((entry) => `${entry}: is ruled but was not built; remove its row from lib/domain/permissions/entries.ts`),
  ]
}
