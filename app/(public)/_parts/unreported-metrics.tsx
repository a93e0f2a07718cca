import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import type { Metric } from '@/lib/data/metrics'
import type { Locale } from '@/lib/i18n/messages'
import { metricName } from '../_reading/words'

interface UnreportedMetricsProps {
  readonly locale: Locale
  /** Says how many there are. */
  readonly summary: string
  readonly metrics: readonly Metric[]
  readonly hrefOf: (metric: Metric) => string
}

/** Metrics without a figure, named and folded: said, but not in the way. Nothing where there is none. */
export function UnreportedMetrics({ locale, summary, metrics, hrefOf }: UnreportedMetricsProps) {
  if (metrics.length === 0) return null
  return (
    <Disclosure summary={summary}>
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
