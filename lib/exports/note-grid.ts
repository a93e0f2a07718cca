// The sheet of notes: what release this is, how its numbers are written, what each symbol says, where to check it.
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { ABSENCE_SYMBOLS, formatInstant, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Grid, ReleaseStamp } from './published-table'

export interface Noted {
  readonly title: string
  readonly release: ReleaseStamp
  /** Public note of this version; null for a first one. */
  readonly reason: string | null
  readonly documents: readonly string[]
  readonly generatedAt: string
  readonly rowCount: number
  /** Of each figure that has any: what it is, and what is told beside it. */
  readonly footnotes: readonly { readonly figure: string; readonly text: string }[]
}

export interface SelectionNoted {
  readonly title: string
  readonly releases: readonly ReleaseStamp[]
  /** Where the same selection is found again. */
  readonly url: string
  readonly generatedAt: string
  readonly rowCount: number
}

/** The notes of figures of several releases: which they are, how they are written, what each symbol says. */
export function selectionNotes({ title, releases, url, generatedAt, rowCount }: SelectionNoted, locale: Locale, t: Messages): Grid {
  const { notes } = t.exportFile
  return notesOf([
    [notes.title, title],
    ...releases.flatMap((release): readonly Note[] => [
      [notes.release, t.exportFile.releaseAndVersion(release.label, release.version)],
      [notes.publishedAt, formatInstant(locale, release.publishedAt, 'table')],
      [notes.url, release.url],
      [notes.hash, release.hash],
    ]),
    [notes.rows, String(rowCount)],
    ...legend(t),
    [notes.selection, url],
    [notes.generatedAt, formatInstant(locale, generatedAt, 'table')],
  ], t)
}

export function noteGrid({ title, release, reason, documents, generatedAt, rowCount, footnotes }: Noted, locale: Locale, t: Messages): Grid {
  const { notes } = t.exportFile
  return notesOf([
    [notes.title, title],
    [notes.release, release.label],
    [notes.version, `v${release.version}`],
    [notes.publishedAt, formatInstant(locale, release.publishedAt, 'table')],
    ...(reason === null ? [] : [[notes.reason, reason] as const]),
    [notes.documents, t.exportFile.list(documents)],
    [notes.rows, String(rowCount)],
    ...legend(t),
    ...footnotes.map(({ figure, text }) => [notes.footnoteOn(figure), text] as const),
    [notes.url, release.url],
    [notes.hash, release.hash],
    [notes.generatedAt, formatInstant(locale, generatedAt, 'table')],
  ], t)
}

type Note = readonly [string, string]

function legend(t: Messages): readonly Note[] {
  const { notes, precision } = t.exportFile
  const bounds = QUALIFIERS.filter((qualifier) => qualifier !== 'EXACT')
  return [
    [notes.value, notes.valueText],
    [notes.rounding, notes.roundingText],
    [notes.longNumbers, notes.longNumbersText],
    [notes.blank, notes.blankText],
    ...bounds.map((qualifier) => [notes.symbol(QUALIFIER_SYMBOLS[qualifier]), precision[qualifier]] as const),
    ...MISSING_REASONS.map((code) => [notes.symbol(ABSENCE_SYMBOLS[code]), notes.noValue(t.figure.absence[code])] as const),
  ]
}

const notesOf = (rows: readonly Note[], t: Messages): Grid => ({
  name: t.exportFile.notesSheet,
  columns: [
    { key: 'item', header: t.exportFile.note.item, kind: 'text', width: 24 },
    { key: 'text', header: t.exportFile.note.text, kind: 'text', width: 90 },
  ],
  rows,
})
