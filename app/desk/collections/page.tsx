// The collections that are this person's to see, with how far they are.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { collectionBoards } from '@/lib/data/collection-board'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { DeskFrame } from '../_parts/desk-frame'
import { CollectionsTable } from './_parts/collections-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.collections.title }
}

export default async function CollectionsPage() {
  const viewer = await openPage('page /desk/collections', '/desk/collections')
  const [{ t, locale }, boards, { city }] = await Promise.all([display(), collectionBoards(viewer), installationUnits()])
  const words = t.collections
  return (
    <DeskFrame viewer={viewer} part="collections">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        {...(can(viewer, 'collection.manage', { unit: city.code })
          ? {
              actions: (
                <LinkButton href="/desk/collections/new" look="primary" icon="plus">
                  {words.newOne}
                </LinkButton>
              ),
            }
          : {})}
      />
      {boards.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <div className="panel">
          <CollectionsTable t={t} locale={locale} boards={boards} />
        </div>
      )}
    </DeskFrame>
  )
}
