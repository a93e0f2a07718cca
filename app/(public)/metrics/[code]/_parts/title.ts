// The title of a metric's page: the one fact that must not be missed, as a sentence.
import { headlineOf } from '@/lib/domain/headline'
import type { PublishedRelease } from '@/lib/data/published'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { exactText, valueText } from '../../../_reading/figure-words'
import { metricName, metricUnit, periodWords, releaseName, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

type Titled = Pick<MetricContents, 'metric' | 'figure' | 'said' | 'unit'>

export function metricTitle(locale: Locale, t: Messages, { metric, figure, said }: Titled, release: PublishedRelease | null): string {
  const checks = said.flatMap(({ check }) => check ?? [])
  const say = headlineOf(figure, checks)
  const words = {
    name: metricName(locale, metric),
    period: release === null ? '' : releaseName(t, release),
    // Two numbers that differ are told in full.
    value: figure === null ? '' : (say === 'disagrees' ? exactText : valueText)(locale, figure),
    target: figure?.target ? formatTarget(locale, metric, figure.target) : '',
    printed: (checks.find((check) => !check.agrees) ?? checks[0])?.statement.printed ?? t.figure.noFigure,
  }
  return t.metricPage.title[say](words)
}

/** What, where, when, in which unit; or that there is no figure. */
export function metricLead(locale: Locale, t: Messages, { metric, figure, unit }: Titled, release: PublishedRelease | null): string {
  if (figure === null) return release === null ? t.reading.nothingPublished : t.metricPage.unreportedLead({ unit: unitName(locale, unit), period: releaseName(t, release) })
  return t.metricPage.statistic({ unit: unitName(locale, unit), period: periodWords(locale, figure), measure: metricUnit(locale, metric) })
}
