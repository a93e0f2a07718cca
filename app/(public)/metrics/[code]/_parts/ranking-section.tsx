// The units beside each other: chosen by links, in the official order unless a reader asks for places; who cannot be ranked says why.
import type { ReactNode } from 'react'
import type { Display } from '@/app/_http/display'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Drawing } from '@/components/charts/drawing'
import { drawingRooms } from '@/components/charts/drawing-rooms'
import { StatusPill } from '@/components/figures/status-pill'
import { Banner } from '@/components/layout/banner'
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import type { PublishedRelease } from '@/lib/data/published'
import { SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import { statusOf } from '@/lib/domain/status'
import { formatTarget } from '@/lib/i18n/format'
import { rankingFigure, type RankingFigure } from '../../../_figures/ranking'
import type { RankingRow } from '../../../_figures/ranking-rows'
import { FigureCell } from '../../../_parts/figure-cell'
import { FigureFilesWithCopy } from '../../../_parts/figure-files-with-copy'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { written } from '../../../_reading/figure-words'
import type { RankingContents } from '../../../_reading/ranking-contents'
import { comparedText, comparedWords, countsOf } from '../../../_reading/ranking-words'
import { metricName, metricUnit, periodWords, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface RankingSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly contents: Pick<MetricContents, 'metric' | 'unit'>
  readonly ranking: RankingContents
  readonly release: PublishedRelease
  /** This page with other choices; an empty one is left out of the address. */
  readonly choiceHref: (choice: Readonly<Record<'among' | 'peers' | 'order', string>>) => string
  readonly unitHref: (unitCode: string) => string
  /** To try other weights; null for those who may not. */
  readonly whatIfHref: string | null
}

export async function RankingSection({ display, contents: { metric, unit }, ranking, release, choiceHref, unitHref, whatIfHref }: RankingSectionProps) {
  const { t } = display
  const words = t.ranking
  if (ranking.figures.length === 0 && ranking.otherSpans.length === 0) {
    return (
      <Section id="ranking" title={words.title} panel>
        <p>{words.none(comparedWords(t, ranking))}</p>
      </Section>
    )
  }
  const figure = await rankingFigure(display, metric, ranking, release)
  const refused = ranking.ranking.refused
  return (
    <Section id="ranking" title={words.title} panel>
      <div className="flex flex-col gap-4">
        <Choices t={t} ranking={ranking} choiceHref={choiceHref} />
        {refused !== null && <Refusal display={display} ranking={ranking} refused={refused} />}
        {refused !== null && ranking.order === 'rank' && <Banner t={t} look="info">{words.orderRefused}</Banner>}
        {[...ranking.unknown.map(({ what, asked }) => words.unknown[what](asked)), ...(ranking.peers !== null && ranking.group === null ? [words.unknown.peers(ranking.peers)] : [])].map((sentence) => (
          <Banner key={sentence} t={t} look="info">
            {sentence}
          </Banner>
        ))}
        <Chart display={display} figure={figure} refused={refused} table={<Table display={display} metric={metric} ranking={ranking} figure={figure} current={unit.code} unitHref={unitHref} />} />
        {whatIfHref !== null && (
          <p className="no-print">
            <Link href={whatIfHref}>{t.whatIf.link}</Link> <span className="text-muted">{t.whatIf.linkNote}</span>
          </p>
        )}
      </div>
    </Section>
  )
}

function Choices({ t, ranking, choiceHref }: { readonly t: Display['t'] } & Pick<RankingSectionProps, 'ranking' | 'choiceHref'>) {
  const { among, choices, group, groups, order } = ranking
  const words = t.ranking
  const now = { among: among === 'counties' ? '' : among, peers: group ?? '', order: order === 'official' ? '' : order }
  return (
    <div className="no-print flex flex-wrap gap-x-8 gap-y-2">
      {choices.length > 1 && <Tabs label={words.amongLabel} tabs={choices.map((one) => ({ href: choiceHref({ ...now, among: one === 'counties' ? '' : one, peers: '' }), label: words.among[one], current: one === among }))} />}
      {groups.length > 0 && (
        <Tabs
          label={words.peersLabel}
          tabs={[
            { href: choiceHref({ ...now, peers: '' }), label: words.everyPeer, current: group === null },
            ...groups.map((one) => ({ href: choiceHref({ ...now, peers: one }), label: words.peers(one), current: one === group })),
          ]}
        />
      )}
      {ranking.ranking.refused === null && (
        <Tabs
          label={words.orderLabel}
          tabs={(['official', 'rank'] as const).map((one) => ({ href: choiceHref({ ...now, order: one === 'official' ? '' : one }), label: words.order[one], current: one === order }))}
        />
      )}
    </div>
  )
}

// Why there is no ranking, and what would make one; where definitions differ, who stands on which.
function Refusal({ display: { t, locale }, ranking, refused }: { readonly display: RankingSectionProps['display']; readonly ranking: RankingContents; readonly refused: NonNullable<RankingContents['ranking']['refused']> }) {
  const words = t.ranking
  const figures = ranking.figures.filter(({ value }) => value !== null)
  const versions = [...new Set(figures.map(({ metric }) => metric.version))].sort((a, b) => a - b)
  return (
    <Banner t={t} look={refused === 'different-bases' ? 'warning' : 'info'}>
      {words.refused[refused]}
      {refused === 'different-bases' && (
        <>
          <ul className="mt-1 list-disc ps-5">
            {versions.map((version) => (
              <li key={version}>{words.basesOf({ version, units: t.reading.list(figures.filter(({ metric }) => metric.version === version).map((figure) => unitName(locale, figure.unit))) })}</li>
            ))}
          </ul>
          <p className="mt-1">{words.basesAdvice}</p>
        </>
      )}
    </Banner>
  )
}

function Chart({ display, figure, refused, table }: { readonly display: RankingSectionProps['display']; readonly figure: RankingFigure; readonly refused: RankingContents['ranking']['refused']; readonly table: ReactNode }) {
  const { t } = display
  // The refusal stands above it already.
  const notes = figure.notes.filter((note) => refused === null || note !== t.ranking.refused[refused])
  const drawings = drawingRooms(figure.draw)
  return (
    <ChartFigure
      t={t}
      id="ranking-chart"
      title={figure.title}
      subtitle={figure.subtitle}
      notes={notes}
      source={t.ranking.sourceOf(figure)}
      table={table}
      downloads={drawings === null ? undefined : <FigureFilesWithCopy display={display} figure={figure} />}
    >
      {drawings !== null && <Drawing {...drawings} />}
    </ChartFigure>
  )
}

interface TableProps {
  readonly display: RankingSectionProps['display']
  readonly metric: MetricContents['metric']
  readonly ranking: RankingContents
  readonly figure: RankingFigure
  /** Code of the unit whose page it is. */
  readonly current: string
  readonly unitHref: RankingSectionProps['unitHref']
}

function Table({ display: { t, locale }, metric, ranking, figure, current, unitHref }: TableProps) {
  const head = t.reading.column
  const words = t.ranking
  const isRanked = ranking.ranking.refused === null
  // A column that says the same of everyone says nothing.
  const isJudged = figure.lines.some((line) => line.figure?.value != null && statusOf(line.figure, metric) !== 'watched')
  const hasTargets = ranking.figures.some(({ target }) => target !== null)
  const notes = tableFootnotes(t, 'ranking-table', figure.lines.flatMap((line) => line.figure ?? []))
  const columns: readonly Column<RankingRow>[] = [
    { key: 'unit', header: head.orgUnit, cell: ({ unit }) => <Link href={unitHref(unit.code)}>{unitName(locale, unit)}</Link> },
    ...(isRanked ? [{ key: 'place', header: words.column.place, nowrap: true, cell: ({ ranked }: RankingRow) => (ranked === null ? <span className="text-muted">{t.figure.noFigure}</span> : words.placeOf(ranked)) }] : []),
    { key: 'value', header: head.value, unit: metricUnit(locale, metric), numeric: true, cell: (row) => (row.figure === null ? <span className="text-muted">{t.metricPage.unreported}</span> : <>{row.place === 'small' ? comparedText(locale, t, row.figure) : <FigureCell locale={locale} figure={row.figure} />}{notes.mark(row.figure)}</>) },
    ...(metric.numeratorCode === null ? [] : [{ key: 'counts', header: words.column.counts, numeric: true, cell: ({ figure: one }: RankingRow) => (one === null ? t.figure.noFigure : (countsOf(t, one) ?? t.figure.noFigure)) }]),
    ...(hasTargets ? [{ key: 'target', header: head.target, nowrap: true, cell: ({ figure: one }: RankingRow) => (one?.target == null ? t.figure.noFigure : formatTarget(locale, metric, one.target)) }] : []),
    ...(metric.scoreAllowed && isJudged ? [{ key: 'status', header: head.status, nowrap: true, cell: (row: RankingRow) => <Status t={t} metric={metric} row={row} /> }] : []),
    ...(figure.lines.some((row) => row.place !== 'ranked' && row.place !== 'listed') ? [{ key: 'note', header: words.column.note, cell: (row: RankingRow) => whyOf({ t, locale }, row, ranking) }] : []),
  ]
  const whole = ranking.city
  const total = whole === null ? undefined : columns.map(({ key }) => (key === 'unit' ? words.city(unitName(locale, whole.unit)) : key === 'value' ? written(locale, whole, 'table').text : key === 'counts' ? (countsOf(t, whole) ?? '') : key === 'target' && whole.target !== null ? formatTarget(locale, metric, whole.target) : ''))
  return (
    <DataTable
      id="ranking-table"
      caption={words.tableCaption(metricName(locale, metric))}
      subtitle={figure.subtitle}
      columns={columns}
      rows={figure.lines}
      rowKey={({ unit }) => unit.code}
      marked={({ unit }) => unit.code === current}
      {...(total === undefined ? {} : { total })}
      dense
      note={notes.list}
    />
  )
}

// A rate on a handful of cases is not judged either.
function Status({ t, metric, row: { figure, place } }: { readonly t: Display['t']; readonly metric: MetricContents['metric']; readonly row: RankingRow }) {
  if (place === 'small') return <span className="text-muted">{t.figure.noFigure}</span>
  const status = statusOf(figure, metric)
  return <StatusPill status={status} word={t.status[status]} plain />
}

function whyOf({ t, locale }: RankingSectionProps['display'], { unit, figure, place }: RankingRow, ranking: RankingContents): string {
  const why = t.ranking.why
  if (place === 'ranked' || place === 'listed') return ''
  if (place === 'small') return why.small(SMALL_BASE)
  if (place === 'other-span') return figure === null ? '' : why.otherSpan(periodWords(locale, figure))
  const other = place === 'unreported' ? ranking.otherBases.find((one) => one.unit.code === unit.code) : undefined
  return other === undefined ? why[place] : why.otherBasis(metricName(locale, other.metric), comparedText(locale, t, other))
}
