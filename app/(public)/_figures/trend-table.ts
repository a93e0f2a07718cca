// The table of a trend, as its CSV has it: one row a period, gaps included, oldest first.
import type { Display } from '@/app/_http/display'
import type { PlacedFigure } from '@/lib/data/figures'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Series, SeriesPoint } from '@/lib/domain/series'
import { statusOf } from '@/lib/domain/status'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import { valueText, written } from '../_reading/figure-words'
import { metricUnit } from '../_reading/words'
import type { FigureDocument } from './figure-document'

export function trendTable({ t, locale }: Pick<Display, 't' | 'locale'>, metric: MetricDefinition, line: Series, figures: ReadonlyMap<string, PlacedFigure>): Pick<FigureDocument, 'columns' | 'rows'> {
  const head = t.reading.column
  const isRate = metric.numeratorCode !== null
  const row = (point: SeriesPoint): readonly string[] => {
    const figure = figures.get(point.period.key)
    return [
      formatPeriod(locale, point.period),
      figure === undefined ? '' : plain(written(locale, figure, 'table').number),
      figure === undefined ? t.metricPage.unreported : valueText(locale, figure),
      ...(isRate ? [figure?.numerator?.value ?? '', figure?.denominator?.value ?? ''] : []),
      point.target === null ? '' : formatTarget(locale, metric, point.target),
      t.status[statusOf(figure ?? null, metric)],
      (figure?.footnotes ?? []).join(' '),
    ]
  }
  return {
    columns: [head.period, t.figureFile.inUnit(head.value, metricUnit(locale, metric)), t.figureFile.asWritten, ...(isRate ? [head.numerator, head.denominator] : []), head.target, head.status, t.figureFile.footnoteColumn],
    rows: line.points.map(row),
  }
}

// As programs read numbers: 73111, not 73,111.
const plain = (digits: string | null): string => (digits ?? '').replaceAll(',', '')
