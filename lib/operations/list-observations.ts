// A page of published figures for a program: the rows of an export, from a place on, and where the next page begins.
import 'server-only'
import { figurePlaces, periodsHeld } from '@/lib/data/api/figure-places'
import { keptLookups } from '@/lib/data/api/kept-lookups'
import { observationPage, pageText, type PageAsked, type PageText } from '@/lib/data/api/observation-page'
import { everyPeriod } from '@/lib/data/periods'
import { releases } from '@/lib/data/release-labels'
import { selectFigures, withEarlier, type SelectedFigures, type SelectedRelease } from '@/lib/data/selected-figures'
import { readCursor, writeCursor, type Cursor } from '@/lib/domain/api/cursor'
import { selectionAddress, type FigureSelection } from '@/lib/domain/exporting/selection'
import { problem } from '@/lib/domain/problem'
import { writeMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import { rowWords } from '@/lib/exports/export-source'
import type { Locale } from '@/lib/i18n/messages'
import { today } from '@/lib/platform/clock'
import { tagOf } from '@/lib/platform/tag'
import { appVersion } from '@/lib/platform/version'

export interface ObservationsAsked {
  readonly selection: FigureSelection
  readonly locale: Locale
  readonly limit: number
  /** As the page before gave it; null for the first. */
  readonly cursor: string | null
}

export interface ObservationList {
  /** Names the very content of the page. */
  readonly tag: string
  readonly releases: readonly SelectedRelease[]
  /** Reads the rows: an array as JSON, and the cursor of the page after, null where this is the last. */
  readonly read: () => Promise<{ readonly rows: string; readonly next: string | null }>
}

/** What reads pages of these versions. */
interface TextOfPages extends PageText {
  readonly releases: ReadonlySet<number>
}

const DIGEST = 16

const selections = keptLookups<Result<SelectedFigures>>(300)
const texts = keptLookups<TextOfPages>(10)

/**
 * Looks up which figures are asked for; they are read only when `read` is called.
 * @returns problems: those of selectFigures; query.bad-cursor; release.withdrawn where a version that the first page was read from is no longer to be seen
 */
export async function listObservations({ selection, locale, limit, cursor }: ObservationsAsked): Promise<Result<ObservationList>> {
  const places = await figurePlaces(today())
  const digest = tagOf(selectionAddress(selection), places.units.join()).slice(0, DIGEST)
  const after = cursor === null ? null : readCursor(cursor, digest)
  if (after !== null && !after.ok) return after
  const found = await selections(places.stamp, selectionAddress(selection), () => selectFigures(selection))
  if (!found.ok) return found
  const held = after === null ? ok(found.value.releases) : await heldReleases(after.value, selection)
  if (!held.ok) return held
  const selected: SelectedFigures = { ...found.value, releases: held.value.toSorted((a, b) => a.id - b.id) }
  const { periodIds, unitIds } = selected
  const page: PageAsked = {
    selected,
    limit,
    after: after?.value.last ?? null,
    periods: (await periodsHeld(selected.releases.map(({ id }) => id))).filter((id) => periodIds === null || periodIds.includes(id)),
    units: places.units.filter((id) => unitIds === null || unitIds.includes(id)),
  }
  // Where it points must be a place of this very list.
  if (page.after !== null && !(page.periods.includes(page.after.period) && page.units.includes(page.after.unit))) return refused(problem('query.bad-cursor', {}))
  const tag = tagOf(appVersion, places.stamp, digest, locale, String(limit), cursor ?? '', selected.releases.map(({ id }) => id).join())
  return ok({ tag, releases: held.value, read: () => read(page, locale, { digest, stamp: places.stamp }) })
}

async function read(page: PageAsked, locale: Locale, { digest, stamp }: { readonly digest: string; readonly stamp: string }): Promise<{ readonly rows: string; readonly next: string | null }> {
  const { releases: versions } = page.selected
  const ids = versions.map(({ id }) => id)
  const kept = await texts(stamp, locale, () => textIn(locale))
  // One that came out since the stamp was read.
  const text = ids.every((id) => kept.releases.has(id)) ? kept : await textIn(locale)
  const { json, last } = await observationPage(page, text)
  return { rows: json, next: last === null ? null : writeCursor({ digest, releases: ids, last }) }
}

/** Of every version that can be read, whichever a page is of: one statement a language, not one for each choice. */
async function textIn(locale: Locale): Promise<TextOfPages> {
  const all = await withEarlier((await releases()).filter(({ withdrawal }) => withdrawal === null))
  return { ...pageText(all, rowWords(locale, { periods: await everyPeriod(), releases: all })), releases: new Set(all.map(({ id }) => id)) }
}

/** The versions that the first page was read from: each must have been published, for this selection, and still be there to see. */
async function heldReleases({ releases: ids }: Cursor, { release, asOf }: FigureSelection): Promise<Result<readonly SelectedRelease[]>> {
  const labels = (await releases(asOf)).filter(({ id }) => ids.includes(id))
  if (labels.length < ids.length || labels.some(({ slug }) => release !== null && slug !== release)) return refused(problem('query.bad-cursor', {}))
  const gone = labels.find(({ withdrawal }) => withdrawal !== null)
  if (gone?.withdrawal) return refused(problem('release.withdrawn', { version: String(gone.version), at: writeMinute(Date.parse(gone.withdrawal.at)), reason: gone.withdrawal.reason }))
  return ok(await withEarlier(labels))
}
