// `tiles`: the counties on one key metric in the places of a schematic. Parameters: focus, tiles (status, value, change or completeness).
import 'server-only'
import type { Display } from '@/app/_http/display'
import { drawTiles } from '@/components/charts/tile-grid-drawing'
import { briefingScope } from '@/lib/data/briefing'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { isDueWith } from '@/lib/domain/briefing/due-with'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { tileChoice, tileParameters } from '../_overview/tile-choice'
import { tileContents, type TileContents } from '../_overview/tile-contents'
import { tileMessage, tileNotes, tileSubtitle, tileTable } from '../_overview/tile-words'
import { releaseName, unitName } from '../_reading/words'
import type { Search } from '../_reading/selection'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { sourceWords } from './figure-source'
import { citedAddress, figureFiles, releaseWords } from './figure-words'

type Shown = Pick<Display, 't' | 'locale'>

/** The tiles as a figure. */
export async function tilesFigure(shown: Shown, contents: TileContents, release: PublishedRelease): Promise<FigureDocument> {
  const { t, locale } = shown
  const { city } = await installationUnits()
  const id = 'tiles-drawing'
  const title = tileMessage(shown, contents)
  const { columns, rows } = tileTable(shown, contents)
  const description = t.chart.sentence(t.chart.list(rows.map(([name = '', ...said]) => t.chart.pair(name, said.filter((one) => one !== '').join(' ')))))
  return {
    id,
    title,
    subtitle: tileSubtitle(shown, contents, unitName(locale, city), releaseName(t, release)),
    notes: tileNotes(shown, contents),
    source: await sourceWords(shown, contents.focus, contents.figures),
    ...releaseWords(shown, release),
    address: citedAddress('/', release, tileParameters(contents)),
    files: figureFiles('tiles', shown, release, tileParameters(contents)),
    draw: ({ width }, alone) => drawTiles({ ...contents, id: `${id}-${width}`, title, description, width }, alone),
    columns,
    rows,
  }
}

/** The tiles that an address asks for. */
export async function loadTiles(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const release = await figureRelease(search, await briefingScope())
  if (!release.ok) return release
  const metrics = await metricsOfYear(release.value.year)
  const choice = tileChoice(search, metrics.filter(({ frequency }) => isDueWith(release.value.kind, frequency)), release.value.figures.filter(({ unit }) => unit.kind === 'COUNTY'))
  if (choice === null) return refused(problem('figure.no-data', {}))
  // A file names one metric: another than the one asked for would be taken for it.
  if (choice.unknown.focus !== null) return refused(problem('figure.unknown-metric', { code: choice.unknown.focus }))
  const contents = await tileContents(display, release.value, metrics, choice)
  return contents.units.length === 0 ? refused(problem('figure.no-data', {})) : ok(await tilesFigure(display, contents, release.value))
}
