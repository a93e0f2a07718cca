// The two counts of a rate, period by period: what they give, what is printed, and the difference.
import type { Display } from '@/app/_http/display'
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { PlacedFigure } from '@/lib/data/figures'
import { statementsOfMetric } from '@/lib/data/statements'
import { checksOf } from '@/lib/domain/overview'
import type { PrintedCheck } from '@/lib/domain/printed-check'
import { formatDecimal } from '@/lib/i18n/format'
import { FigureCell } from '../../../_parts/figure-cell'
import { partText } from '../../../_reading/figure-words'
import { metricName, metricUnit, periodWords, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface PartsSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly contents: Pick<MetricContents, 'metric' | 'unit' | 'series'>
}

interface Row {
  readonly figure: PlacedFigure
  readonly check: PrintedCheck | null
}

// As many places as tell a rate from its neighbours in any report.
const EXACT_PLACES = 6

/** Nothing for anything but a rate, and where no period has its counts. */
export async function PartsSection({ display, contents: { metric, unit, series } }: PartsSectionProps) {
  const { t, locale } = display
  if (metric.numeratorCode === null || series.every(({ numerator }) => numerator === null)) return null
  const statements = await statementsOfMetric(metric.id)
  const rows = series.toReversed().map((figure): Row => {
    const about = statements.filter(({ links }) => links.some(({ observationId }) => observationId === figure.observationId))
    const checks = checksOf(figure, about, [figure], (one) => metricName(locale, one)).filter(({ reconciliation }) => reconciliation !== null)
    return { figure, check: checks.find(({ agrees }) => !agrees) ?? checks[0] ?? null }
  })
  const head = t.reading.column
  const words = t.ranking.partsColumn
  const none = t.figure.noFigure
  const prints: readonly Column<Row>[] = [
    { key: 'printed', header: words.printed, numeric: true, cell: ({ check }) => (check === null ? <span className="text-muted">{t.ranking.notPrinted}</span> : <span lang="zh-CN">{check.statement.printed}</span>) },
    { key: 'difference', header: words.difference, cell: ({ check }) => differenceText(display, check) },
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'period', header: head.period, nowrap: true, cell: ({ figure }) => periodWords(locale, figure) },
    { key: 'numerator', header: head.numerator, numeric: true, cell: ({ figure: { numerator } }) => (numerator === null ? none : partText(numerator)) },
    { key: 'denominator', header: head.denominator, numeric: true, cell: ({ figure: { denominator } }) => (denominator === null ? none : partText(denominator)) },
    { key: 'recomputed', header: words.recomputed, unit: metricUnit(locale, metric), numeric: true, cell: ({ figure }) => (figure.numerator === null || figure.value === null ? none : formatDecimal(figure.value, EXACT_PLACES)) },
    { key: 'value', header: head.value, unit: metricUnit(locale, metric), numeric: true, cell: ({ figure }) => <FigureCell locale={locale} figure={figure} /> },
    ...(rows.some(({ check }) => check !== null) ? prints : []),
  ]
  return (
    <Section id="parts" title={t.ranking.partsTitle} note={t.ranking.partsNote} panel>
      <DataTable id="parts-table" caption={t.ranking.partsCaption(metricName(locale, metric))} subtitle={unitName(locale, unit)} columns={columns} rows={rows} rowKey={({ figure }) => String(figure.observationId)} />
    </Section>
  )
}

function differenceText({ t }: PartsSectionProps['display'], check: PrintedCheck | null): string {
  if (check === null || check.reconciliation === null || check.reconciliation.verdict === 'no-counts') return t.figure.noFigure
  const { verdict, differencePoints } = check.reconciliation
  if (verdict === 'truncated') return t.ranking.truncated
  return check.agrees || differencePoints === null ? t.ranking.noDifference : t.ranking.points(differencePoints.startsWith('-') ? differencePoints : `+${differencePoints}`)
}
