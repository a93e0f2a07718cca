// How much of the suite runs, and where its figures are told.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import path from 'node:path'

/** True in `npm run test:security`; otherwise a fixed sample runs. */
export const FULL = process.env['PLUMBLINE_FULL'] === 'yes'

/** One count for the quick run, another for the full one. */
export const often = (quick: number, full: number): number => (FULL ? full : quick)

/** All of a list, or every fourth from a place of its own, so that what one field leaves out another takes. */
export const some = <T>(list: readonly T[], place: number): readonly T[] => (FULL ? list : list.filter((_one, at) => (at + place) % 4 === 0))

const file = path.join(process.cwd(), 'test-results', 'security', 'input.json')

/** Prints the figures of a test and keeps them in test-results/security/input.json. */
export function tell(id: string, figures: Readonly<Record<string, number | string>>): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const known: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const all = { ...(typeof known === 'object' ? known : {}), [id]: { form: FULL ? 'full' : 'quick', ...figures } }
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
  process.stdout.write(`${id}: ${Object.entries(figures).map(([name, count]) => `${name} ${count}`).join(', ')}\n`)
}
