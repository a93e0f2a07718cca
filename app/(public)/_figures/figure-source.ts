// Where the figures of a drawing come from, as its last line says it.
import 'server-only'
import type { Display } from '@/app/_http/display'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import { statementsOfMetric } from '@/lib/data/statements'
import { documentTitles } from '../_reading/document-titles'

const MOST_NAMED = 2

/** The documents that print figures of a metric, by title; where none does, that units reported them. */
export const sourceWords = async (display: Pick<Display, 't' | 'locale'>, metric: Metric, figures: readonly PlacedFigure[]): Promise<string> => await sourceOfMetrics(display, [metric], figures)

/** The same of several metrics. */
export async function sourceOfMetrics({ t, locale }: Pick<Display, 't' | 'locale'>, metrics: readonly Metric[], figures: readonly PlacedFigure[]): Promise<string> {
  const [statements, titles] = await Promise.all([Promise.all(metrics.map(({ id }) => statementsOfMetric(id))), documentTitles(locale)])
  const shown = new Set(figures.map(({ observationId }) => observationId))
  const slugs = statements.flat().filter(({ links }) => links.some(({ observationId }) => shown.has(observationId))).map(({ documentSlug }) => documentSlug)
  const printed = [...new Set(slugs)].map((slug) => titles.get(slug) ?? slug)
  if (printed.length === 0) return t.figureFile.reported
  // The newest stand last.
  return printed.length > MOST_NAMED ? t.figureFile.sourcesAndMore(printed.at(-1) ?? '', printed.length) : t.reading.list(printed)
}
