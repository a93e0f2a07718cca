// Each period with anything recorded: what is in force, what waits for its time, and how many changes are not published.
import Link from 'next/link'
import { display } from '@/app/_http/display'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { recordedPeriods } from '@/lib/data/releases'
import type { Viewer } from '@/lib/domain/viewer'
import { formatInstant } from '@/lib/i18n/format'
import { planLine } from '@/lib/operations/publish-release'

/** @param level of the heading that says there are none */
export async function LinesTable({ viewer, level }: { readonly viewer: Viewer; readonly level: 2 | 3 }) {
  const [{ t, locale }, periods] = await Promise.all([display(), recordedPeriods()])
  const plans = await Promise.all(periods.map((key) => planLine(viewer, key)))
  const rows = plans.flatMap((plan) => (plan.ok ? [plan.value] : []))
  const words = t.publishing
  if (rows.length === 0) return <EmptyState title={words.nothing} why={words.nothingWhy} level={level} />
  return (
    <DataTable
      id="lines"
      caption={words.changes}
      rows={rows}
      rowKey={({ line }) => line.slug}
      columns={[
        { key: 'period', header: t.reading.column.period, cell: ({ line }) => t.period.ofRelease(line.period.key) },
        {
          key: 'published',
          header: words.state,
          cell: ({ line, inForce, waiting }) => (
            <>
              {inForce === null ? words.none : <Link href={`/releases/${line.slug}`}>{words.version(String(inForce.version))}</Link>}
              {waiting !== null && <span className="block text-muted">{words.waitingShort(String(waiting.version), formatInstant(locale, waiting.publishedAt))}</span>}
            </>
          ),
        },
        { key: 'changes', header: words.changes, cell: ({ changes }) => (changes.length === 0 ? t.desk.noChanges : words.changesCount(String(changes.length))) },
        { key: 'open', header: words.open, cell: ({ line }) => <Link href={`/desk/releases/${line.period.key}`}>{words.openOf(t.period.ofRelease(line.period.key))}</Link> },
      ]}
    />
  )
}
