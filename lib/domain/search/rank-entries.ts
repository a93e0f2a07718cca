// What a query finds, best first.
import { matchCode, matchName, plain } from './match'
import { FOUND_KINDS, type SearchEntry } from './search-entry'

export const LONGEST_QUERY = 64
const MOST_WORDS = 6

/**
 * Ranks entries by how well they fit.
 * @param query words, each of which must fit a name or a code: 汉字, pinyin, initials of pinyin, English, a code
 * @param limit at most so many, 1 or more
 * @returns those that fit, best first; equal ones by kind, then in the order given. Nothing for an empty query
 */
export function rankEntries(entries: readonly SearchEntry[], query: string, limit: number): readonly SearchEntry[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const found = entries.flatMap((entry, at) => {
    const score = scoreOf(words, entry)
    return score === 0 ? [] : [{ entry, score, at }]
  })
  found.sort((a, b) => b.score - a.score || FOUND_KINDS.indexOf(a.entry.kind) - FOUND_KINDS.indexOf(b.entry.kind) || lengthOf(a.entry) - lengthOf(b.entry) || a.at - b.at)
  return found.slice(0, limit).map(({ entry }) => entry)
}

const LETTER = 20

/** How many letters two codes begin alike with; fewer than three say nothing. */
function sharedLetters(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < LONGEST_QUERY && one[count] === other[count]) count += 1
  return count < 3 ? 0 : count
}

/** The words of a query, cut to what is looked at. */
const wordsOf = (query: string): readonly string[] => plain(query.slice(0, LONGEST_QUERY)).split(/\s+/u).filter((word) => word !== '').slice(0, MOST_WORDS)

/** Whether everything that is searched for fits something by its codes and names, as a search over all would find it. Nothing searched for fits all. */
export function fitsQuery(query: string, known: Pick<SearchEntry, 'codes' | 'names'>): boolean {
  const words = wordsOf(query)
  return words.length === 0 || scoreOf(words, known) > 0
}

/** What is called most like something that is not there: a code is taken apart at its signs, and one part is enough. */
export function nearestEntries(entries: readonly SearchEntry[], code: string, limit: number): readonly SearchEntry[] {
  const whole = rankEntries(entries, code, limit)
  if (whole.length > 0) return whole
  const words = plain(code.slice(0, LONGEST_QUERY)).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 2)
  const scored = entries.flatMap((entry, at) => {
    const score = words.reduce((sum, word) => sum + scoreOf([word], entry), 0) + Math.max(0, ...entry.codes.map((known) => LETTER * sharedLetters(plain(code), plain(known))))
    return score === 0 ? [] : [{ entry, score, at }]
  })
  return scored.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit).map(({ entry }) => entry)
}

// Of several words the worst fit counts; a little more for those that fit besides.
function scoreOf(words: readonly string[], { codes, names }: Pick<SearchEntry, 'codes' | 'names'>): number {
  const scores = words.map((word) => Math.max(0, ...codes.map((code) => matchCode(word, code)), ...names.map((name) => matchName(word, name))))
  const worst = Math.min(...scores)
  return worst === 0 ? 0 : worst + scores.reduce((sum, score) => sum + score, 0) / 1000
}

// Of names that fit alike the shortest says the least besides.
const lengthOf = ({ names }: SearchEntry): number => names[0]?.text.length ?? 0
