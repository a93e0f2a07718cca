// Figures as rows: the same table on the overview, on a unit's page and on a release.
import { ChangeWords } from '@/components/figures/change-words'
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PlacedFigure } from '@/lib/data/figures'
import type { FigureStanding } from '@/lib/domain/figure-standing'
import { statusOf } from '@/lib/domain/status'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { changeOf } from '../_reading/figure-words'
import { metricName, metricUnit, otherPeriodWords } from '../_reading/words'
import { FigureCell } from './figure-cell'
import { StandingWords } from './standing-words'
import { tableFootnotes } from './table-footnotes'

export interface FigureRow {
  readonly figure: PlacedFigure
  /** Page of its metric. */
  readonly href: string
  readonly standing: FigureStanding
  /** The same metric and unit over the annual releases. */
  readonly years: readonly PlacedFigure[]
}

interface FigureTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly id: string
  readonly caption: string
  readonly rows: readonly FigureRow[]
  /** False where no year before is recorded at all: then a column of absences would say nothing. */
  readonly withChange: boolean
  /** False where every span is the release's own: then the column would be empty. The tables of one page agree on it, so that their columns stand under each other. */
  readonly withSpans: boolean
}

/** One row a figure: name, value, measure, span where it is no plain year, change, target, status, and how it stands to its print. */
export function FigureTable({ t, locale, id, caption, rows, withChange, withSpans }: FigureTableProps) {
  const head = t.reading.column
  const notes = tableFootnotes(t, id, rows.map(({ figure }) => figure))
  const columns: readonly Column<FigureRow>[] = [
    { key: 'metric', header: head.metric, cell: ({ figure, href }) => <Link href={href}>{metricName(locale, figure.metric)}</Link> },
    { key: 'value', header: head.value, numeric: true, cell: ({ figure }) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
    { key: 'measure', header: head.measure, nowrap: true, cell: ({ figure }) => metricUnit(locale, figure.metric) },
    ...(withSpans ? [{ key: 'period', header: head.period, cell: ({ figure }: FigureRow) => otherPeriodWords(locale, figure) }] : []),
    ...(withChange ? [{ key: 'change', header: head.change, cell: ({ figure, years }: FigureRow) => <Change t={t} locale={locale} figure={figure} years={years} /> }] : []),
    { key: 'target', header: head.target, nowrap: true, cell: ({ figure }) => (figure.target === null ? <span className="text-muted">{t.figure.noFigure}</span> : formatTarget(locale, figure.metric, figure.target)) },
    { key: 'status', header: head.status, nowrap: true, cell: ({ figure }) => <Status t={t} figure={figure} /> },
    { key: 'standing', header: head.standing, nowrap: true, cell: ({ standing, href }) => <StandingWords t={t} standing={standing} href={`${href}#checks`} /> },
  ]
  return (
    <div className={withChange && withSpans ? 'figure-table figure-table-change' : 'figure-table'}>
      <DataTable id={id} caption={caption} columns={columns} rows={rows} rowKey={({ figure }) => String(figure.observationId)} dense note={notes.list} />
    </div>
  )
}

function Change({ t, locale, figure, years }: { readonly t: Messages; readonly locale: Locale } & Pick<FigureRow, 'figure' | 'years'>) {
  const { text, direction } = changeOf(locale, t, figure, years)
  return <ChangeWords words={text} direction={direction} />
}

function Status({ t, figure }: { readonly t: Messages; readonly figure: PlacedFigure }) {
  const status = statusOf(figure, figure.metric)
  return <StatusPill status={status} word={t.status[status]} plain />
}
