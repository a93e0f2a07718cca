// The five statuses with the margins that the judging itself uses.
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable } from '@/components/ui/data-table'
import { canonical, Exact } from '@/lib/domain/rounding'
import { FIGURE_STATUSES, NEAR_POINTS, NEAR_SHARE, type FigureStatus } from '@/lib/domain/status'
import type { Messages } from '@/lib/i18n/messages'

const MARGINS = { points: NEAR_POINTS, percent: canonical(new Exact(NEAR_SHARE).times(100)) }

export function StatusesTable({ t }: { readonly t: Messages }) {
  const words = t.methodsPage
  const meaning = (status: FigureStatus): string => (status === 'near' ? words.statusNear(MARGINS) : words.statusMeaning[status])
  return (
    <DataTable
      id="statuses-table"
      caption={words.statusesTable}
      rows={FIGURE_STATUSES}
      rowKey={(status) => status}
      columns={[
        { key: 'status', header: words.statusHead.status, nowrap: true, cell: (status) => <StatusPill status={status} word={t.status[status]} /> },
        { key: 'meaning', header: words.statusHead.meaning, cell: meaning },
      ]}
    />
  )
}
