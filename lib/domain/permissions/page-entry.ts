// Which page of the table an address belongs to.
import { ENTRIES, type Entry } from './entries'

type PageEntry = Extract<Entry, `page ${string}`>

const PAGES = Object.keys(ENTRIES).filter((entry): entry is PageEntry => entry.startsWith('page '))

const pieces = (path: string): readonly string[] => path.split('/').filter((piece) => piece !== '')
const isParameter = (piece: string): boolean => piece.startsWith('[')

/** More fixed pieces first, so that /desk/people/new is not taken for the account called new. */
const parameters = (entry: string): number => pieces(entry).filter(isParameter).length
const BY_FIXED = [...PAGES].sort((a, b) => parameters(a) - parameters(b))

/**
 * The entry of a page, or null where no page has this address.
 * @param path without parameters after `?`
 * @example pageEntryAt('/desk/entry/annual-2024/410700') // 'page /desk/entry/[collection]/[unit]'
 */
export function pageEntryAt(path: string): PageEntry | null {
  const asked = pieces(path)
  const fits = (entry: PageEntry): boolean => {
    const own = pieces(entry.slice('page '.length))
    return own.length === asked.length && own.every((piece, at) => isParameter(piece) || piece === asked[at])
  }
  return BY_FIXED.find(fits) ?? null
}
