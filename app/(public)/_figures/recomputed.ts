// `recomputed`: a printed rate against the quotient of its counts. Parameters: metric, unit (the city where left out), statement (the first that can be recomputed where left out).
import 'server-only'
import type { Display } from '@/app/_http/display'
import { drawPlumb } from '@/components/charts/printed-against-computed'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import type { PublishedRelease, ReleaseLabel } from '@/lib/data/published'
import { unitByCode } from '@/lib/data/units'
import type { Figure } from '@/lib/domain/figure'
import { checksOf } from '@/lib/domain/overview'
import type { PrintedCheck } from '@/lib/domain/printed-check'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { checkSentence } from '../_reading/check-words'
import { documentTitles } from '../_reading/document-titles'
import { expressionOf, valueText } from '../_reading/figure-words'
import { searchText, type Search } from '../_reading/selection'
import { metricName, metricUnit, periodWords, unitName } from '../_reading/words'
import { metricByCode } from '../metrics/[code]/_parts/load'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { citedAddress, figureFiles, releaseWords } from './figure-words'

type Shown = Pick<Display, 't' | 'locale'>

/**
 * The comparison as a figure.
 * @returns null where there is no quotient to draw
 */
export async function recomputedFigure({ t, locale }: Shown, { figure, check, isCity }: { readonly figure: Figure; readonly check: PrintedCheck; readonly isCity: boolean }, reading: ReleaseLabel): Promise<FigureDocument | null> {
  const { statement, reconciliation } = check
  const expression = expressionOf(t, figure)
  if (reconciliation === null || reconciliation.exact === null || expression === null) return null
  const name = metricName(locale, figure.metric)
  const ofUnit: Readonly<Record<string, string>> = isCity ? {} : { unit: figure.unit.code }
  const titles = await documentTitles(locale)
  const head = t.reading.column
  return {
    id: `recomputed-${statement.code}`,
    title: checkSentence(locale, t, figure, check),
    subtitle: t.metricPage.statistic({ unit: unitName(locale, figure.unit), period: t.figureFile.named(name, periodWords(locale, figure)), measure: metricUnit(locale, figure.metric) }),
    notes: [],
    footnotes: figure.footnotes,
    source: `${titles.get(statement.documentSlug) ?? statement.documentTitle} ${statement.section}`,
    ...releaseWords({ t, locale }, reading),
    address: citedAddress(`/metrics/${encodeURIComponent(figure.metric.code)}`, reading, ofUnit),
    files: figureFiles('recomputed', { locale }, reading, { metric: figure.metric.code, ...ofUnit, statement: statement.code }),
    draw: ({ width }, alone) => drawPlumb({ t, id: `recomputed-${statement.code}-${width}`, title: t.metricPage.pictureTitle({ printed: reconciliation.printed, expression }), input: { ...reconciliation, expression } }, width, alone),
    columns: [head.metric, head.printed, head.numerator, head.denominator, head.exact, t.figureFile.inUnit(head.value, metricUnit(locale, figure.metric)), head.standing],
    rows: [[name, reconciliation.printed, figure.numerator?.value ?? '', figure.denominator?.value ?? '', reconciliation.exact, valueText(locale, figure), t.card.verdict[reconciliation.verdict]]],
  }
}

/** The comparison that an address asks for. */
export async function loadRecomputed(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const [code, unitCode, statement] = [searchText(search, 'metric'), searchText(search, 'unit'), searchText(search, 'statement')]
  const [{ city }, known] = await Promise.all([installationUnits(), unitCode === null ? null : unitByCode(unitCode)])
  if (unitCode !== null && known === null) return refused(problem('figure.unknown-unit', { code: unitCode }))
  const unit = known ?? city
  const release = await figureRelease(search, [{ units: [unit.id] }])
  if (!release.ok) return release
  const metric = code === null ? null : await metricByCode(code, release.value.year)
  if (metric === null) return refused(problem('figure.unknown-metric', { code: code ?? '' }))
  for (const one of checkedFigures(release.value, metric.code, statement, display)) {
    const figure = await recomputedFigure(display, { ...one, isCity: unit.id === city.id }, release.value)
    if (figure !== null) return ok(figure)
  }
  return refused(problem('figure.no-data', {}))
}

function checkedFigures(release: PublishedRelease, metricCode: string, statement: string | null, { locale }: Shown): readonly { readonly figure: PlacedFigure; readonly check: PrintedCheck }[] {
  return release.figures
    .filter((figure) => figure.metric.code === metricCode)
    .flatMap((figure) => {
      const said = release.statements.filter((one) => (statement === null || one.code === statement) && one.links.some(({ observationId }) => observationId === figure.observationId))
      return checksOf(figure, said, release.figures, (metric) => metricName(locale, metric)).map((check) => ({ figure, check }))
    })
}
