// `ranking`: a metric over the counties, or over the departments that reported it. Parameters: metric, among, peers, order.
import 'server-only'
import type { Display } from '@/app/_http/display'
import { drawBarList } from '@/components/charts/bar-list'
import type { BarRow, Reference } from '@/components/charts/bar-list-input'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { unitsNamedOn } from '@/lib/data/units'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { isPercent } from '@/lib/domain/kinds/index'
import { problem } from '@/lib/domain/problem'
import { SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import { ok, refused, type Result } from '@/lib/domain/result'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import { metricByCode } from '../metrics/[code]/_parts/load'
import { axisScale } from '../_reading/axis-scale'
import { valueText, written } from '../_reading/figure-words'
import { rankingAsked, rankingContents, type RankingContents } from '../_reading/ranking-contents'
import { familyOf } from '../_reading/metric-family'
import { comparedText, comparedWords, placeText } from '../_reading/ranking-words'
import { searchText, type Search } from '../_reading/selection'
import { metricUnit, releaseName, unitName } from '../_reading/words'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { sourceWords } from './figure-source'
import { citedAddress, figureFiles, releaseWords } from './figure-words'
import { rankingMessage } from './ranking-message'
import { rankingNotes } from './ranking-notes'
import { rankedOrder, type RankingRow } from './ranking-rows'

/** A ranking with the rows of its table. */
export interface RankingFigure extends FigureDocument {
  readonly lines: readonly RankingRow[]
}

/** So many units without a place are drawn at most. */
const MOST_UNMARKED = 8

type Shown = Pick<Display, 't' | 'locale'>

/** The ranking as a figure. */
export async function rankingFigure(display: Shown, metric: Metric, contents: RankingContents, release: PublishedRelease): Promise<RankingFigure> {
  const { t, locale } = display
  const { among, group, order, ranking } = contents
  const lines = rankedOrder(contents)
  const drawn = drawnOf(lines)
  const id = 'ranking-drawing'
  const title = rankingMessage(display, metric, contents)
  const chosen: Readonly<Record<string, string>> = { ...(among === 'counties' ? {} : { among }), ...(group === null ? {} : { peers: group }), ...(order === 'official' ? {} : { order }) }
  const input = {
    rows: drawn.map((line) => barRow(display, metric, line)),
    scale: axisScale(metric),
    mark: isPercent(metric) ? ('dot' as const) : ('bar' as const),
    references: referencesOf(display, metric, contents),
  }
  return {
    id,
    title,
    subtitle: t.ranking.statistic({ among: comparedWords(t, contents), period: releaseName(t, release), measure: metricUnit(locale, metric) }),
    notes: [...rankingNotes(t, metric, contents), ...(drawn.length < lines.length ? [t.ranking.elsewhereNote(lines.length - drawn.length)] : [])],
    source: await sourceWords(display, metric, contents.figures),
    ...releaseWords(display, release),
    address: `${citedAddress(`/metrics/${encodeURIComponent(metric.code)}`, release, chosen)}#ranking`,
    files: figureFiles('ranking', display, release, { metric: metric.code, ...chosen }),
    // What the law keeps from rankings, and what does not say the same, is not drawn side by side either.
    draw: ({ width }, alone) =>
      ranking.refused === 'not-scored' || ranking.refused === 'different-bases' || lines.every(({ figure }) => figure?.value == null)
        ? null
        : drawBarList({ t, locale, id: `${id}-${width}`, title, ...input }, width, alone),
    ...tableOf(display, metric, lines),
    lines,
  }
}

/** The ranking that an address asks for. */
export async function loadRanking(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const code = searchText(search, 'metric')
  if (code === null) return refused(problem('figure.unknown-metric', { code: '' }))
  const release = await figureRelease(search, [{ metrics: [code] }])
  if (!release.ok) return release
  const [metric, metrics, { city }, named] = await Promise.all([metricByCode(code, release.value.year), metricsOfYear(release.value.year), installationUnits(), unitsNamedOn(release.value.periodEnd)])
  if (metric === null) return refused(problem('figure.unknown-metric', { code }))
  const contents = await rankingContents(metric, familyOf(metrics, metric).map((one) => one.code), release.value, named.byId.get(city.id) ?? city, rankingAsked(search))
  if (contents === null || contents.figures.length === 0) return refused(problem('figure.no-data', {}))
  return ok(await rankingFigure(display, metric, contents, release.value))
}

const hasMark = ({ figure, place }: RankingRow): boolean => figure?.value != null && (place === 'ranked' || place === 'listed')

// A long tail of units without a place would make a picture of words: silent ones go first, then those with counts.
function drawnOf(lines: readonly RankingRow[]): readonly RankingRow[] {
  const unmarked = lines.filter((line) => !hasMark(line))
  if (unmarked.length <= MOST_UNMARKED || unmarked.length === lines.length) return lines
  const speaking = unmarked.filter(({ figure }) => figure?.value != null)
  return lines.filter((line) => hasMark(line) || (speaking.length <= MOST_UNMARKED && speaking.includes(line)))
}

function barRow({ t, locale }: Shown, metric: Metric, row: RankingRow): BarRow {
  const { unit, figure, ranked } = row
  return {
    name: unitName(locale, unit),
    // Only what can be ranked has a mark; where nothing is, every exact value has one.
    value: hasMark(row) ? inShownUnit(figure?.value ?? '0', metric.displayScale) : null,
    text: figure === null ? t.metricPage.unreported : comparedText(locale, t, figure),
    ...(ranked === null ? {} : { rank: placeText(t, ranked) }),
  }
}

function referencesOf({ t, locale }: Shown, metric: Metric, { city, target, targetsDiffer, ranking }: RankingContents): readonly Reference[] {
  // A sum of the whole city says nothing beside its parts.
  const whole = city !== null && city.value !== null && city.qualifier === 'EXACT' && isPercent(metric) ? [{ value: inShownUnit(city.value, metric.displayScale), text: t.ranking.cityLine(valueText(locale, city)) }] : []
  // Units without targets of their own stand beside the city's, which for a sum says nothing either.
  const ofCity = targetsDiffer || target !== null || !isPercent(metric) ? null : (city?.target ?? null)
  const [shown, say] = target === null ? ([ofCity, t.ranking.cityTargetLine] as const) : ([target, t.ranking.targetLine] as const)
  const aim = shown === null || ranking.refused !== null ? [] : [{ value: inShownUnit(shown.value, metric.displayScale), text: say(formatTarget(locale, metric, shown)), dashed: true }]
  return [...whole, ...aim]
}

function tableOf({ t, locale }: Shown, metric: Metric, lines: readonly RankingRow[]): Pick<FigureDocument, 'columns' | 'rows'> {
  const head = t.reading.column
  const isRate = metric.numeratorCode !== null
  const row = ({ unit, figure, place, ranked }: RankingRow): readonly string[] => [
    unit.code,
    unitName(locale, unit),
    figure === null ? '' : formatPeriod(locale, figure.period),
    ...(isRate ? [figure?.numerator?.value ?? '', figure?.denominator?.value ?? ''] : []),
    // On a small base the rate is not written anywhere.
    figure === null || place === 'small' ? '' : plainNumber(locale, figure),
    figure === null ? t.metricPage.unreported : comparedText(locale, t, figure),
    ranked === null ? '' : String(ranked.rank),
    ranked === null ? '' : String(ranked.of),
    place === 'small' ? t.ranking.why.small(SMALL_BASE) : '',
  ]
  return {
    columns: [t.ranking.column.code, head.orgUnit, head.period, ...(isRate ? [head.numerator, head.denominator] : []), t.figureFile.inUnit(head.value, metricUnit(locale, metric)), t.figureFile.asWritten, t.ranking.column.place, t.ranking.column.of, t.ranking.column.note],
    rows: lines.map(row),
  }
}

const plainNumber = (locale: Shown['locale'], figure: PlacedFigure): string => (written(locale, figure, 'table').number ?? '').replaceAll(',', '')
