// Where a metric is used: what is computed of it, who asks for it, and what was published of it.
import { Section } from '@/components/layout/section'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { MetricUse } from '@/lib/data/metric-consequences'
import type { CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { calledOf } from './fact-words'

interface MetricUsesProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: CatalogueMetric
  readonly use: MetricUse
  readonly dependents: readonly CatalogueMetric[]
}

export function MetricUses({ t, locale, metric, use, dependents }: MetricUsesProps) {
  const words = t.metricsDesk
  const links = (all: readonly { readonly key: string; readonly href: string; readonly text: string }[]) =>
    all.length === 0 ? (
      words.none
    ) : (
      <ul>
        {all.map(({ key, href, text }) => (
          <li key={key}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    )
  return (
    <Section id="uses" title={words.uses} panel>
      <Facts
        facts={[
          { name: words.partOf, value: links(dependents.map((one) => ({ key: one.code, href: `/desk/metrics/${encodeURIComponent(one.code)}`, text: calledOf(locale, one) }))) },
          {
            name: words.collections,
            value: links(use.collections.map((one) => ({ key: one.code, href: `/desk/collections/${encodeURIComponent(one.code)}`, text: `${locale === 'en' ? one.titleEn : one.titleZh} · ${one.open ? words.open : words.closed}` }))),
          },
          {
            name: words.releases,
            value: links(use.releases.map(({ slug, version, figures }) => ({ key: `${slug}/${version}`, href: `/releases/${encodeURIComponent(slug)}?version=${version}`, text: words.releaseOf(slug, String(version), String(figures)) }))),
          },
          { name: words.figures, value: words.figuresOf(String(use.drafts), String(use.approved), String(use.published)) },
          { name: words.statements, value: String(use.statements) },
          { name: words.publicPage, value: <Link href={`/metrics/${encodeURIComponent(metric.code)}`}>{words.seePublic}</Link> },
        ]}
      />
    </Section>
  )
}
