// What the address of the page asks for, what there is of it, and its first rows.
import { figuresFacts } from '@/lib/data/export-facts'
import { figuresReader, firstRows } from '@/lib/data/figures-reader'
import { leadingLabel, releases, type ReleaseLabel } from '@/lib/data/release-labels'
import { selectFigures } from '@/lib/data/selected-figures'
import { EVERYTHING, readSelection, type FigureSelection } from '@/lib/domain/exporting/selection'
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'
import type { Problem } from '@/lib/domain/problem'
import { rowWords } from '@/lib/exports/export-source'
import type { Locale } from '@/lib/i18n/messages'
import { today } from '@/lib/platform/clock'
import type { Search } from '../../_reading/selection'

const PREVIEWED = 10

export interface FoundFigures {
  readonly rowCount: number
  readonly metrics: number
  readonly units: number
  readonly periods: number
  readonly rows: readonly ExportRow[]
}

export interface AskedExport {
  readonly selection: FigureSelection
  /** The same with the version that is in force now, so that a link keeps giving the same file. */
  readonly pinned: FigureSelection
  /** What metrics and units are searched for in the form. */
  readonly find: string
  readonly problems: readonly Problem[]
  readonly labels: readonly ReleaseLabel[]
  /** The release that is chosen; null for all. */
  readonly label: ReleaseLabel | null
  /** Null where the address asks for what is not there. */
  readonly found: FoundFigures | null
}

/** The parameters of the address, each as often as it stands there. */
export function queryOf(search: Search): URLSearchParams {
  const entries = Object.entries(search).flatMap(([name, given]) => (typeof given === 'string' ? [given] : (given ?? [])).map((value) => [name, value]))
  return new URLSearchParams(entries)
}

/** Without any parameter: the release that is read where nothing is asked for. */
export async function askedExport(search: Search, locale: Locale): Promise<AskedExport> {
  const query = queryOf(search)
  const read = readSelection(query, today(), ['find'])
  const labels = await releases(read.ok ? read.value.asOf : null)
  const selection = !read.ok ? EVERYTHING : query.size === 0 ? { ...EVERYTHING, release: leadingLabel(labels)?.slug ?? null } : read.value
  const label = labels.find(({ slug, version, newest }) => slug === selection.release && version === (selection.version ?? newest)) ?? null
  const common = { selection, pinned: label === null ? selection : { ...selection, version: label.version }, find: (query.get('find') ?? '').slice(0, 64).trim(), labels, label }
  if (!read.ok) return { ...common, problems: read.problems, found: null }
  const selected = await selectFigures(selection)
  if (!selected.ok) return { ...common, problems: selected.problems, found: null }
  const [facts, reader] = await Promise.all([figuresFacts(selected.value), figuresReader(selected.value)])
  const rows = facts.rowCount === 0 ? [] : await firstRows(selected.value, rowWords(locale, reader), PREVIEWED)
  const codes = new Set(facts.metrics.map(({ code }) => code))
  return { ...common, problems: [], found: { rowCount: facts.rowCount, metrics: codes.size, units: facts.units.length, periods: facts.periods.length, rows } }
}
