// One change of one metric: a new version, other settings, a target, or the end of one.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { readCatalogue } from '@/lib/data/metric-catalogue'
import { documents } from '@/lib/data/statements'
import { units } from '@/lib/data/units'
import type { Catalogue, CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { DeskFrame } from '../../../_parts/desk-frame'
import type { FieldGroup } from '../../_parts/change-fields'
import { ChangeForm } from '../../_parts/change-form.client'
import { factGroups } from '../../_parts/fact-fields'
import { calledOf } from '../../_parts/fact-words'
import { formWords } from '../../_parts/form-words'
import { mayChangeMetrics } from '../../_parts/may-change'
import { dayGroup, settingGroup, targetGroup } from '../../_parts/setting-fields'
import { changeMetric, checkMetricChange } from '../../actions'

interface ChangeMetricPageProps {
  readonly params: Promise<{ readonly code: string; readonly act: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

const CHANGES = ['version', 'settings', 'target'] as const
type Change = (typeof CHANGES)[number]

const changeOf = (text: string): Change | undefined => CHANGES.find((one) => one === text)

export async function generateMetadata({ params }: ChangeMetricPageProps): Promise<Metadata> {
  const [{ t }, { act }] = await Promise.all([display(), params])
  const kind = changeOf(act)
  return { title: kind === undefined ? t.metricsDesk.title : t.metricsDesk.changes[kind] }
}

async function groupsFor(change: Change, t: Messages, locale: Locale, metric: CatalogueMetric, catalogue: Catalogue): Promise<readonly FieldGroup[]> {
  if (change === 'version') return [...factGroups({ t, locale, catalogue, facts: metric, ownCode: metric.code }), dayGroup(t, true)]
  if (change === 'settings') return [settingGroup({ t, locale, catalogue, settings: metric })]
  return [targetGroup({ t, locale, metric, units: await units(), documents: await documents() })]
}

export default async function ChangeMetricPage({ params, searchParams }: ChangeMetricPageProps) {
  const [{ code, act }, { end }] = await Promise.all([params, searchParams])
  const address = `/desk/metrics/${code}/${act}`
  const viewer = await openPage('page /desk/metrics/[code]/[act]', address)
  const [{ t, locale }, catalogue] = await Promise.all([display(), readCatalogue()])
  const kind = changeOf(act)
  const metric = catalogue.metrics.find((one) => one.code === code)
  if (kind === undefined || metric === undefined) absent()
  if (!(await mayChangeMetrics(viewer))) return await hide(viewer, 'page /desk/metrics/[code]/[act]', address, 'not-permitted')
  const words = t.metricsDesk
  const ending = kind === 'target' && typeof end === 'string' ? end : null
  const title = ending === null ? words.changes[kind] : words.endTitle
  const href = `/desk/metrics/${encodeURIComponent(metric.code)}`
  return (
    <DeskFrame viewer={viewer} part="metrics">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/metrics' }, { label: calledOf(locale, metric), href }, { label: title }]} />
      <PageHeading t={t} title={`${calledOf(locale, metric)} · ${title}`} lead={ending === null ? words.changeLeads[kind] : words.endLead} />
      <ChangeForm
        check={checkMetricChange}
        change={changeMetric}
        hidden={{ change: ending === null ? kind : 'end-target', code: metric.code, ...(ending === null ? {} : { targetId: ending }), ...(kind === 'version' ? { kind: metric.kind } : {}) }}
        groups={ending === null ? await groupsFor(kind, t, locale, metric, catalogue) : []}
        backHref={href}
        danger={ending !== null}
        words={formWords(t)}
      />
    </DeskFrame>
  )
}
