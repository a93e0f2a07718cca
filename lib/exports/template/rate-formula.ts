// The live formula of a figure that follows from others, so that whoever fills in the counts sees the rate.
import { partsOf, type Part } from '@/lib/domain/entry/derive'
import type { ImportRow } from '@/lib/domain/importing/import-target'
import { isPercent } from '@/lib/domain/kinds'

export interface CellOfFigure {
  /** Address of the cell for this period: `G7`. */
  readonly value: string
  /** Address of last year's. */
  readonly lastYear: string
  readonly row: ImportRow
}

export interface RateFormula {
  readonly formula: string
  readonly format: string
}

const scaled = (cell: string, { metric }: ImportRow): string => (metric.displayScale === '1' ? cell : `${cell}*${metric.displayScale}`)
const places = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)

/**
 * @param find the cells of a metric of the same subject and period; null where it is not in the sheet
 * @param noCases what is said where there is nothing to divide by
 * @returns null where its parts are not in the sheet
 */
export function rateFormula({ metric, place }: ImportRow, find: (code: string) => CellOfFigure | null, noCases: string): RateFormula | null {
  const parts = new Map(partsOf(metric, place.periodKey).map(({ part, code }): [Part, string] => [part, code]))
  const cellsOf = (part: Part): CellOfFigure | null => find(parts.get(part) ?? '')
  const when = (first: string, second: string, then: string): string => `IF(AND(ISNUMBER(${first}),ISNUMBER(${second})),${then},"")`
  const [above, below] = [cellsOf('NUMERATOR'), cellsOf('DENOMINATOR')]
  if (above !== null && below !== null) {
    const quotient = `(${scaled(above.value, above.row)})/(${scaled(below.value, below.row)})`
    return { formula: when(above.value, below.value, `IF(${below.value}=0,"${noCases}",${quotient})`), format: `${places(metric.decimals)}%` }
  }
  const current = cellsOf('CURRENT')
  if (current === null) return null
  const { value, lastYear, row } = current
  if (isPercent(metric)) return { formula: when(value, lastYear, `IF(${lastYear}=0,"${noCases}",(${value}-${lastYear})/ABS(${lastYear}))`), format: `+${places(metric.decimals)}%;-${places(metric.decimals)}%;${places(metric.decimals)}%` }
  // Cells of rates hold fractions: a difference of theirs in points is a hundred times as much.
  const factor = isPercent(row.metric) ? '*100' : ''
  return { formula: when(value, lastYear, `(${value}-${lastYear})${factor}`), format: `+${places(metric.decimals)};-${places(metric.decimals)};${places(metric.decimals)}` }
}
