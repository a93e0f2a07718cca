// The metrics that a unit answers for, with the city's values.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { leadingFigure } from '@/lib/domain/overview'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../_parts/figure-cell'
import { tableFootnotes } from '../../_parts/table-footnotes'
import { UnreportedMetrics } from '../../_parts/unreported-metrics'
import { withinRelease } from '../../_reading/selection'
import { metricName, metricUnit, otherPeriodWords } from '../../_reading/words'

interface OwnedMetricsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metrics: readonly Metric[]
  readonly release: PublishedRelease
  readonly cityCode: string
}

export function OwnedMetrics({ t, locale, metrics, release, cityCode }: OwnedMetricsProps) {
  const words = t.unitPage
  const rows = metrics.flatMap((metric) => {
    const figure = leadingFigure(release.figures, metric.code, cityCode)
    return figure === null ? [] : [{ metric, figure }]
  })
  const notes = tableFootnotes(t, 'owned', rows.map(({ figure }) => figure))
  const unreported = metrics.filter((metric) => rows.every((row) => row.metric.code !== metric.code))
  const href = (metric: Metric): string => withinRelease(`/metrics/${encodeURIComponent(metric.code)}`, release)
  return (
    <Section id="owns" title={words.ownsTitle} note={metrics.length === 0 ? undefined : words.ownsLead} panel>
      {metrics.length === 0 && <p className="text-muted">{words.ownsNone}</p>}
      {rows.length > 0 && (
        <DataTable
          id="owned"
          caption={words.ownsCaption}
          rows={rows}
          rowKey={({ metric }) => metric.code}
          dense
          note={notes.list}
          columns={[
            { key: 'metric', header: t.reading.column.metric, cell: ({ metric }) => <Link href={href(metric)}>{metricName(locale, metric)}</Link> },
            { key: 'value', header: words.cityValue, numeric: true, cell: ({ figure }) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
            { key: 'measure', header: t.reading.column.measure, nowrap: true, cell: ({ metric }) => metricUnit(locale, metric) },
            { key: 'period', header: t.reading.column.period, cell: ({ figure }) => otherPeriodWords(locale, figure) },
          ]}
        />
      )}
      <UnreportedMetrics locale={locale} summary={t.overview.unreported(unreported.length)} metrics={unreported} hrefOf={href} />
    </Section>
  )
}
