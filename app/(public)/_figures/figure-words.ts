// What every figure says of its release, and the addresses that keep to it.
import type { Display } from '@/app/_http/display'
import type { FigureFiles } from '@/components/charts/figure-downloads'
import type { ReleaseLabel } from '@/lib/data/published'
import { formatDate } from '@/lib/i18n/format'
import { onDay } from '../_reading/selection'
import { releaseName } from '../_reading/words'
import type { FigureDocument } from './figure-document'

type Shown = Pick<Display, 't' | 'locale'>

/** The release of a figure, for its line of sources: 2023年度 · 第1版 · 2026年3月1日发布. */
export function releaseWords({ t, locale }: Shown, label: ReleaseLabel): Pick<FigureDocument, 'release' | 'reading'> {
  const name = releaseName(t, label)
  const words = label.standing === 'preview' ? t.figureFile.ofDraft(name) : t.figureFile.ofRelease({ name, version: label.version, day: formatDate(locale, dayOf(label.publishedAt)) })
  return { release: label.provisional ? `${words} · ${t.figureFile.provisional}` : words, reading: label }
}

/** How what is read stands, where a reader must know: a draft, or a version that another has replaced; null for one in force. */
export function markOf({ t }: Pick<Display, 't'>, label: ReleaseLabel): string | null {
  if (label.standing === 'preview') return t.figureFile.draft
  return label.standing === 'superseded' ? t.figureFile.superseded(label.newest) : null
}

/** The day of an instant in China. */
export const dayOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)

const readingIn = (label: ReleaseLabel): Readonly<Record<string, string>> =>
  label.standing === 'preview' ? { preview: label.periodKey } : { period: label.periodKey, version: String(label.version), ...onDay(label.asOf) }

/** A page in this very version, which a link to it keeps giving after the next one. */
export function citedAddress(path: string, label: ReleaseLabel, more: Readonly<Record<string, string>> = {}): string {
  if (label.standing === 'preview') return withQuery(`/preview/${label.periodKey}${path === '/' ? '' : path}`, more)
  return withQuery(path, { ...readingIn(label), ...more })
}

/** The addresses of a figure's files, in this version and in the reader's language. */
export function figureFiles(chart: string, { locale }: Pick<Display, 'locale'>, label: ReleaseLabel, more: Readonly<Record<string, string>>): FigureFiles {
  const at = (format: string): string => withQuery(`/figures/${chart}/${format}`, { ...more, ...readingIn(label), lang: locale })
  return { svg: at('svg'), png: at('png'), csv: at('csv') }
}

const withQuery = (path: string, parameters: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(parameters).toString()
  return query === '' ? path : `${path}?${query}`
}
