// The counties ranked on the metric of the tiles. Who cannot fairly be ranked stands apart, and so does the city.
import type { Display } from '@/app/_http/display'
import { StatusPill } from '@/components/figures/status-pill'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PlacedFigure } from '@/lib/data/figures'
import type { PublishedRelease } from '@/lib/data/published'
import type { UnitName } from '@/lib/domain/figure'
import { leadingFigure } from '@/lib/domain/overview'
import { rankUnits } from '@/lib/domain/ranking/rank-units'
import { statusOf } from '@/lib/domain/status'
import { valueText } from '@/lib/i18n/figure-words'
import { FigureCell } from '../_parts/figure-cell'
import { withinRelease } from '../_reading/selection'
import { metricName, metricUnit, unitName } from '../_reading/words'
import type { OverviewContents } from './load'
import type { TileContents } from './tile-contents'

interface RankingPanelProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly release: PublishedRelease
  readonly contents: OverviewContents
  readonly tiles: TileContents
}

interface Row {
  readonly place: string
  readonly figure: PlacedFigure
  readonly isCity: boolean
}

export function RankingPanel({ display: { t, locale }, release, contents: { city, figures }, tiles: { focus, units, figures: own } }: RankingPanelProps) {
  const words = t.tiles
  const { refused, ranked, small, bounded, excused, unreported } = rankUnits({ metric: focus, figures: own, units: units.filter(({ kind }) => kind === 'COUNTY') })
  const whole = leadingFigure(figures, focus.code, city.code)
  // A refused ranking lists the same figures in the official order, without places.
  const listed = refused === null ? ranked.map(({ figure, rank, shared }) => ({ figure, place: t.ranking.place({ rank, shared }), isCity: false })) : own.map((figure) => ({ figure, place: '', isCity: false }))
  const rows: readonly Row[] = [...listed, ...(whole === null || listed.length === 0 ? [] : [{ figure: whole, place: '', isCity: true }])]
  const name = metricName(locale, focus)
  const names = (all: readonly UnitName[]): string => t.reading.list(all.map((unit) => unitName(locale, unit)))
  const apart = [
    ...(small.length > 0 ? [words.small(names(small.map(({ unit }) => unit)))] : []),
    ...(bounded.length > 0 ? [words.bounded(names(bounded.map(({ unit }) => unit)))] : []),
    ...(excused.length > 0 ? [words.excused(names(excused.map(({ unit }) => unit)))] : []),
    ...(unreported.length > 0 ? [words.unreported(names(unreported))] : []),
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'unit', header: words.column.unit, cell: ({ figure, isCity }) => (isCity ? words.cityRow(unitName(locale, figure.unit)) : <Link href={withinRelease(`/units/${encodeURIComponent(figure.unit.code)}`, release)}>{unitName(locale, figure.unit)}</Link>) },
    ...(refused === null ? [{ key: 'place', header: t.ranking.column.place, nowrap: true, cell: ({ place }: Row) => place }] : []),
    { key: 'value', header: t.reading.column.value, unit: metricUnit(locale, focus), numeric: true, cell: ({ figure }) => <FigureCell locale={locale} figure={figure} /> },
    { key: 'status', header: t.reading.column.status, nowrap: true, cell: ({ figure }) => <Status t={t} figure={figure} /> },
  ]
  return (
    <div className="panel">
      {rows.length === 0 && <h3 className="chart-title">{words.rankingTitle(name)}</h3>}
      {refused !== null && <p className="mb-3 text-sm text-muted">{t.ranking.refused[refused]}</p>}
      {rows.length === 0 ? <p className="chart-empty">{words.rankingEmpty}</p> : <DataTable id="ranking-table" caption={refused === null ? words.rankingTitle(name) : name} dense rows={rows} rowKey={({ figure }) => figure.unit.code} marked={({ isCity }) => isCity} columns={columns} />}
      <div className="chart-notes">
        {apart.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="mt-3">
        <Link href={`${withinRelease(`/metrics/${encodeURIComponent(focus.code)}`, release)}#ranking`}>{words.toRanking}</Link>
        {whole !== null && rows.length === 0 && ` · ${words.cityRow(unitName(locale, whole.unit))} ${valueText(locale, whole)}`}
      </p>
    </div>
  )
}

function Status({ t, figure }: { readonly t: Display['t']; readonly figure: PlacedFigure }) {
  const status = statusOf(figure, figure.metric)
  return <StatusPill status={status} word={t.status[status]} plain />
}
