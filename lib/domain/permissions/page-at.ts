// Which page a path names, by the table of entries: for whoever must know that an address is one of ours, and of a page.
import { ENTRIES, type Entry } from './entries'

export type PageEntry = Extract<Entry, `page ${string}`>

const PAGES = Object.keys(ENTRIES).flatMap((entry) => (entry.startsWith('page /') ? [{ entry, parts: partsOf(entry.slice(5)) }] : []))

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

// Control characters, and what ends or begins a part of a path: written with % they would be another path once it is read.
const NOT_IN_A_PART = /[\p{Cc}/\\]/u

function readable(part: string): boolean {
  try {
    const read = decodeURIComponent(part)
    return read !== '.' && read !== '..' && !NOT_IN_A_PART.test(read)
  } catch {
    return false
  }
}

/**
 * The page that a path leads to.
 * @param path as an address has it, without its parameters: /metrics/MED_RATE
 * @returns null where it leads to none: another site, a way around, a file, a handler of the API
 */
export function pageAt(path: string): PageEntry | null {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(path) || /[?#\\]|\/\//.test(path)) return null
  const parts = partsOf(path)
  if (!parts.every(readable)) return null
  const fits = (page: readonly string[]): boolean => page.length === parts.length && page.every((part, at) => part === parts[at] || part.startsWith('['))
  // A page of that very name stands before one that takes any.
  const [found] = PAGES.filter(({ parts: page }) => fits(page)).sort((a, b) => a.parts.filter(isOpen).length - b.parts.filter(isOpen).length)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of ENTRIES that begins with `page /`
  return found === undefined ? null : (found.entry as PageEntry)
}

const isOpen = (part: string): boolean => part.startsWith('[')
