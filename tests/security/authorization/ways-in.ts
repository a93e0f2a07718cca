// Every way in of the running build, as addresses and action ids; nothing here is written by hand.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { accessOf, ENTRIES, type Access, type Entry } from '@/lib/domain/permissions/entries'
import { builtEntries } from '@/scripts/launch/check-entries'
import type { Cast } from './cast'
import { addresses, type Address } from './samples'

export const ROOT = path.resolve(import.meta.dirname, '../../..')

/** The seven methods that each address is asked with. */
export const VERBS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
export type Verb = (typeof VERBS)[number]

export interface Way extends Address {
  readonly entry: Entry
  readonly access: Access
  readonly route: string
  /** Methods that the build exports here; a page is read. */
  readonly exported: readonly string[]
}

const isEntry = (name: string): name is Entry => Object.hasOwn(ENTRIES, name)

export interface WaysIn {
  readonly pages: readonly Way[]
  readonly handlers: readonly Way[]
  readonly actions: readonly BuiltAction[]
}

export interface BuiltAction {
  readonly entry: Entry
  readonly access: Access
  /** Value of the `Next-Action` header. */
  readonly id: string
  /** File of its source, below the root. */
  readonly file: string
  /** Routes of the pages that hold it. At any other the framework knows of it and passes the call on. */
  readonly routes: readonly string[]
}

const Manifest = z.object({ node: z.record(z.string(), z.looseObject({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })) })

function builtActions(): readonly BuiltAction[] {
  const { node } = Manifest.parse(JSON.parse(readFileSync(path.join(ROOT, '.next', 'server', 'server-reference-manifest.json'), 'utf8')))
  return Object.entries(node).flatMap(([id, { filename, exportedName, workers }]) => {
    const entry = `action ${filename.replace(/^app\//, '').replace(/(\/actions)?\.tsx?$/, '')}#${exportedName}`
    const routes = Object.keys(workers).map((page) => page.replace(/^app/, '').replaceAll(/\/\([^/]*\)/g, '').replace(/\/page$/, '') || '/')
    return isEntry(entry) ? [{ entry, access: accessOf(entry), id, file: filename, routes }] : []
  })
}

/** Reads the build. What it holds beyond the table of entries is not here: the test of completeness tells. */
export async function waysIn(cast: Cast): Promise<WaysIn> {
  const ruled = (await builtEntries(ROOT)).filter(isEntry)
  const routeOf = (entry: Entry): string => entry.slice(entry.indexOf(' ') + 1)
  const ways = (of: (entry: Entry) => boolean): readonly Way[] =>
    ruled.filter(of).flatMap((entry) => {
      const route = routeOf(entry)
      const exported = entry.startsWith('page ') ? ['GET', 'HEAD'] : ruled.filter((other) => !other.startsWith('page ') && !other.startsWith('action ') && routeOf(other) === route).map((other) => other.split(' ')[0] ?? '')
      return addresses(cast, route).map((address) => ({ ...address, entry, access: accessOf(entry), route, exported }))
    })
  return { pages: ways((entry) => entry.startsWith('page ')), handlers: ways((entry) => !entry.startsWith('page ') && !entry.startsWith('action ')), actions: builtActions() }
}
