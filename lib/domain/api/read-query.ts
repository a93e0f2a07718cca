// Parameters of an address of the interface: each known, each once, each of its own form; nothing else is looked at.
import type { IsoDate } from '../period'
import { problem } from '../problem'
import { readDay } from '../release-time'
import { ok, refused, type Result } from '../result'

/** Names the language of words, at every address; read before anything else is (languageAsked). */
export const LANGUAGE = 'lang'

/**
 * Reads parameters that may stand once each. A blank one counts as not given, and the language may stand beside them.
 * @param search the address's parameters
 * @param names those that there are
 * @returns problems: query.unknown-parameter, query.repeated
 */
export function readQuery<N extends string>(search: URLSearchParams, names: readonly N[]): Result<Readonly<Partial<Record<N, string>>>> {
  const known: ReadonlySet<string> = new Set([...names, LANGUAGE])
  const given: Partial<Record<N, string>> = {}
  for (const name of new Set(search.keys())) if (!known.has(name)) return refused(problem('query.unknown-parameter', { name: name.slice(0, 64) }))
  for (const name of names) {
    const values = search.getAll(name)
    if (values.length > 1) return refused(problem('query.repeated', { name }))
    const [value = ''] = values
    if (value !== '') given[name] = value
  }
  return ok(given)
}

const bad = (name: string, value: string) => refused(problem('query.bad-value', { name, value: value.slice(0, 64) }))

/** A day that is not to come; null where none is given. Problems: query.bad-value. */
export function readAsOf(text: string | undefined, today: IsoDate): Result<IsoDate | null> {
  if (text === undefined) return ok(null)
  const read = readDay(text, today)
  return typeof read === 'object' && read.day === text ? ok(read.day) : bad('asOf', text)
}

/** The number of a version; null where none is given. Problems: query.bad-value. */
export function readVersion(text: string | undefined): Result<number | null> {
  if (text === undefined) return ok(null)
  return /^[1-9]\d{0,5}$/.test(text) ? ok(Number(text)) : bad('version', text)
}

export const API_LANGUAGES = ['zh-CN', 'en'] as const

/** The language of words that come in one; Chinese where none is given. Problems: query.bad-value. */
export function readLanguage(text: string | undefined): Result<(typeof API_LANGUAGES)[number]> {
  const found = API_LANGUAGES.find((language) => language === (text ?? 'zh-CN'))
  return found === undefined ? bad('lang', text ?? '') : ok(found)
}

/** The language that an address names; null where it names none. Problems: query.repeated, query.bad-value. */
export function languageAsked(search: URLSearchParams): Result<(typeof API_LANGUAGES)[number] | null> {
  const values = search.getAll(LANGUAGE)
  if (values.length > 1) return refused(problem('query.repeated', { name: LANGUAGE }))
  return values[0] === undefined || values[0] === '' ? ok(null) : readLanguage(values[0])
}

/** Figures a page: usually, and at most. */
export const PAGE = { usual: 100, most: 1000 } as const

/** How many figures a page holds. Problems: query.bad-value. */
export function readLimit(text: string | undefined): Result<number> {
  if (text === undefined) return ok(PAGE.usual)
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= PAGE.most ? ok(Number(text)) : bad('limit', text)
}
