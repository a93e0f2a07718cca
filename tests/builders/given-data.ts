// What was given beside the project (../shared), for tests that hold the project's own data against it where it is there.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Text of a given file, or null where the project stands alone.
 * @param path inside ../shared, e.g. `data/metrics.json`
 */
export function givenText(path: string): string | null {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** The same, read as JSON; the caller states the shape that it relies on. */
export function givenJson<T>(path: string): T | null {
  const text = givenText(path)
  return text === null ? null : (JSON.parse(text) as T)
}
