// The submissions of one collection: how much changed, what rules say, whether it came late.
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { InboxGroup, InboxRow } from '@/lib/data/review-inbox'
import { formatInstant } from '@/lib/i18n/format-period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

interface InboxTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly group: InboxGroup
  /** Id of the form to which the ticks belong; null where nothing is to be approved. */
  readonly form: string | null
}

const nameOf = (locale: Locale, { unit }: InboxRow): string => (locale === 'en' ? unit.nameEn : unit.name)

function Tick({ t, locale, row, form }: { readonly t: Messages; readonly locale: Locale; readonly row: InboxRow; readonly form: string }) {
  if (row.against.length > 0) {
    return (
      <>
        <input type="checkbox" className="review-tick" disabled aria-label={t.review.choose(nameOf(locale, row))} aria-describedby={`why-${row.collection.code}-${row.unit.code}`} />
        <small id={`why-${row.collection.code}-${row.unit.code}`} className="review-why block text-muted">
          {row.against.map((one) => problemSentence(t.problem, one)).join(' ')}
        </small>
      </>
    )
  }
  return <input type="checkbox" className="review-tick" form={form} name="several" value={[row.collection.code, row.unit.code, row.version, row.seen].join(' ')} aria-label={t.review.choose(nameOf(locale, row))} />
}

export function InboxTable({ t, locale, group, form }: InboxTableProps) {
  const words = t.review
  const { collection, rows } = group
  const href = ({ unit }: InboxRow): string => `/desk/review/${encodeURIComponent(collection.code)}/${encodeURIComponent(unit.code)}`
  const columns: readonly Column<InboxRow>[] = [
    {
      key: 'unit', header: words.unit, cell: (row) => (
        <Link href={href(row)} data-review-row>
          {nameOf(locale, row)}
        </Link>
      ),
    },
    ...(form === null ? [] : [{ key: 'tick', header: t.review.approveColumn, cell: (row: InboxRow) => <Tick t={t} locale={locale} row={row} form={form} /> }]),
    { key: 'changes', header: words.changes, numeric: true, cell: ({ changed, figures }) => words.changesOf(String(changed), String(figures)) },
    { key: 'warnings', header: words.warnings, nowrap: true, cell: ({ warnings, explained }) => (warnings === 0 ? words.noWarnings : words.warningsOf(String(warnings), String(explained))) },
    {
      key: 'submitted', header: words.submitted, cell: ({ submitted, late }) => (
        <>
          {submitted === null ? '—' : words.submittedBy(submitted.by ?? t.submitting.system, formatInstant(locale, submitted.at))}
          {late && (
            <>
              {' '}
              <strong className="pill tone-near pill-dashed">{words.late}</strong>
            </>
          )}
        </>
      ),
    },
    ...(form === null ? [{ key: 'last', header: words.state, cell: ({ last }: InboxRow) => (last === null ? '—' : `${t.submitting.act[last.act]} · ${words.submittedBy(last.by ?? t.submitting.system, formatInstant(locale, last.at))}`) }] : []),
  ]
  return (
    <DataTable
      id={`inbox-${collection.code}`}
      caption={locale === 'en' ? collection.titleEn : collection.titleZh}
      subtitle={`${words.due} ${formatInstant(locale, collection.dueAt)}`}
      rows={rows}
      rowKey={({ unit }) => unit.code}
      columns={columns}
    />
  )
}
