// The figures of a unit that has its like: value, change, course and target, and where it stands among the others.
import { Sparkline } from '@/components/charts/sparkline'
import { ChangeWords } from '@/components/figures/change-words'
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { isPlain } from '@/lib/domain/period'
import { kindOf, seriesOf } from '@/lib/domain/series'
import { statusOf } from '@/lib/domain/status'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../_parts/figure-cell'
import { tableFootnotes } from '../../_parts/table-footnotes'
import { changeOf, valueText } from '../../_reading/figure-words'
import { metricName, metricUnit, otherPeriodWords } from '../../_reading/words'
import type { UnitRow } from './load'
import { medianText, rankText } from './rank-words'

interface UnitTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly id: string
  readonly caption: string
  readonly rows: readonly UnitRow[]
  readonly hrefOf: (metricCode: string) => string
}

export function UnitTable({ t, locale, id, caption, rows, hrefOf }: UnitTableProps) {
  const head = t.reading.column
  const words = t.unitPage
  const notes = tableFootnotes(t, id, rows.map(({ figure }) => figure))
  const columns: readonly Column<UnitRow>[] = [
    {
      key: 'metric',
      header: head.metric,
      cell: ({ figure }) => (
        <>
          <Link href={hrefOf(figure.metric.code)}>{metricName(locale, figure.metric)}</Link>
          <OtherSpan words={otherPeriodWords(locale, figure)} />
        </>
      ),
    },
    { key: 'value', header: head.value, numeric: true, cell: ({ figure }) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
    { key: 'measure', header: head.measure, cell: ({ figure }) => metricUnit(locale, figure.metric) },
    { key: 'change', header: head.change, cell: (row) => <Change t={t} locale={locale} row={row} /> },
    { key: 'course', header: words.course, cell: (row) => <Course t={t} locale={locale} id={id} row={row} /> },
    { key: 'target', header: head.target, nowrap: true, cell: ({ figure }) => (figure.target === null ? <span className="text-muted">{t.figure.noFigure}</span> : formatTarget(locale, figure.metric, figure.target)) },
    { key: 'status', header: head.status, nowrap: true, cell: ({ figure }) => <Status t={t} row={figure} /> },
    { key: 'city', header: words.city, numeric: true, cell: ({ city }) => (city === null ? t.figure.noFigure : <FigureCell locale={locale} figure={city} />) },
    { key: 'median', header: words.median, numeric: true, cell: (row) => medianText(t, locale, row, 'table') },
    { key: 'rank', header: words.rank, numeric: true, cell: (row) => rankText(t, row) },
  ]
  return (
    <div className="unit-table">
      <DataTable id={id} caption={caption} columns={columns} rows={rows} rowKey={({ figure }) => String(figure.observationId)} dense note={notes.list} />
    </div>
  )
}

function OtherSpan({ words }: { readonly words: string | null }) {
  return words === null ? null : <small className="block text-muted">{words}</small>
}

function Change({ t, locale, row }: { readonly t: Messages; readonly locale: Locale; readonly row: UnitRow }) {
  const { text, direction } = changeOf(locale, t, row.figure, row.years)
  return <ChangeWords words={text} direction={direction} />
}

function Status({ t, row }: { readonly t: Messages; readonly row: UnitRow['figure'] }) {
  const status = statusOf(row, row.metric)
  return <StatusPill status={status} word={t.status[status]} plain />
}

function Course({ t, locale, id, row: { figure, years } }: { readonly t: Messages; readonly locale: Locale; readonly id: string; readonly row: UnitRow }) {
  const { metric } = figure
  const read = years.filter(({ period }) => period.end <= figure.period.end)
  const points = seriesOf(read, { kind: kindOf(read) }).points
  const known = points.filter(({ value }) => value !== null).length
  if (!isPlain(figure.period) || known < 3) return <span className="text-muted">{t.unitPage.courseShort(known)}</span>
  // A hundred courses on a page: each says where it begins and ends, and the page of its metric, a link away, all between.
  const ends = [read[0], read.at(-1)].filter((one) => one !== undefined)
  return (
    <Sparkline
      id={`${id}-${metric.code}`}
      title={t.card.course(metricName(locale, metric))}
      description={t.reading.list(ends.map((one) => t.overview.valueOf(formatPeriod(locale, one.period), valueText(locale, one))))}
      values={points.map(({ value }) => (value === null ? null : inShownUnit(value, metric.displayScale)))}
      breaks={points.flatMap((point, at) => (point.breakBefore ? [at] : []))}
      reversed={metric.kind === 'RANK'}
      target={figure.target === null ? null : inShownUnit(figure.target.value, metric.displayScale)}
    />
  )
}
