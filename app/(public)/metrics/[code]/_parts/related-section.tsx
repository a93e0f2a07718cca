// The same question on other bases, and the same metric for other units.
import Link from 'next/link'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../../_parts/figure-cell'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { valueText } from '../../../_reading/figure-words'
import { either, metricName, metricUnit, otherPeriodWords, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface RelatedProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: Pick<MetricContents, 'metric' | 'family' | 'elsewhere'>
  readonly metricHref: (code: string) => string
}

export function FamilySection({ t, locale, contents: { family }, metricHref }: RelatedProps) {
  if (family.length === 0) return null
  const notes = tableFootnotes(t, 'family-table', family.flatMap(({ figure }) => figure ?? []))
  return (
    <Section id="family" title={t.metricPage.familyTitle} note={t.metricPage.familyNote} panel>
      <DataTable
        id="family-table"
        caption={t.metricPage.familyCaption}
        columns={[
          { key: 'metric', header: t.reading.column.metric, cell: ({ metric }) => <Link href={metricHref(metric.code)}>{metricName(locale, metric)}</Link> },
          { key: 'base', header: t.metricPage.fact.base, cell: ({ metric }) => either(locale, metric.baseZh, metric.baseEn) ?? t.figure.noFigure },
          { key: 'value', header: t.reading.column.value, numeric: true, cell: ({ figure }) => (figure === null ? t.metricPage.unreported : <>{valueText(locale, figure)}{notes.mark(figure)}</>) },
        ]}
        rows={family}
        rowKey={({ metric }) => metric.code}
        note={notes.list}
      />
    </Section>
  )
}

export function ElsewhereSection({ t, locale, contents: { metric, elsewhere }, unitMetricHref }: Omit<RelatedProps, 'metricHref'> & { readonly unitMetricHref: (unitCode: string) => string }) {
  if (elsewhere.length === 0) return null
  const notes = tableFootnotes(t, 'elsewhere-table', elsewhere)
  return (
    <Section id="elsewhere" title={t.metricPage.otherUnitsTitle} panel>
      <DataTable
        id="elsewhere-table"
        caption={metricName(locale, metric)}
        columns={[
          { key: 'unit', header: t.reading.column.orgUnit, cell: ({ unit }) => <Link href={unitMetricHref(unit.code)}>{unitName(locale, unit)}</Link> },
          { key: 'period', header: t.reading.column.period, cell: (figure) => otherPeriodWords(locale, figure) },
          { key: 'value', header: t.reading.column.value, unit: metricUnit(locale, metric), numeric: true, cell: (figure) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
        ]}
        rows={elsewhere}
        rowKey={(figure) => String(figure.observationId)}
        note={notes.list}
      />
    </Section>
  )
}
