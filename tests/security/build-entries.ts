// What the build made, as the tests of this folder ask for it: addresses of pages and handlers, and the ids of the actions.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, '.next', name), 'utf8'))

const SAMPLES: Readonly<Record<string, string>> = {
  slug: 'annual-2023', code: 'MED_RATE', unit: '410700', collection: '2023', period: '2023', number: '2023-410700-01', act: 'version', change: 'rename', stream: 'auth', seq: '1', token: 'A'.repeat(43), file: 'plumbline.ics', format: 'csv',
  '...nextauth': 'csrf',
}

const routes = (): readonly (readonly [file: string, route: string])[] => Object.entries(z.record(z.string(), z.string()).parse(json('app-path-routes-manifest.json')))

const filled = (route: string): string => route.replace(/\[([^\]]+)\]/g, (_whole, name: string) => SAMPLES[name] ?? 'x')

/** An address of each page. */
export const pageAddresses = (): readonly string[] => routes().flatMap(([file, route]) => (file.endsWith('/page') && !route.startsWith('/_') ? [filled(route)] : []))

/** An address of each handler. */
export const handlerAddresses = (): readonly string[] => routes().flatMap(([file, route]) => (file.endsWith('/route') ? [filled(route)] : []))

/** The id of each server action, with the name that its file gives it. */
export function actions(): readonly { readonly id: string; readonly name: string }[] {
  const { node } = z.object({ node: z.record(z.string(), z.looseObject({ exportedName: z.string().optional() })) }).parse(json('server/server-reference-manifest.json'))
  return Object.entries(node).map(([id, { exportedName }]) => ({ id, name: exportedName ?? id }))
}
