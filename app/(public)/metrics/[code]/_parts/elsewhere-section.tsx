// The same metric for units that stand in no ranking: the city's own organs, the province.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PlacedFigure } from '@/lib/data/figures'
import { isPlain } from '@/lib/domain/period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../../_parts/figure-cell'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { metricName, metricUnit, otherPeriodWords, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface ElsewhereSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: Pick<MetricContents, 'metric' | 'elsewhere'>
  readonly unitMetricHref: (unitCode: string) => string
}

export function ElsewhereSection({ t, locale, contents: { metric, elsewhere }, unitMetricHref }: ElsewhereSectionProps) {
  if (elsewhere.length === 0) return null
  const notes = tableFootnotes(t, 'elsewhere-table', elsewhere)
  return (
    <Section id="elsewhere" title={t.metricPage.otherUnitsTitle} panel>
      <DataTable
        id="elsewhere-table"
        caption={t.metricPage.otherUnitsCaption(metricName(locale, metric))}
        columns={[
          { key: 'unit', header: t.reading.column.orgUnit, cell: ({ unit }) => <Link href={unitMetricHref(unit.code)}>{unitName(locale, unit)}</Link> },
          ...(elsewhere.some(({ period }) => !isPlain(period)) ? [{ key: 'period', header: t.reading.column.period, cell: (figure: PlacedFigure) => otherPeriodWords(locale, figure) }] : []),
          { key: 'value', header: t.reading.column.value, unit: metricUnit(locale, metric), numeric: true, cell: (figure) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
        ]}
        rows={elsewhere}
        rowKey={(figure) => String(figure.observationId)}
        note={notes.list}
      />
    </Section>
  )
}
