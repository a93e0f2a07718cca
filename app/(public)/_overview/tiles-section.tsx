// The counties on one key metric: as tiles in the places of a schematic, and ranked beside it.
import type { Display } from '@/app/_http/display'
import { ChartFigure } from '@/components/charts/chart-figure'
import { TileGrid } from '@/components/charts/tile-grid'
import { TILE_MODES } from '@/components/charts/tile-grid-input'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import type { PublishedRelease } from '@/lib/data/published'
import { tilesFigure } from '../_figures/tiles'
import { FigureFiles } from '../_parts/figure-files'
import { withinRelease, type Search } from '../_reading/selection'
import { metricName } from '../_reading/words'
import type { OverviewContents } from './load'
import { RankingPanel } from './ranking-panel'
import { tileChoice, tileParameters } from './tile-choice'
import { tileContents } from './tile-contents'

interface TilesSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly release: PublishedRelease
  readonly contents: OverviewContents
  readonly search: Search
}

export async function TilesSection({ display, release, contents, search }: TilesSectionProps) {
  const { t, locale } = display
  const words = t.tiles
  const choice = tileChoice(search, contents.due, release.figures.filter(({ unit }) => unit.kind === 'COUNTY'))
  const tiles = choice === null ? null : await tileContents(display, release, contents.metrics, choice)
  if (tiles === null || tiles.units.length === 0) {
    return (
      <Section id="counties" title={words.title} panel>
        <p>{words.noCounties}</p>
      </Section>
    )
  }
  const figure = await tilesFigure(display, tiles, release)
  const { focus, mode, offered, unknown } = tiles
  const to = (parameters: Parameters<typeof tileParameters>[0]): string => `${withinRelease('/', release, tileParameters(parameters))}#counties-title`
  return (
    <Section id="counties" title={words.title} note={words.caption}>
      {unknown.focus !== null && <p className="section-note">{words.noFocus(unknown.focus)}</p>}
      {unknown.mode !== null && <p className="section-note">{words.noMode(unknown.mode)}</p>}
      <nav className="no-print" aria-label={words.focusLabel}>
        <ul className="tile-choices">
          {offered.map((metric) => (
            <li key={metric.code}>
              <Link href={to({ focus: metric, mode })} scroll={false} aria-current={metric.code === focus.code ? 'true' : undefined}>
                {metricName(locale, metric)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="beside mt-3">
        <div className="beside-parts">
          <div className="panel">
            <Tabs label={words.modesLabel} tabs={TILE_MODES.map((one) => ({ href: to({ focus, mode: one }), label: words.mode[one], current: one === mode }))} />
            <ChartFigure
              t={t}
              id="tiles"
              title={figure.title}
              subtitle={figure.subtitle}
              notes={figure.notes}
              source={figure.source}
              downloads={<FigureFiles display={display} figure={figure} />}
              table={
                // The tiles say the same on paper.
                <div className="no-print">
                  <Disclosure summary={words.tableTitle}>
                    <DataTable
                      id="tiles-table"
                      caption={words.tableCaption(figure.title)}
                      dense
                      rows={figure.rows}
                      rowKey={(row) => row.join(' ')}
                      columns={figure.columns.map((header, at) => ({ key: String(at), header, numeric: at === 1, cell: (row: readonly string[]) => row[at] }))}
                    />
                  </Disclosure>
                </div>
              }
            >
              <TileGrid t={t} title={figure.title} tiles={tiles.tiles} strip={tiles.strip} stripName={tiles.stripName} />
            </ChartFigure>
          </div>
          <RankingPanel display={display} release={release} contents={contents} tiles={tiles} />
        </div>
      </div>
    </Section>
  )
}
