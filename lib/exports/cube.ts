// A selection as a cube of metrics, units and periods: where in it a row stands.
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'
import type { ExportDimensions } from './stream-format'

export interface Cube {
  /** How many metrics, units and periods. */
  readonly size: readonly [number, number, number]
  /** The place of a row, counted from 0 with the period running fastest. */
  readonly placeOf: (row: Pick<ExportRow, 'metric_code' | 'unit_code' | 'period_key'>) => number
}

/** @throws where a row has a code that its dimensions do not */
export function cubeOf({ metrics, units, periods }: ExportDimensions): Cube {
  const [metricAt, unitAt, periodAt] = [places(metrics.map(({ code }) => code)), places(units.map(({ code }) => code)), places(periods.map(({ key }) => key))]
  return {
    size: [metrics.length, units.length, periods.length],
    placeOf: ({ metric_code, unit_code, period_key }) => (metricAt(metric_code) * units.length + unitAt(unit_code)) * periods.length + periodAt(period_key),
  }
}

function places(codes: readonly string[]): (code: string | null) => number {
  const at = new Map(codes.map((code, place) => [code, place]))
  return (code) => {
    const place = at.get(code ?? '')
    if (place === undefined) throw new Error(`${code ?? 'null'} stands in a row and in no dimension`)
    return place
  }
}
