// One metric: as it stands, its versions and targets, where it is used, and what was done to it.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { namesOfEvents } from '@/lib/data/event-names'
import { metricUse } from '@/lib/data/metric-consequences'
import { readCatalogue } from '@/lib/data/metric-catalogue'
import { metricHistory } from '@/lib/data/metric-history'
import { metricGroups } from '@/lib/data/metrics'
import { metricVersions } from '@/lib/data/metric-versions'
import { targetsOfMetric } from '@/lib/data/targets'
import { everyUnit } from '@/lib/data/units'
import { dependentsOf } from '@/lib/domain/metrics/dependents'
import { can } from '@/lib/domain/permissions/decide'
import { formatDate } from '@/lib/i18n/format'
import { today } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { unitWords } from '../../_parts/unit-words'
import { calledOf } from '../_parts/fact-words'
import { mayChangeMetrics } from '../_parts/may-change'
import { MetricFacts } from '../_parts/metric-facts'
import { MetricHistory } from '../_parts/metric-history'
import { MetricTargets } from '../_parts/metric-targets'
import { MetricUses } from '../_parts/metric-uses'
import { MetricVersions } from '../_parts/metric-versions'

interface DeskMetricPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export async function generateMetadata({ params }: DeskMetricPageProps): Promise<Metadata> {
  const [{ t }, { code }] = await Promise.all([display(), params])
  return { title: `${t.metricsDesk.title} ${code.slice(0, 40)}` }
}

export default async function DeskMetricPage({ params, searchParams }: DeskMetricPageProps) {
  const [{ code }, { done }] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/metrics/[code]', `/desk/metrics/${code}`)
  const [{ t, locale }, catalogue, groups, names, units, mayChange] = await Promise.all([display(), readCatalogue(), metricGroups(), namesOfEvents(), everyUnit(), mayChangeMetrics(viewer)])
  const metric = catalogue.metrics.find((one) => one.code === code)
  if (metric === undefined) absent()
  const [versions, targets, use, history] = await Promise.all([metricVersions(metric.id), targetsOfMetric(metric.id), metricUse(metric.id), metricHistory(metric.code)])
  const words = t.metricsDesk
  const name = calledOf(locale, metric)
  const wording = { t, locale, catalogue }
  const group = groups.find((one) => one.code === metric.groupCode)
  return (
    <DeskFrame viewer={viewer} part="metrics">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/metrics' }, { label: name }]} />
      {done === '1' && (
        <Banner t={t} look="done" live>
          {words.done}
        </Banner>
      )}
      {metric.from !== null && metric.from > today() && (
        <Banner t={t} look="info">
          {words.notYet(formatDate(locale, metric.from))}
        </Banner>
      )}
      <PageHeading
        t={t}
        title={name}
        actions={
          mayChange &&
          (['version', 'settings', 'target'] as const).map((change) => (
            <LinkButton key={change} href={`/desk/metrics/${encodeURIComponent(metric.code)}/${change}`}>
              {words.changes[change]}
            </LinkButton>
          ))
        }
      />
      <MetricFacts wording={wording} metric={metric} groupName={group === undefined ? metric.groupCode : locale === 'en' ? group.nameEn : group.nameZh} />
      <div className="panel">
        <MetricVersions wording={wording} versions={versions} />
      </div>
      <MetricTargets t={t} locale={locale} metric={metric} targets={targets} unitName={unitWords(locale, units)} mayChange={mayChange} />
      <MetricUses t={t} locale={locale} metric={metric} use={use} dependents={dependentsOf(metric.code, catalogue)} />
      <MetricHistory t={t} locale={locale} events={history} names={names} mayTrace={can(viewer, 'audit.read', {})} />
    </DeskFrame>
  )
}
