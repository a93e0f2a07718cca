// Founding a metric.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { readCatalogue } from '@/lib/data/metric-catalogue'
import { metricGroups } from '@/lib/data/metrics'
import { DeskFrame } from '../../_parts/desk-frame'
import { ChangeForm } from '../_parts/change-form.client'
import { factGroups } from '../_parts/fact-fields'
import { formWords } from '../_parts/form-words'
import { mayChangeMetrics } from '../_parts/may-change'
import { dayGroup, identityGroup, settingGroup } from '../_parts/setting-fields'
import { changeMetric, checkMetricChange } from '../actions'

const ADDRESS = '/desk/metrics/new'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.metricsDesk.create }
}

export default async function NewMetricPage() {
  const viewer = await openPage('page /desk/metrics/new', ADDRESS)
  if (!(await mayChangeMetrics(viewer))) return await hide(viewer, 'page /desk/metrics/new', ADDRESS, 'not-permitted')
  const [{ t, locale }, catalogue, groups] = await Promise.all([display(), readCatalogue(), metricGroups()])
  const words = t.metricsDesk
  return (
    <DeskFrame viewer={viewer} part="metrics">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/metrics' }, { label: words.create }]} />
      <PageHeading t={t} title={words.create} lead={words.createLead} />
      <ChangeForm
        check={checkMetricChange}
        change={changeMetric}
        hidden={{ change: 'create' }}
        groups={[
          identityGroup(t, locale, groups),
          ...factGroups({ t, locale, catalogue, facts: null, ownCode: null }),
          settingGroup({ t, locale, catalogue, settings: null }),
          dayGroup(t, false),
        ]}
        backHref="/desk/metrics"
        words={formWords(t)}
      />
    </DeskFrame>
  )
}
