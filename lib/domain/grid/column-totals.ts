// The total of each column of a matrix, from what stands in it now, and whether the city's own figure says the same.
import type { GridRow } from '../collecting/grid-row'
import { ratioOver, sumOver } from '../kinds/over-units'
import type { Quantity } from '../quantity'

export interface ColumnTotal {
  /** Null where a unit has not reported, or where the figures of several units do not make one. */
  readonly total: Quantity | null
  /** False where they never do, such as ranks. */
  readonly adds: boolean
  /** True where the city's own figure is another than the total. */
  readonly differs: boolean
}

/**
 * @param columns one row each that stands for its column
 * @param subjects codes of the subjects, the whole among them or not
 * @param whole code of the subject that all others add up to, or null
 * @param figure what stands for a subject and a figure now
 */
export function columnTotals(columns: readonly GridRow[], subjects: readonly string[], whole: string | null, figure: (metricCode: string, periodKey: string, subjectCode: string) => Quantity | null): readonly ColumnTotal[] {
  const parts = subjects.filter((code) => code !== whole)
  return columns.map(({ metric, metricCode, periodKey }) => {
    const of = (code: string): readonly (Quantity | null)[] => parts.map((subject) => figure(code, periodKey, subject))
    const { numeratorCode, denominatorCode, aggregation } = metric
    const isRatio = aggregation === 'RATIO_OF_SUMS' && numeratorCode !== null && denominatorCode !== null
    const adds = parts.length > 0 && (aggregation === 'SUM' || isRatio)
    const total = !adds ? null : isRatio ? ratioOver(parts.map((subject) => [figure(numeratorCode, periodKey, subject), figure(denominatorCode, periodKey, subject)])) : sumOver(of(metricCode))
    const own = whole === null ? null : figure(metricCode, periodKey, whole)
    return { total, adds, differs: total?.kind === 'value' && own?.kind === 'value' && own.value !== total.value }
  })
}
