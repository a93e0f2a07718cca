// One line that names the figure, its version and its place, to be copied.
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { Display } from '@/app/_http/display'
import type { PublishedRelease } from '@/lib/data/published'
import { formatDate } from '@/lib/i18n/format'
import { today } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { citedAddress } from '../../../_figures/figure-words'
import { exportAddress } from '../../../_reading/selection'
import { metricName, releaseName, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface CiteSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly contents: Pick<MetricContents, 'metric' | 'unit' | 'city'>
  readonly release: PublishedRelease
}

export function CiteSection({ display: { t, locale }, contents: { metric, unit, city }, release }: CiteSectionProps) {
  const address = `${environment().APP_ORIGIN}${citedAddress(`/metrics/${encodeURIComponent(metric.code)}`, release, unit.id === city.id ? {} : { unit: unit.code })}`
  const line = t.ranking.cite({
    product: t.product.name,
    name: metricName(locale, metric),
    unit: unitName(locale, unit),
    release: t.ranking.citeRelease(releaseName(t, release), release.version),
    address,
    day: formatDate(locale, today(), 'table'),
  })
  return (
    <Section id="cite" title={t.ranking.citeTitle} note={t.ranking.citeNote} panel>
      <p className="select-all wrap-anywhere">{line}</p>
      {release.standing !== 'preview' && (
        <p className="no-print mt-2">
          <Link href={`/exports?${exportAddress(release, { release: null, version: null, metrics: [metric.code] })}`}>{t.exporting.linkOfMetric}</Link>
        </p>
      )}
    </Section>
  )
}
