// Each period with anything recorded: what is in force, what waits for its time, and how many changes are not published.
import { display } from '@/app/_http/display'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { Viewer } from '@/lib/domain/viewer'
import { formatInstant } from '@/lib/i18n/format'
import { listReleaseLines } from '@/lib/operations/list-release-lines'

/** @param level of the heading that says there are none */
export async function LinesTable({ viewer, level }: { readonly viewer: Viewer; readonly level: 2 | 3 }) {
  const [{ t, locale }, listed] = await Promise.all([display(), listReleaseLines(viewer)])
  const words = t.publishing
  if (!listed.ok) return <EmptyState title={words.wholeCity} why={words.wholeCityWhy} level={level} action={<Link href="/releases">{t.reading.navReleases}</Link>} />
  const rows = listed.value
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
        { key: 'changes', header: words.changes, cell: ({ changes }) => (changes === 0 ? t.desk.noChanges : words.changesCount(String(changes))) },
        { key: 'open', header: words.open, cell: ({ line }) => <Link href={`/desk/releases/${line.period.key}`}>{words.openOf(t.period.ofRelease(line.period.key))}</Link> },
      ]}
    />
  )
}
