// How the lines of the explorer are told apart: by what differs between them.
import type { Display } from '@/app/_http/display'
import { metricName, unitName } from '../../_reading/words'
import type { ExploreLine } from './lines'

type Named = Pick<ExploreLine, 'metric' | 'unit'>

/** A name for each line, in their order. */
export function lineNames({ t, locale }: Pick<Display, 't' | 'locale'>, lines: readonly Named[]): readonly string[] {
  const differ = (of: (line: Named) => string): boolean => new Set(lines.map(of)).size > 1
  const [byMetric, byUnit] = [differ(({ metric }) => metric.code), differ(({ unit }) => unit.code)]
  return lines.map(({ metric, unit }) => {
    const [name, whose] = [metricName(locale, metric), unitName(locale, unit)]
    if (byMetric && byUnit) return t.explore.lineOf({ unit: whose, metric: name })
    return byUnit ? whose : name
  })
}

/** What all lines have in common, for the subtitle; empty where nothing is. */
export function sharedNames({ t, locale }: Pick<Display, 't' | 'locale'>, lines: readonly Named[]): string {
  const [metrics, units] = [new Set(lines.map(({ metric }) => metricName(locale, metric))), new Set(lines.map(({ unit }) => unitName(locale, unit)))]
  const shared = [...(units.size === 1 ? units : []), ...(metrics.size === 1 && lines.length > 1 ? metrics : [])]
  return t.reading.list(shared)
}
