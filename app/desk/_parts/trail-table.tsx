// What happened to a submission: who did what, when and why.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { TrailEvent } from '@/lib/data/submission-trail'
import { formatInstant } from '@/lib/i18n/format-period'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface TrailTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly trail: readonly TrailEvent[]
  /** Address of a receipt. */
  readonly receiptHref: (number: string) => string
}

/** The last act first. */
export function TrailTable({ t, locale, trail, receiptHref }: TrailTableProps) {
  const words = t.submitting
  if (trail.length === 0) return <p>{words.noTrail}</p>
  return (
    <DataTable
      id="trail"
      caption={words.trail}
      rows={trail.toReversed()}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'what', header: words.what, nowrap: true, cell: ({ act }) => words.act[act] },
        { key: 'when', header: words.when, nowrap: true, cell: ({ at }) => formatInstant(locale, at) },
        { key: 'who', header: words.who, nowrap: true, cell: ({ by }) => by ?? words.system },
        { key: 'note', header: words.note, cell: ({ note }) => note ?? '—' },
        { key: 'receipt', header: words.receipt, nowrap: true, cell: ({ receipt }) => (receipt === null ? '—' : <Link href={receiptHref(receipt)}>{receipt}</Link>) },
      ]}
    />
  )
}
