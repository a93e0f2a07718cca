// Every year: what is in force, what waits to be published.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { requireViewer } from '@/lib/auth/viewer'
import { can } from '@/lib/domain/permissions'
import { DeskFrame } from '../_parts/desk-frame'
import { YearsTable } from '../_parts/years-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.publishing.title }
}

export default async function PublishingPage() {
  const viewer = await requireViewer('/desk/releases')
  if (!can(viewer, 'release.prepare', null)) notFound()
  const { t } = await display()
  return (
    <DeskFrame viewer={viewer} part="releases">
      <PageHeading t={t} title={t.publishing.title} lead={t.publishing.lead} />
      <YearsTable viewer={viewer} />
    </DeskFrame>
  )
}
