// Where a query leads: pages, metrics, units, releases, documents, and the places of the desk that this person may open.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { releases } from '@/lib/data/release-labels'
import { documents } from '@/lib/data/statements'
import { unitsNamedOn } from '@/lib/data/units'
import { nearestEntries, rankEntries } from '@/lib/domain/search/rank-entries'
import type { SearchEntry, SearchName } from '@/lib/domain/search/search-entry'
import type { Viewer } from '@/lib/domain/viewer'
import { ADMINISTRATION, openPlaces, WORK } from '@/lib/i18n/desk-places'
import { LOCALES, messages, type Locale, type Messages } from '@/lib/i18n/messages'
import { READER_PLACES } from '@/lib/i18n/reader-places'
import { now, today } from '@/lib/platform/clock'
import { syllablesOf } from '@/lib/platform/pinyin'

export const MOST_FOUND = 20

export type FoundPlace = Pick<SearchEntry, 'kind' | 'title' | 'detail' | 'href'>

/**
 * Finds places by 汉字, pinyin, its initials, English or code.
 * @param viewer null for somebody without an account: nothing of the desk is found
 * @param limit 1 to 20
 */
export async function findPlaces(given: { readonly viewer: Viewer | null; readonly locale: Locale; readonly query: string; readonly limit?: number }): Promise<readonly FoundPlace[]> {
  const { viewer, locale, query, limit = MOST_FOUND } = given
  const stored = await Promise.all([metricEntries(locale), unitEntries(locale), releaseEntries(locale), documentEntries(locale), deskEntries(locale, viewer)])
  return rankEntries([...pages(locale), ...stored.flat()], query, Math.min(Math.max(1, limit), MOST_FOUND)).map(({ kind, title, detail, href }) => ({ kind, title, detail, href }))
}

/** Metrics or units whose codes or names are most like a code that is not there. */
export async function findNearest(locale: Locale, kind: 'metric' | 'unit', code: string): Promise<readonly { readonly title: string; readonly code: string }[]> {
  const entries = kind === 'metric' ? await metricEntries(locale) : await unitEntries(locale)
  return nearestEntries(entries, code, 3).map(({ title, codes }) => ({ title, code: codes[0] ?? '' }))
}

const named = (...texts: readonly string[]): readonly SearchName[] => [...new Set(texts)].filter((text) => text !== '').map((text) => ({ text, syllables: syllablesOf(text) }))
const inEach = (label: (t: Messages) => string): readonly SearchName[] => named(...LOCALES.map((locale) => label(messages(locale))))

const pages = (locale: Locale): readonly SearchEntry[] =>
  READER_PLACES.map(({ href, kind, label }) => ({ kind, title: label(messages(locale)), detail: '', href, codes: [], names: inEach(label) }))

async function metricEntries(locale: Locale): Promise<readonly SearchEntry[]> {
  const [newest] = await releases()
  const [metrics, groups] = await Promise.all([metricsOfYear(newest?.year ?? now().getUTCFullYear()), metricGroups()])
  return metrics.map(({ code, nameZh, nameEn, groupCode }) => {
    const group = groups.find((one) => one.code === groupCode)
    return {
      kind: 'metric',
      title: locale === 'en' ? nameEn : nameZh,
      detail: (locale === 'en' ? group?.nameEn : group?.nameZh) ?? '',
      href: `/metrics/${encodeURIComponent(code)}`,
      codes: [code],
      names: named(nameZh, nameEn),
    }
  })
}

async function unitEntries(locale: Locale): Promise<readonly SearchEntry[]> {
  const t = messages(locale)
  const { byId } = await unitsNamedOn(today())
  return [...byId.values()].map(({ code, name, shortName, nameEn, kind, inForce, former }) => ({
    kind: 'unit',
    title: locale === 'en' ? nameEn : name,
    detail: inForce ? t.unitPage.kinds[kind] : t.search.over,
    href: `/units/${encodeURIComponent(code)}`,
    codes: [code, ...former.map((one) => one.code)],
    names: named(name, shortName, nameEn, ...former.flatMap((one) => [one.name, one.nameEn])),
  }))
}

async function releaseEntries(locale: Locale): Promise<readonly SearchEntry[]> {
  const t = messages(locale)
  const all = await releases()
  // One for each line, as its newest version stands.
  return all
    .filter(({ slug }, at) => all.findIndex((other) => other.slug === slug) === at)
    .map(({ slug, periodKey, version, withdrawal }) => ({
      kind: 'release',
      title: t.period.ofRelease(periodKey),
      detail: withdrawal === null ? t.search.version(String(version)) : t.search.withdrawn,
      href: `/releases/${encodeURIComponent(slug)}`,
      codes: [slug, periodKey],
      names: inEach((words) => words.period.ofRelease(periodKey)),
    }))
}

const documentEntries = async (locale: Locale): Promise<readonly SearchEntry[]> =>
  (await documents()).map(({ slug, title, titleEn, issuedOn }) => ({ kind: 'document', title: locale === 'en' ? titleEn : title, detail: issuedOn, href: `/documents/${encodeURIComponent(slug)}`, codes: [slug], names: named(title, titleEn) }))

async function deskEntries(locale: Locale, viewer: Viewer | null): Promise<readonly SearchEntry[]> {
  if (viewer === null) return []
  const { city } = await installationUnits()
  const home = { href: '/desk', label: (t: Messages) => t.desk.title }
  return [home, ...openPlaces([...WORK, ...ADMINISTRATION], viewer, city.code)].map(({ href, label }) => ({
    kind: 'desk', title: label(messages(locale)), detail: '', href, codes: [], names: inEach(label),
  }))
}
