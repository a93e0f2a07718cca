// The table of a comparison, as its CSV has it: one row a unit, metric and period, gaps included, with the difference from the one compared with.
import type { Display } from '@/app/_http/display'
import type { PlacedFigure } from '@/lib/data/figures'
import { isPlain, type Period } from '@/lib/domain/period'
import type { Series } from '@/lib/domain/series'
import { statusOf } from '@/lib/domain/status'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import { written } from '../_reading/figure-words'
import { metricName, metricUnit, periodWords, releaseName, unitName } from '../_reading/words'
import { comparedText, gapWords, referenceOf } from './compare-gaps'
import type { ComparedRow, Comparison } from './comparison'
import type { FigureDocument } from './figure-document'

type Shown = Pick<Display, 't' | 'locale'>
type Table = Pick<FigureDocument, 'columns' | 'rows'>

/** @param lines the courses drawn, one for each row; none where no drawing is made, and then the periods compared are listed */
export function compareTable({ t, locale }: Shown, comparison: Comparison, lines: readonly Series[]): Table {
  const { rows, reading, before } = comparison
  const head = t.reading.column
  const reference = referenceOf(comparison)
  const columns = [
    t.compare.column.unitCode, head.orgUnit, t.compare.column.metricCode, head.metric, head.period, head.value, head.measure, t.figureFile.asWritten, head.numerator, head.denominator,
    ...(reference === null ? [] : [t.compare.column.gap(unitName(locale, reference.unit))]), ...(before === null ? [] : [t.compare.column.difference]), head.target, head.status, t.figureFile.footnoteColumn,
  ]
  const line = (row: ComparedRow, period: string, figure: PlacedFigure | null, against: PlacedFigure | null, difference: string): readonly string[] => [
    row.unit.code, unitName(locale, row.unit), row.metric.code, metricName(locale, row.metric), period,
    figure === null ? '' : (written(locale, figure, 'table').number ?? '').replaceAll(',', ''), metricUnit(locale, row.metric), figure === null ? t.metricPage.unreported : comparedText({ t, locale }, figure),
    figure?.numerator?.value ?? '', figure?.denominator?.value ?? '',
    ...(reference === null ? [] : [row === reference ? t.compare.isReference : gapWords({ t, locale }, figure, against)]), ...(before === null ? [] : [difference]),
    figure?.target ? formatTarget(locale, row.metric, figure.target) : '', t.status[statusOf(figure, row.metric)], (figure?.footnotes ?? []).join(' '),
  ]
  if (before !== null) {
    // Two versions may be of one period: the release says which is which.
    const side = (label: { readonly periodKey: string; readonly version: number }): string => t.metricPage.releaseOf(releaseName(t, label), label.version)
    return { columns, rows: rows.flatMap((row) => [line(row, side(before), row.other, null, ''), line(row, side(reading), row.figure, null, gapWords({ t, locale }, row.figure, row.other))]) }
  }
  const at = (row: ComparedRow, period: Period): PlacedFigure | null => row.years.find((figure) => isPlain(figure.period) && figure.period.key === period.key) ?? null
  return {
    columns,
    rows: rows.flatMap((row, place) => {
      const points = lines[place]?.points ?? []
      if (points.length === 0) return [line(row, row.figure === null ? releaseName(t, reading) : periodWords(locale, row.figure), row.figure, reference?.figure ?? null, '')]
      return points.map(({ period }) => line(row, formatPeriod(locale, period), at(row, period), reference === null ? null : at(reference, period), ''))
    }),
  }
}
