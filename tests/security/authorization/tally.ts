// Figures of a run, written beside the test reports: how many cells were looked at, and how many were wrong.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const FULL = process.env['PLUMBLINE_FULL'] === 'yes'

const file = path.resolve(import.meta.dirname, '../../../test-results/security/authorization.json')

function known(): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

/** Adds one test's figures to the report, with every line about what was wrong. */
export function report(id: string, figures: Readonly<Record<string, number>>, wrong: readonly string[]): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...known(), [id]: { form: FULL ? 'full' : 'quick', ...figures, wrong: wrong.length, lines: wrong } }, null, 2)}\n`)
}
