// One year before it is published: every change against the version in force, and the form that publishes them.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { metricsOfYear } from '@/lib/data/metrics'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { confirmationFor, planRelease } from '@/lib/operations/publish-release'
import { DeskFrame } from '../../_parts/desk-frame'
import { readYear } from '../../_parts/read-year'
import { publish } from './actions'
import { ChangesTable } from './changes-table'
import { PublishForm } from './publish-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.publishing.title }
}

export default async function PublishYearPage({ params }: { readonly params: Promise<{ readonly year: string }> }) {
  const { year: yearText } = await params
  const viewer = await openPage('page /desk/releases/[year]', `/desk/releases/${yearText}`)
  const year = readYear(yearText)
  if (year === null) notFound()
  const plan = await planRelease(viewer, year)
  if (!plan.ok) return await hide(viewer, 'page /desk/releases/[year]', yearText, 'not-permitted')
  const [{ t, locale }, metrics] = await Promise.all([display(), metricsOfYear(year)])
  const { changes, items, nextVersion, own, seen } = plan.value
  const words = t.publishing
  const mayPublish = mayAnywhere(viewer, 'release.publish')
  const crumbs = [{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/releases' }, { label: words.line(String(year)) }]
  if (changes.length === 0) {
    return (
      <DeskFrame viewer={viewer} part="releases">
        <Breadcrumbs t={t} crumbs={crumbs} />
        <PageHeading t={t} title={words.line(String(year))} />
        <EmptyState title={words.upToDate(String(year))} why={words.upToDateWhy} />
      </DeskFrame>
    )
  }
  return (
    <DeskFrame viewer={viewer} part="releases">
      <Breadcrumbs t={t} crumbs={crumbs} />
      <PageHeading t={t} title={words.prepare(String(year), String(nextVersion))} lead={words.prepareLead(String(changes.length), String(items.length))} standing="draft" />
      {own.length > 0 && (
        <Banner t={t} look="warning">
          {words.own(String(own.length))}
        </Banner>
      )}
      <ChangesTable t={t} locale={locale} changes={changes} metrics={metrics} caption={words.changes} />
      <p className="text-sm text-muted">
        {words.hash} <code className="break-all">{seen}</code>
      </p>
      {mayPublish ? (
        <PublishForm
          action={publish}
          year={String(year)}
          seen={seen}
          words={{
            reason: words.reason,
            reasonHint: nextVersion === 1 ? words.reasonHintFirst : words.reasonHint,
            confirm: words.confirm,
            confirmHint: words.confirmHint(confirmationFor(year)),
            submit: words.submit(String(year), String(nextVersion)),
            problemsTitle: words.problemsTitle,
          }}
        />
      ) : (
        <Banner t={t} look="info">
          {words.notPublisher}
        </Banner>
      )}
    </DeskFrame>
  )
}
