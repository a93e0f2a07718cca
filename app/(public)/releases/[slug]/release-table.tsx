// Every figure of a release with its print, its verdict and where it comes from.
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { statementsAbout } from '@/lib/data/figure-statements'
import type { PlacedFigure } from '@/lib/data/figures'
import type { PublishedRelease } from '@/lib/data/published'
import { figureStandingOf } from '@/lib/domain/figure-standing'
import { checksOf } from '@/lib/domain/overview'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureCell } from '../../_parts/figure-cell'
import { StandingWords } from '../../_parts/standing-words'
import { tableFootnotes } from '../../_parts/table-footnotes'
import { withinRelease } from '../../_reading/selection'
import { metricName, metricUnit, periodWords, unitName } from '../../_reading/words'

export function ReleaseTable({ t, locale, release }: { readonly t: Messages; readonly locale: Locale; readonly release: PublishedRelease }) {
  const { figures } = release
  const about = statementsAbout(release.statements)
  const words = t.releasePage
  const head = t.reading.column
  const notes = tableFootnotes(t, 'figures', figures)
  const hrefOf = ({ metric, unit }: PlacedFigure): string => withinRelease(`/metrics/${encodeURIComponent(metric.code)}`, release, unit.kind === 'CITY' ? {} : { unit: unit.code })
  const printedOf = (figure: PlacedFigure): string => about(figure).flatMap((one) => (one.metricCode === figure.metric.code && one.printed !== null ? [one.printed] : [])).join(' · ')
  const standingOf = (figure: PlacedFigure) => figureStandingOf(figure, checksOf(figure, about(figure), figures, (metric) => metricName(locale, metric)))
  const columns: readonly Column<PlacedFigure>[] = [
    { key: 'metric', header: head.metric, cell: (figure) => <Link href={hrefOf(figure)}>{metricName(locale, figure.metric)}</Link> },
    { key: 'unit', header: head.orgUnit, nowrap: true, cell: ({ unit }) => unitName(locale, unit) },
    { key: 'period', header: head.period, cell: (figure) => periodWords(locale, figure) },
    { key: 'value', header: head.value, numeric: true, cell: (figure) => <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</> },
    { key: 'measure', header: head.measure, nowrap: true, cell: ({ metric }) => metricUnit(locale, metric) },
    { key: 'printed', header: head.printed, cell: (figure) => printedOf(figure) || t.figure.noFigure },
    { key: 'standing', header: head.standing, nowrap: true, cell: (figure) => <StandingWords t={t} standing={standingOf(figure)} href={`${hrefOf(figure)}#checks`} /> },
    { key: 'origin', header: words.origin, nowrap: true, cell: ({ origin }) => words.origins[origin] },
    { key: 'revision', header: head.revision, nowrap: true, cell: ({ revision }) => words.revisionNumber(revision.seq) },
  ]
  return <DataTable id="figures" caption={words.tableTitle} columns={columns} rows={figures} rowKey={({ observationId }) => String(observationId)} dense wide note={notes.list} />
}
