import { DataTable, type Column } from '@/components/ui/data-table'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import type { UnitName } from '@/lib/domain/figure'
import { formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../../_parts/figure-cell'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { partText } from '../../../_reading/figure-words'
import { metricUnit, periodWords, unitName } from '../../../_reading/words'

interface BesideTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: Metric
  readonly unit: UnitName
  readonly figures: readonly PlacedFigure[]
}

/** Figures of spans that are no calendar years, each with the document's words and how they are read. */
export function BesideTable({ t, locale, metric, unit, figures }: BesideTableProps) {
  const head = t.reading.column
  const notes = tableFootnotes(t, 'beside', figures)
  const counts: readonly Column<PlacedFigure>[] = [
    { key: 'numerator', header: head.numerator, numeric: true, cell: ({ numerator }) => (numerator ? partText(numerator) : t.figure.noFigure) },
    { key: 'denominator', header: head.denominator, numeric: true, cell: ({ denominator }) => (denominator ? partText(denominator) : t.figure.noFigure) },
  ]
  const columns: readonly Column<PlacedFigure>[] = [
    { key: 'period', header: head.period, cell: (figure) => periodWords(locale, figure) },
    { key: 'read', header: t.metricPage.readAs, cell: ({ period }) => formatPeriod(locale, period) },
    { key: 'value', header: head.value, unit: metricUnit(locale, metric), numeric: true, cell: (figure) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
    ...(metric.numeratorCode === null ? [] : counts),
  ]
  return (
    <div className="mt-5">
      <DataTable id="beside" caption={t.metricPage.besideTitle} subtitle={unitName(locale, unit)} columns={columns} rows={figures} rowKey={(figure) => String(figure.observationId)} note={<>{t.metricPage.besideNote}{notes.list}</>} />
    </div>
  )
}
