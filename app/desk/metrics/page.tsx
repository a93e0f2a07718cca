// Every metric by group, with a search.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { catalogueMetrics } from '@/lib/data/metric-catalogue'
import { metricGroups } from '@/lib/data/metrics'
import { findMetrics } from '@/lib/domain/metrics/find-metrics'
import { DeskFrame } from '../_parts/desk-frame'
import { mayChangeMetrics } from './_parts/may-change'
import { MetricsTable } from './_parts/metrics-table'

interface MetricsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.metricsDesk.title }
}

const textOf = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value.slice(0, 100) : '')

export default async function DeskMetricsPage({ searchParams }: MetricsPageProps) {
  const viewer = await openPage('page /desk/metrics', '/desk/metrics')
  const [{ t, locale }, metrics, groups, search, mayChange] = await Promise.all([display(), catalogueMetrics(), metricGroups(), searchParams, mayChangeMetrics(viewer)])
  const words = t.metricsDesk
  const [text, group] = [textOf(search['q']), textOf(search['group'])]
  const found = findMetrics(metrics, text, group)
  const groupName = ({ nameZh, nameEn }: (typeof groups)[number]): string => (locale === 'en' ? nameEn : nameZh)
  return (
    <DeskFrame viewer={viewer} part="metrics">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        actions={
          mayChange && (
            <LinkButton href="/desk/metrics/new" look="primary" icon="plus">
              {words.create}
            </LinkButton>
          )
        }
      />
      <form method="get" action="/desk/metrics" role="search" aria-label={words.search} className="panel no-print grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]">
        <TextInput id="q" name="q" label={words.search} hint={words.searchHint} defaultValue={text} autoComplete="off" spellCheck={false} maxLength={100} />
        <Select id="group" name="group" label={words.group} defaultValue={group} options={[{ value: '', label: words.anyGroup }, ...groups.map((one) => ({ value: one.code, label: groupName(one) }))]} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button>{words.apply}</Button>
          {(text !== '' || group !== '') && <Link href="/desk/metrics">{words.clear}</Link>}
        </div>
      </form>
      {found.length === 0 && <EmptyState title={words.noneFound} why={words.noneFoundWhy} />}
      {groups.map((one) => {
        const own = found.filter(({ groupCode }) => groupCode === one.code)
        return (
          own.length > 0 && (
            <div key={one.code} className="panel">
              <MetricsTable t={t} locale={locale} id={`group-${one.code}`} caption={groupName(one)} metrics={own} />
            </div>
          )
        )
      })}
    </DeskFrame>
  )
}
