import { VerdictBadge } from '@/components/figures/verdict-badge'
import { DataTable } from '@/components/ui/data-table'
import { VERDICTS } from '@/lib/domain/reconcile/reconciliation'
import type { Messages } from '@/lib/i18n/messages'

/** The six conclusions of comparing a printed rate with its counts, each as it looks on the pages. */
export function VerdictsTable({ t }: { readonly t: Messages }) {
  const { verdictHead: head, verdict: meaning, verdictsTable } = t.methodsPage
  return (
    <DataTable
      id="verdicts-table"
      caption={verdictsTable}
      rows={VERDICTS}
      rowKey={(verdict) => verdict}
      columns={[
        { key: 'verdict', header: head.verdict, cell: (verdict) => <VerdictBadge t={t} verdict={verdict} /> },
        { key: 'meaning', header: head.meaning, cell: (verdict) => meaning[verdict] },
      ]}
    />
  )
}
