// Which release a reader looks at: the address is the state (`?period=2023&version=1&asOf=2026-03-01`).
import { readRelease, releases, type FigureScope, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import { leadingLabel, readableLabel } from '@/lib/data/release-labels'
import { EVERYTHING, selectionAddress, type FigureSelection } from '@/lib/domain/exporting/selection'
import type { IsoDate } from '@/lib/domain/period'
import { lineOf } from '@/lib/domain/release-line'
import { readDay } from '@/lib/domain/release-time'
import { today } from '@/lib/platform/clock'

export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

export interface LabelSelection {
  /** Null where the address names a period or version that is not published, or was withdrawn. */
  readonly label: ReleaseLabel | null
  /** What the address asked for, as written, for the sentence that says it is not there. */
  readonly asked: { readonly period: string | null; readonly version: string | null }
  /** The day as of which everything is read; null for now. */
  readonly asOf: IsoDate | null
  /** Of the period that is read, whether or not there is a release of it; null where the address names none that could be. */
  readonly slug: string | null
  /** What is read where nothing is asked for, to go on with; null before the first. */
  readonly latest: ReleaseLabel | null
  readonly labels: readonly ReleaseLabel[]
}

export interface Selection extends Omit<LabelSelection, 'label'> {
  readonly release: PublishedRelease | null
}

/** One value of the address, at most 64 characters. */
export function searchText(search: Search, name: string): string | null {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, 64) : null
}

/** A version as the address has it; 0, which none has, for anything else. */
export const versionNumber = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0)

/** The day that the address asks for; null for now, and where it asks for none that can be read, which `missingAt` tells. */
export function askedDay(search: Search): IsoDate | null {
  const asked = searchText(search, 'asOf')
  const read = asked === null ? 'unreadable' : readDay(asked, today())
  return typeof read === 'string' ? null : read.day
}

/** Reads period, version and day from the address, and no figures. */
export async function selectLabel(search: Search): Promise<LabelSelection> {
  const asked = { period: searchText(search, 'period'), version: searchText(search, 'version') }
  const asOf = askedDay(search)
  const labels = await releases(asOf)
  const latest = leadingLabel(labels)
  const version = asked.version === null ? null : versionNumber(asked.version)
  const slug = asked.period === null ? (latest?.slug ?? null) : (lineOf(asked.period.toUpperCase())?.slug ?? null)
  return { label: slug === null ? null : await readableLabel(slug, version, asOf), asked, asOf, slug, latest, labels }
}

/**
 * Reads period, version and day from the address, and the release that they name.
 * @param scope which figures of the release are read; all where it is not given
 */
export async function selectRelease(search: Search, scope?: FigureScope): Promise<Selection> {
  const { label, ...selection } = await selectLabel(search)
  return { ...selection, release: label === null ? null : await readRelease(label.slug, label.version, selection.asOf, scope) }
}

const queryOf = (entries: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(entries).toString()
  return query === '' ? '' : `?${query}`
}

// These pages have a preview of their own; every other is read as it is published.
const isPreviewed = (path: string): boolean => path === '/' || path === '/units' || path.startsWith('/units/') || path.startsWith('/metrics/')

/** An address that keeps to the release and the day being read: the version in force needs no number. */
export function withinRelease(path: string, label: ReleaseLabel, more: Readonly<Record<string, string>> = {}): string {
  if (label.standing === 'preview') return isPreviewed(path) ? `/preview/${label.periodKey}${path === '/' ? '' : path}${queryOf(more)}` : `${path}${queryOf(more)}`
  const version: Readonly<Record<string, string>> = label.version === label.newest ? {} : { version: String(label.version) }
  return `${path}${queryOf({ period: label.periodKey, ...version, ...onDay(label.asOf), ...more })}`
}

/** The selection of a release's figures, or of some of them, for the page where they are exported; without the question mark. */
export const exportAddress = (label: ReleaseLabel, more: Partial<FigureSelection> = {}): string =>
  selectionAddress({ ...EVERYTHING, release: label.slug, version: label.version === label.newest ? null : label.version, asOf: label.asOf, ...more })

/** The same page in the version that is in force. */
export const inForceHref = (path: string, label: ReleaseLabel, more: Readonly<Record<string, string>> = {}): string => `${path}${queryOf({ period: label.periodKey, ...onDay(label.asOf), ...more })}`

/** The parameter that keeps to a day. */
export const onDay = (asOf: IsoDate | null): Readonly<Record<string, string>> => (asOf === null ? {} : { asOf })

/** An address that keeps to a day and to no release. */
export const onDayHref = (path: string, asOf: IsoDate | null): string => `${path}${queryOf(onDay(asOf))}`

/** The page of one version of a release; of a preview, the page where it is prepared. */
export const releaseHref = (label: ReleaseLabel, more: Readonly<Record<string, string>> = {}): string =>
  label.standing === 'preview' ? `/desk/releases/${label.periodKey}` : `/releases/${encodeURIComponent(label.slug)}${queryOf({ version: String(label.version), ...onDay(label.asOf), ...more })}`
