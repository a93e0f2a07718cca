// Each year with anything recorded: what is in force, and how many changes wait to be published.
import Link from 'next/link'
import { display } from '@/app/_http/display'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { recordedYears } from '@/lib/data/releases'
import type { Viewer } from '@/lib/domain/viewer'
import { planRelease } from '@/lib/operations/publish-release'

export async function YearsTable({ viewer }: { readonly viewer: Viewer }) {
  const [{ t }, years] = await Promise.all([display(), recordedYears()])
  const plans = await Promise.all(years.map((year) => planRelease(viewer, year)))
  const rows = plans.flatMap((plan) => (plan.ok ? [plan.value] : []))
  if (rows.length === 0) return <EmptyState title={t.publishing.nothing} why={t.publishing.nothingWhy} level={3} />
  return (
    <DataTable
      id="years-table"
      caption={t.publishing.changes}
      rows={rows}
      rowKey={(plan) => plan.slug}
      columns={[
        { key: 'year', header: t.desk.year, cell: (plan) => t.publishing.line(String(plan.year)) },
        {
          key: 'published',
          header: t.publishing.state,
          cell: (plan) => (plan.nextVersion === 1 ? t.publishing.none : <Link href={`/releases/${plan.slug}`}>{t.publishing.version(String(plan.nextVersion - 1))}</Link>),
        },
        { key: 'changes', header: t.publishing.changes, cell: (plan) => (plan.changes.length === 0 ? t.desk.noChanges : t.publishing.changesCount(String(plan.changes.length))) },
        { key: 'open', header: t.publishing.open, cell: (plan) => <Link href={`/desk/releases/${plan.year}`}>{t.publishing.open}</Link> },
      ]}
    />
  )
}
