import { ChangeWords } from '@/components/figures/change-words'
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import { yearPeriod } from '@/lib/domain/period'
import type { Series, SeriesPoint } from '@/lib/domain/series'
import { statusOf } from '@/lib/domain/status'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../../_parts/figure-cell'
import { changeOf, partText } from '../../../_reading/figure-words'
import { metricName, metricUnit } from '../../../_reading/words'

interface CourseTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: Metric
  readonly series: Series
  readonly figures: ReadonlyMap<number, PlacedFigure>
  /** Every figure of the metric and unit, those of other spans too. */
  readonly all: readonly PlacedFigure[]
}

/** One row a year, gaps included: value, counts, change, target, status. */
export function CourseTable({ t, locale, metric, series, figures, all }: CourseTableProps) {
  const head = t.reading.column
  const of = (point: SeriesPoint): PlacedFigure | undefined => figures.get(point.year)
  const isRate = metric.numeratorCode !== null
  const counts: readonly Column<SeriesPoint>[] = [
    { key: 'numerator', header: head.numerator, numeric: true, cell: (point) => partCell(t, of(point)?.numerator) },
    { key: 'denominator', header: head.denominator, numeric: true, cell: (point) => partCell(t, of(point)?.denominator) },
  ]
  const columns: readonly Column<SeriesPoint>[] = [
    { key: 'period', header: t.metricPage.coursePeriod, nowrap: true, cell: (point) => formatPeriod(locale, yearPeriod(point.year)) },
    { key: 'value', header: head.value, unit: metricUnit(locale, metric), numeric: true, cell: (point) => valueCell(t, locale, of(point)) },
    ...(isRate ? counts : []),
    { key: 'change', header: head.change, cell: (point) => changeCell(t, locale, of(point), all) },
    { key: 'target', header: head.target, nowrap: true, cell: (point) => (point.target === null ? t.figure.noFigure : formatTarget(locale, metric, point.target)) },
    { key: 'status', header: head.status, nowrap: true, cell: (point) => statusCell(t, metric, of(point)) },
  ]
  return <DataTable id="course-table" caption={metricName(locale, metric)} columns={columns} rows={series.points.toReversed()} rowKey={(point) => String(point.year)} />
}

const partCell = (t: Messages, part: PlacedFigure['numerator'] | undefined) => (part ? partText(part) : t.figure.noFigure)

const valueCell = (t: Messages, locale: Locale, figure: PlacedFigure | undefined) => (figure ? <FigureCell locale={locale} figure={figure} /> : t.metricPage.unreported)

function changeCell(t: Messages, locale: Locale, figure: PlacedFigure | undefined, all: readonly PlacedFigure[]) {
  const { text, direction } = changeOf(locale, t, figure ?? null, all)
  return <ChangeWords words={text} direction={direction} />
}

function statusCell(t: Messages, metric: Metric, figure: PlacedFigure | undefined) {
  const status = statusOf(figure ?? null, metric)
  return <StatusPill status={status} word={t.status[status]} plain />
}
