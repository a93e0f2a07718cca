// The batches of history: what was sent, by whom, and how far each is.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { everyBatch } from '@/lib/data/history-batches'
import { mayReadHistory } from '@/lib/data/read-history'
import { calledState } from '@/lib/domain/history/history-batch'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { formatDecimal, formatInstant } from '@/lib/i18n/format'
import { DeskFrame } from '../_parts/desk-frame'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.history.title }
}

export default async function HistoryPage() {
  const viewer = await openPage('page /desk/history', '/desk/history')
  if (!(await mayReadHistory(viewer))) return await hide(viewer, 'page /desk/history', '', 'not-permitted')
  const [{ t, locale }, batches] = await Promise.all([display(), everyBatch()])
  const words = t.history
  const mayLoad = mayAnywhere(viewer, 'history.load')
  const toNew = mayLoad ? <LinkButton href="/desk/history/new" look="primary">{words.toNew}</LinkButton> : undefined
  return (
    <DeskFrame viewer={viewer} part="history">
      <PageHeading t={t} title={words.title} lead={words.lead} actions={toNew} />
      {batches.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <DataTable
          id="batches"
          caption={words.batches}
          rows={batches}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'batch', header: words.list.batch, nowrap: true, cell: ({ number }) => <Link href={`/desk/history/${number}`}>{words.batch(String(number))}</Link> },
            { key: 'file', header: words.list.file, cell: ({ fileName }) => fileName },
            { key: 'by', header: words.list.by, cell: ({ sent }) => `${sent.by} ${formatInstant(locale, sent.at, 'table')}` },
            { key: 'rows', header: words.list.rows, numeric: true, cell: ({ rowCount }) => formatDecimal(String(rowCount), 0) },
            { key: 'state', header: words.list.state, cell: (batch) => words.state[calledState(batch)] },
          ]}
        />
      )}
    </DeskFrame>
  )
}
