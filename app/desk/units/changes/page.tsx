// The record of changes of all units, to read and to print.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitRecords } from '@/lib/data/units'
import { DeskFrame } from '../../_parts/desk-frame'
import { ChangesTable } from '../_parts/changes-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.unitsDesk.record }
}

export default async function UnitRecordPage() {
  const viewer = await openPage('page /desk/units/changes', '/desk/units/changes')
  const [{ t, locale }, changes, units] = await Promise.all([display(), unitChanges(), unitRecords()])
  const words = t.unitsDesk
  return (
    <DeskFrame viewer={viewer} part="units">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/units' }, { label: words.record }]} />
      <PageHeading t={t} title={words.record} lead={words.recordLead} />
      {changes.length === 0 ? (
        <EmptyState title={words.noChanges} why={words.noChangesWhy} />
      ) : (
        <div className="panel">
          <ChangesTable t={t} locale={locale} changes={changes} units={units} />
        </div>
      )}
    </DeskFrame>
  )
}
