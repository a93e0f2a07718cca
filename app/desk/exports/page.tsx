// One's own files that are written in the background: how far they have come, and those that can be downloaded.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { exportsOf } from '@/lib/data/export-jobs'
import { EXPORT_KEPT_DAYS, isOpen } from '@/lib/domain/exporting/export-job'
import { DeskFrame } from '../_parts/desk-frame'
import { RefreshWhile } from '../_parts/refresh-while.client'
import { JobsTable } from './_parts/jobs-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.exportJobs.title }
}

export default async function ExportJobsPage() {
  const viewer = await openPage('page /desk/exports', '/desk/exports')
  const [{ t, locale }, jobs] = await Promise.all([display(), exportsOf(viewer.userId)])
  const words = t.exportJobs
  const open = jobs.filter(({ state }) => isOpen(state)).length
  return (
    <DeskFrame viewer={viewer} part="exports">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead(EXPORT_KEPT_DAYS)}
        actions={
          <LinkButton href="/exports" compact>
            {words.toChoice}
          </LinkButton>
        }
      />
      {open > 0 && <RefreshWhile sentence={words.working(open)} />}
      {jobs.length === 0 ? <EmptyState level={2} title={words.noneTitle} why={words.noneWhy} action={<Link href="/exports">{words.toChoice}</Link>} /> : <JobsTable t={t} locale={locale} jobs={jobs} />}
    </DeskFrame>
  )
}
