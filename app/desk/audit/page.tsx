// The audit log: who did what, newest first, by filter.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { barred } from '@/app/_http/refuse'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { COUNTED, streams, trailPage } from '@/lib/data/audit-trail'
import { namesOfEvents } from '@/lib/data/event-names'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { formatDecimal } from '@/lib/i18n/format'
import { AlertBanners } from '../_parts/alert-banners'
import { DeskFrame } from '../_parts/desk-frame'
import { ExportListForm } from './_parts/export-list-form'
import { FilterForm } from './_parts/filter-form'
import { NoEvents } from './_parts/no-events'
import { Paging } from './_parts/paging'
import { readSearch, trailHref, type Search } from './_parts/search'
import { TrailTable } from './_parts/trail-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.audit.title }
}

export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const { filter, position } = readSearch(await searchParams)
  const viewer = await openPage('page /desk/audit', trailHref(filter))
  const [{ t, locale }, names, all, page] = await Promise.all([display(), namesOfEvents(), streams(), trailPage(viewer, filter, position)])
  if (!page.ok) barred()
  const words = t.audit
  const { events, count } = page.value
  const counted = count > COUNTED ? words.foundMany(formatDecimal(String(COUNTED))) : words.found(formatDecimal(String(count)))
  return (
    <DeskFrame viewer={viewer} part="audit">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading t={t} title={words.title} lead={words.lead} actions={<LinkButton href="/desk/audit/verify">{words.toVerify}</LinkButton>} />
      <AlertBanners viewer={viewer} />
      <FilterForm key={trailHref(filter)} t={t} locale={locale} filter={filter} names={names} streams={all} />
      {events.length === 0 ? (
        <NoEvents t={t} filter={filter} />
      ) : (
        <>
          <TrailTable t={t} locale={locale} viewer={viewer} names={names} events={events} count={counted} />
          <Paging t={t} filter={filter} page={page.value} />
          {mayAnywhere(viewer, 'audit.export') && <ExportListForm t={t} filter={filter} />}
        </>
      )}
    </DeskFrame>
  )
}
