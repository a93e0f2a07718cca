import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import type { Metric } from '@/lib/data/metrics'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { metricName } from '../_reading/words'

interface UnreportedMetricsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metrics: readonly Metric[]
  readonly hrefOf: (metric: Metric) => string
}

/** Metrics without a figure, named and folded: said, but not in the way. Nothing where there is none. */
export function UnreportedMetrics({ t, locale, metrics, hrefOf }: UnreportedMetricsProps) {
  if (metrics.length === 0) return null
  return (
    <Disclosure summary={t.overview.unreported(metrics.length)}>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {metrics.map((metric) => (
          <li key={metric.code}>
            <Link href={hrefOf(metric)}>{metricName(locale, metric)}</Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
