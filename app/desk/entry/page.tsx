// Choosing among the sheets of one's units; who has one to fill in is taken straight to it.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { ownSheets, type OwnSheet } from '@/lib/data/own-sheets'
import { isOverdue } from '@/lib/domain/collecting/standing'
import { isOpen } from '@/lib/domain/collecting/submission'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { formatInstant, formatPeriod } from '@/lib/i18n/format'
import { now, today } from '@/lib/platform/clock'
import { DeskFrame } from '../_parts/desk-frame'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.entry.choose }
}

const hrefOf = ({ collection, unit }: OwnSheet): string => `/desk/entry/${collection.code}/${encodeURIComponent(unit.code)}`

/** Whether there is something to type now. */
const isWork = ({ collection, progress, mayRecord }: OwnSheet): boolean => mayRecord && collection.closedAt === null && collection.opensOn <= today() && isOpen(progress.state)

export default async function ChooseEntryPage() {
  const viewer = await openPage('page /desk/entry', '/desk/entry')
  const [{ t, locale }, sheets] = await Promise.all([display(), ownSheets(viewer)])
  const [only, ...more] = sheets.filter(isWork)
  if (only !== undefined && more.length === 0) redirect(hrefOf(only))
  const words = t.entry
  const at = now()
  const dueOf = ({ collection, progress }: OwnSheet): string => {
    const due = formatInstant(locale, progress.dueAt ?? collection.dueAt)
    return isOverdue(collection, progress, at) ? `${due} · ${words.late}` : due
  }
  return (
    <DeskFrame viewer={viewer} part="entry">
      <PageHeading t={t} title={words.choose} lead={mayAnywhere(viewer, 'observation.record') ? words.chooseLead : words.chooseReaderLead} />
      {sheets.length === 0 ? (
        <EmptyState title={words.chooseEmpty} why={words.chooseEmptyWhy} />
      ) : (
        <DataTable
          id="sheets"
          caption={words.choose}
          rows={sheets.toSorted((a, b) => Number(isWork(b)) - Number(isWork(a)))}
          rowKey={hrefOf}
          columns={[
            { key: 'collection', header: words.collection, cell: (sheet) => <Link href={hrefOf(sheet)}>{locale === 'en' ? sheet.collection.titleEn : sheet.collection.titleZh}</Link> },
            { key: 'unit', header: words.unit, cell: ({ unit }) => (locale === 'en' ? unit.nameEn : unit.name) },
            { key: 'period', header: words.period, nowrap: true, cell: ({ collection }) => formatPeriod(locale, collection.period) },
            { key: 'due', header: words.due, cell: dueOf },
            { key: 'state', header: words.state, nowrap: true, cell: ({ progress }) => t.submissionState[progress.state] },
            { key: 'filled', header: words.filled, numeric: true, cell: ({ progress }) => `${progress.filled} / ${progress.asked}` },
          ]}
        />
      )}
    </DeskFrame>
  )
}
