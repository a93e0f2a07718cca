// Which release a reader looks at: the address is the state (`?period=2023&version=1`).
import { readRelease, releases, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import { annualSlug } from '@/lib/data/releases'

export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Selection {
  /** Null where the address names a period or version that was never published. */
  readonly release: PublishedRelease | null
  /** What the address asked for, as written, for the sentence that says it is not there. */
  readonly asked: { readonly period: string | null; readonly version: string | null }
  /** The newest release of all, to go on with; null before the first. */
  readonly latest: ReleaseLabel | null
  readonly labels: readonly ReleaseLabel[]
}

/** One value of the address, at most 64 characters. */
export function searchText(search: Search, name: string): string | null {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, 64) : null
}

/** A version as the address has it; 0, which none has, for anything else. */
export const versionNumber = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0)

/** Reads period and version from the address. */
export async function selectRelease(search: Search): Promise<Selection> {
  const asked = { period: searchText(search, 'period'), version: searchText(search, 'version') }
  const labels = await releases()
  const latest = labels.find((label) => label.version === label.newest) ?? null
  const version = asked.version === null ? null : versionNumber(asked.version)
  const year = asked.period === null ? null : /^\d{4}$/.test(asked.period) ? Number(asked.period) : 0
  const slug = year === null ? (latest?.slug ?? null) : annualSlug(year)
  return { release: await readRelease(slug, version), asked, latest, labels }
}

/** An address that keeps to the release being read: the newest version needs no number. */
export function withinRelease(path: string, label: ReleaseLabel, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ period: String(label.year), ...(label.version === label.newest ? {} : { version: String(label.version) }), ...more })
  return `${path}?${query.toString()}`
}

/** The page of one version of a release. */
export const releaseHref = (label: ReleaseLabel): string => `/releases/${encodeURIComponent(label.slug)}?version=${label.version}`
