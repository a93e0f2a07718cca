import { ChangeWords } from '@/components/figures/change-words'
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import type { Series, SeriesPoint } from '@/lib/domain/series'
import { statusOf } from '@/lib/domain/status'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../../_parts/figure-cell'
import { tableFootnotes, type TableFootnotes } from '../../../_parts/table-footnotes'
import { changeOf, partText } from '../../../_reading/figure-words'
import { metricName, metricUnit } from '../../../_reading/words'

interface CourseTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: Metric
  readonly series: Series
  readonly figures: ReadonlyMap<string, PlacedFigure>
  /** Every figure of the metric and unit, those of other spans too. */
  readonly all: readonly PlacedFigure[]
  /** Why the series broke, a sentence each. */
  readonly breaks: readonly string[]
}

/** One row a year, half or quarter, gaps included: value, counts, change, target, status. */
export function CourseTable({ t, locale, metric, series, figures, all, breaks }: CourseTableProps) {
  const head = t.reading.column
  const of = (point: SeriesPoint): PlacedFigure | undefined => figures.get(point.period.key)
  const notes = tableFootnotes(t, 'course-table', series.points.toReversed().flatMap((point) => of(point) ?? []))
  const isRate = metric.numeratorCode !== null
  const counts: readonly Column<SeriesPoint>[] = [
    { key: 'numerator', header: head.numerator, numeric: true, cell: (point) => partCell(t, of(point)?.numerator) },
    { key: 'denominator', header: head.denominator, numeric: true, cell: (point) => partCell(t, of(point)?.denominator) },
  ]
  const columns: readonly Column<SeriesPoint>[] = [
    { key: 'period', header: t.metricPage.coursePeriod, nowrap: true, cell: (point) => formatPeriod(locale, point.period) },
    { key: 'value', header: head.value, unit: metricUnit(locale, metric), numeric: true, cell: (point) => valueCell(t, locale, of(point), notes) },
    ...(isRate ? counts : []),
    { key: 'change', header: head.change, cell: (point) => changeCell(t, locale, of(point), all) },
    { key: 'target', header: head.target, nowrap: true, cell: (point) => (point.target === null ? t.figure.noFigure : formatTarget(locale, metric, point.target)) },
    { key: 'status', header: head.status, nowrap: true, cell: (point) => statusCell(t, metric, of(point)) },
  ]
  return <DataTable id="course-table" caption={t.metricPage.courseCaption(metricName(locale, metric))} columns={columns} rows={series.points.toReversed()} rowKey={(point) => point.period.key} note={breaks.length === 0 ? notes.list : <>{notes.list} {breaks.join(' ')}</>} />
}

const partCell = (t: Messages, part: PlacedFigure['numerator'] | undefined) => (part ? partText(part) : t.figure.noFigure)

const valueCell = (t: Messages, locale: Locale, figure: PlacedFigure | undefined, notes: TableFootnotes) =>
  figure ? <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> : t.metricPage.unreported

function changeCell(t: Messages, locale: Locale, figure: PlacedFigure | undefined, all: readonly PlacedFigure[]) {
  const { text, direction } = changeOf(locale, t, figure ?? null, all)
  return <ChangeWords words={text} direction={direction} />
}

function statusCell(t: Messages, metric: Metric, figure: PlacedFigure | undefined) {
  const status = statusOf(figure ?? null, metric)
  return <StatusPill status={status} word={t.status[status]} plain />
}
