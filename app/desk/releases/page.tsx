// Every period: what is in force, what waits to be published.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { DeskFrame } from '../_parts/desk-frame'
import { LinesTable } from './lines-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.publishing.title }
}

export default async function PublishingPage() {
  const viewer = await openPage('page /desk/releases', '/desk/releases')
  const { t } = await display()
  return (
    <DeskFrame viewer={viewer} part="releases">
      <PageHeading t={t} title={t.publishing.title} lead={t.publishing.lead} />
      <LinesTable viewer={viewer} level={2} />
    </DeskFrame>
  )
}
