// The same figures as a table: a row a period, newest first, a column a line; each row can be pinned.
import type { Display } from '@/app/_http/display'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { ExploreState } from '@/lib/domain/explore/explore-state'
import type { SeriesPoint } from '@/lib/domain/series'
import { formatPeriod } from '@/lib/i18n/format'
import { FigureCell } from '../../_parts/figure-cell'
import { tableFootnotes } from '../../_parts/table-footnotes'
import { metricUnit } from '../../_reading/words'
import type { ExploreLine } from './lines'

interface LinesTableProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly lines: readonly ExploreLine[]
  readonly names: readonly string[]
  readonly state: ExploreState
  /** The address of this page with this period pinned, or no longer. */
  readonly pinHref: (key: string) => string
}

export function LinesTable({ display: { t, locale }, lines, names, state, pinHref }: LinesTableProps) {
  const words = t.explore
  const rows = lines[0]?.series.points.toReversed() ?? []
  const notes = tableFootnotes(t, 'explore-table', rows.flatMap(({ period }) => lines.flatMap(({ figures }) => figures.get(period.key) ?? [])))
  const columns: readonly Column<SeriesPoint>[] = [
    { key: 'period', header: t.reading.column.period, nowrap: true, cell: ({ period }) => formatPeriod(locale, period) },
    ...lines.map((line, at): Column<SeriesPoint> => ({
      key: `line-${at}`,
      header: names[at] ?? '',
      unit: metricUnit(locale, line.metric),
      numeric: true,
      cell: ({ period }) => {
        const figure = line.figures.get(period.key)
        return figure === undefined ? t.metricPage.unreported : <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}{figure.provisional && <small className="ms-1">{words.provisional}</small>}</>
      },
    })),
    {
      key: 'pin',
      header: words.pinColumn,
      nowrap: true,
      cell: ({ period }) => {
        const [isPinned, name] = [state.pins.includes(period.key), formatPeriod(locale, period)]
        return (
          <>
            {isPinned && <strong className="me-2">{words.pinnedMark}</strong>}
            <Link href={pinHref(period.key)} scroll={false} className="no-print" aria-label={isPinned ? words.unpinOf(name) : words.pinOf(name)}>
              {isPinned ? words.unpin : words.pin}
            </Link>
          </>
        )
      },
    },
  ]
  return <DataTable id="explore-table" caption={words.tableTitle} columns={columns} rows={rows} rowKey={({ period }) => period.key} marked={({ period }) => state.pins.includes(period.key)} note={notes.list} dense />
}
