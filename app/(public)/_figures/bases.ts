// `bases`: one question on each of its bases, for one unit. Parameters: metric (any of the family), unit (the city where left out).
import 'server-only'
import type { Display } from '@/app/_http/display'
import { drawBarList } from '@/components/charts/bar-list'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { unitByCode, unitsNamedOn, type Unit } from '@/lib/data/units'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { isPercent } from '@/lib/domain/kinds/index'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { canonical, Exact, round } from '@/lib/domain/rounding'
import { basesContents, type Basis } from '../_reading/bases-contents'
import { documentTitles } from '../_reading/document-titles'
import { expressionOf, partText, valueText, written } from '../_reading/figure-words'
import { familyOf } from '../_reading/metric-family'
import { searchText, type Search } from '../_reading/selection'
import { either, metricName, metricUnit, releaseName, unitName } from '../_reading/words'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { sourceWords } from './figure-source'
import { citedAddress, figureFiles, releaseWords } from './figure-words'

type Shown = Pick<Display, 't' | 'locale'>

interface BasesOf {
  /** The one whose page shows it. */
  readonly metric: Metric
  readonly unit: Unit
  readonly isCity: boolean
  readonly bases: readonly Basis[]
}

/** The bases as a figure. */
export async function basesFigure(display: Shown, { metric, unit, isCity, bases }: BasesOf, release: PublishedRelease): Promise<FigureDocument> {
  const { t, locale } = display
  const known = bases.flatMap(({ figure }) => (figure?.value == null ? [] : [figure]))
  const id = 'bases-drawing'
  const title = messageOf(display, known)
  // One axis holds one measure.
  const drawn = bases.filter((basis) => basis.metric.unit === metric.unit && basis.metric.displayScale === metric.displayScale)
  const rows = drawn.map(({ metric: one, figure }) => ({
    name: baseName(display, one),
    value: figure?.value == null ? null : inShownUnit(figure.value, one.displayScale),
    text: figure === null ? t.metricPage.unreported : valueText(locale, figure),
    marked: one.code === metric.code,
  }))
  const ofUnit: Readonly<Record<string, string>> = isCity ? {} : { unit: unit.code }
  return {
    id,
    title,
    subtitle: t.metricPage.statistic({ unit: unitName(locale, unit), period: releaseName(t, release), measure: metricUnit(locale, metric) }),
    notes: [t.ranking.basesNote, ...timesNote(t, known)],
    source: await sourceWords(display, metric, known),
    ...releaseWords(display, release),
    address: `${citedAddress(`/metrics/${encodeURIComponent(metric.code)}`, release, ofUnit)}#bases`,
    files: figureFiles('bases', display, release, { metric: metric.code, ...ofUnit }),
    // From zero, so that the lengths are as far apart as the figures.
    draw: ({ width }, alone) =>
      rows.every(({ value }) => value === null) ? null : drawBarList({ t, locale, id: `${id}-${width}`, title, rows, scale: isPercent(metric) ? 'rate' : 'count', mark: 'bar' }, width, alone),
    ...(await tableOf(display, bases)),
  }
}

/** The bases that an address asks for. */
export async function loadBases(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const [code, unitCode] = [searchText(search, 'metric') ?? '', searchText(search, 'unit')]
  const [{ city }, asked] = await Promise.all([installationUnits(), unitCode === null ? null : unitByCode(unitCode)])
  if (unitCode !== null && asked === null) return refused(problem('figure.unknown-unit', { code: unitCode }))
  const unit = asked ?? city
  const release = await figureRelease(search, [{ units: [unit.id] }])
  if (!release.ok) return release
  const [metrics, named] = await Promise.all([metricsOfYear(release.value.year), unitsNamedOn(release.value.periodEnd)])
  const metric = metrics.find((one) => one.code === code)
  if (metric === undefined) return refused(problem('figure.unknown-metric', { code }))
  const family = familyOf(metrics, metric)
  const isCity = unit.id === city.id
  const then = named.byId.get(unit.id) ?? unit
  const bases = await basesContents(family, release.value, then, isCity)
  if (family.length < 2 || bases.every(({ figure }) => figure === null)) return refused(problem('figure.no-data', {}))
  return ok(await basesFigure(display, { metric, unit: then, isCity, bases }, release.value))
}

/** A base in words: 占全部审结案件; the metric where it names none. */
export function baseName({ t, locale }: Shown, metric: Metric): string {
  const base = either(locale, metric.baseZh, metric.baseEn)
  return base === null ? metricName(locale, metric) : t.ranking.basisNamed({ name: metricName(locale, metric), base })
}

// The same cases on each base, or only the same question.
function messageOf({ t, locale }: Shown, known: readonly PlacedFigure[]): string {
  const values = t.reading.list(known.map((figure) => valueText(locale, figure)))
  const [first] = known
  if (first === undefined) return t.ranking.basesNothing
  if (known.length === 1) return t.ranking.basesMessageOne(values)
  const numerators = new Set(known.map(({ numerator }) => (numerator === null ? null : `${numerator.metricCode} ${numerator.qualifier} ${numerator.value}`)))
  if (numerators.size === 1 && first.numerator !== null) {
    const { nameZh, nameEn } = first.numerator
    return t.ranking.basesMessageSame({ counts: t.metricPage.partOf({ name: either(locale, nameZh, nameEn), value: partText(first.numerator) }), values })
  }
  return t.ranking.basesMessage(values)
}

function timesNote(t: Display['t'], known: readonly PlacedFigure[]): readonly string[] {
  const values = known.filter(({ qualifier }) => qualifier === 'EXACT').map(({ value }) => new Exact(value ?? 0)).sort((a, b) => a.comparedTo(b))
  const [low, high] = [values[0], values.at(-1)]
  if (low === undefined || high === undefined || low.lte(0) || high.eq(low)) return []
  return [t.ranking.basesTimes(canonical(round(high.div(low).toFixed(), 1)))]
}

/** Which documents print a figure on a base, with the places. */
export async function namedIn({ t, locale }: Shown, { statements }: Basis): Promise<readonly string[]> {
  const titles = await documentTitles(locale)
  return statements.map((one) => t.ranking.namedIn(titles.get(one.documentSlug) ?? one.documentTitle, one.section))
}

async function tableOf(display: Shown, bases: readonly Basis[]): Promise<Pick<FigureDocument, 'columns' | 'rows'>> {
  const { t, locale } = display
  const head = t.ranking.basesColumn
  const rows = bases.map(async (basis): Promise<readonly string[]> => {
    const { metric, figure } = basis
    return [
      metric.code,
      metricName(locale, metric),
      either(locale, metric.baseZh, metric.baseEn) ?? '',
      figure === null ? '' : (written(locale, figure, 'table').number ?? '').replaceAll(',', ''),
      metricUnit(locale, metric),
      figure === null ? t.metricPage.unreported : valueText(locale, figure),
      figure === null ? '' : (expressionOf(t, figure) ?? ''),
      t.reading.list(await namedIn(display, basis)),
    ]
  })
  return { columns: [t.metricPage.definition.code, head.metric, head.base, head.value, t.reading.column.measure, t.figureFile.asWritten, head.counts, head.named], rows: await Promise.all(rows) }
}
