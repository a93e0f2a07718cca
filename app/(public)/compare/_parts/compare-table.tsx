// The figures compared, with how far they lie from each other, on the year before, and from their targets.
import { ChangeWords } from '@/components/figures/change-words'
import { FootnoteMarks } from '@/components/figures/footnote-marks'
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PlacedFigure } from '@/lib/data/figures'
import { isOnSmallBase } from '@/lib/domain/comparing/between'
import { statusOf } from '@/lib/domain/status'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { CompareFigure } from '../../_figures/compare'
import { comparedText, gapWords, referenceOf } from '../../_figures/compare-gaps'
import type { ComparedRow, Comparison } from '../../_figures/comparison'
import { FigureCell } from '../../_parts/figure-cell'
import { changeOf, expressionOf, partText } from '../../_reading/figure-words'
import { withinRelease } from '../../_reading/selection'
import { metricName, metricUnit, releaseName, unitName } from '../../_reading/words'

interface CompareTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly comparison: Comparison
  readonly figure: CompareFigure
  readonly isCity: (unitCode: string) => boolean
}

export function CompareTable({ t, locale, comparison, figure: { numbers }, isCity }: CompareTableProps) {
  const { choice, rows, reading, before, metrics } = comparison
  const head = t.reading.column
  const words = t.compare.column
  const isOfUnits = choice.by === 'units'
  const [metric] = metrics
  const reference = referenceOf(comparison)
  const listId = 'compare-chart-notes'
  const cell = (figure: PlacedFigure | null) =>
    figure === null ? t.metricPage.unreported : <>{isOnSmallBase(figure) ? comparedText({ t, locale }, figure) : <FigureCell locale={locale} figure={figure} />}<FootnoteMarks t={t} listId={listId} numbers={numbers.of(figure)} /></>
  const part = (figure: PlacedFigure | null, which: 'numerator' | 'denominator') => (figure?.[which] ? partText(figure[which]) : t.figure.noFigure)
  const change = ({ figure, years }: ComparedRow) => { const { text, direction } = changeOf(locale, t, figure, years); return <ChangeWords words={text} direction={direction} /> }
  const status = ({ figure, metric: own }: ComparedRow) => { const found = statusOf(figure, own); return <StatusPill status={found} word={t.status[found]} plain /> }
  const target = ({ figure, metric: own }: ComparedRow) => (figure?.target ? formatTarget(locale, own, figure.target) : <span className="text-muted">{t.figure.noFigure}</span>)
  const metricHref = (row: ComparedRow): string => withinRelease(`/metrics/${encodeURIComponent(row.metric.code)}`, reading, isCity(row.unit.code) ? {} : { unit: row.unit.code })
  const side = (label: { readonly periodKey: string; readonly version: number }): string => (before?.slug === reading.slug ? t.metricPage.releaseOf(releaseName(t, label), label.version) : releaseName(t, label))
  const isRate = metrics.some(({ numeratorCode }) => numeratorCode !== null)
  const counts: readonly Column<ComparedRow>[] = isOfUnits
    ? [
        { key: 'numerator', header: head.numerator, numeric: true, cell: ({ figure }) => part(figure, 'numerator') },
        { key: 'denominator', header: head.denominator, numeric: true, cell: ({ figure }) => part(figure, 'denominator') },
      ]
    : [{ key: 'counts', header: words.counts, numeric: true, cell: ({ figure }) => (figure === null ? null : expressionOf(t, figure)) ?? t.figure.noFigure }]
  const columns: readonly Column<ComparedRow>[] = [
    isOfUnits
      ? { key: 'unit', header: head.orgUnit, cell: ({ unit }) => <Link href={withinRelease(`/units/${encodeURIComponent(unit.code)}`, reading)}>{unitName(locale, unit)}</Link> }
      : { key: 'metric', header: head.metric, cell: (row) => <Link href={metricHref(row)}>{metricName(locale, row.metric)}</Link> },
    ...(before === null ? [] : [{ key: 'before', header: side(before), numeric: true, cell: ({ other }: ComparedRow) => cell(other) }]),
    { key: 'value', header: before === null ? head.value : side(reading), unit: isOfUnits && metric !== undefined ? metricUnit(locale, metric) : undefined, numeric: true, cell: ({ figure }) => cell(figure) },
    ...(isOfUnits ? [] : [{ key: 'measure', header: head.measure, nowrap: true, cell: ({ metric: own }: ComparedRow) => metricUnit(locale, own) }]),
    ...(before === null ? [] : [{ key: 'difference', header: words.difference, nowrap: true, cell: ({ figure, other }: ComparedRow) => gapWords({ t, locale }, figure, other) }]),
    ...(isRate && before === null ? counts : []),
    ...(reference === null ? [] : [{ key: 'gap', header: words.gap(unitName(locale, reference.unit)), nowrap: true, cell: (row: ComparedRow) => (row === reference ? <span className="text-muted">{t.compare.isReference}</span> : gapWords({ t, locale }, row.figure, reference.figure)) }]),
    ...(before === null ? [{ key: 'change', header: head.change, cell: change }] : []),
    { key: 'target', header: head.target, nowrap: true, cell: target },
    { key: 'status', header: head.status, nowrap: true, cell: status },
  ]
  return <DataTable id="compare-table" caption={t.compare.tableTitle} subtitle={before === null ? releaseName(t, reading) : undefined} columns={columns} rows={rows} rowKey={({ unit, metric: own }) => `${unit.code} ${own.code}`} />
}
