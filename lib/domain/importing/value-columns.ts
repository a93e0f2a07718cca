// Which columns of a list hold the figures themselves.
import { fieldOf } from '../kinds'
import type { ImportTarget } from './import-target'
import { readCell } from './read-cell'
import type { TableCell } from './walk-table'

export interface ValueColumns {
  readonly columns: ReadonlySet<number>
  /** Columns of which nobody can say whether they are meant. */
  readonly unclear: ReadonlySet<number>
}

const SKIPPED = new Set(['name', 'other', 'other-period', 'ignore', 'measure', 'remark', 'total'])
const READS = 0.5

/** True for a column that holds something else than figures that are asked. */
export const isSkipped = ({ head }: TableCell): boolean => head?.word !== null && head?.word !== undefined && SKIPPED.has(head.word)

/** @param cells those of a sheet that names its metrics beside the rows */
export function valueColumns(cells: readonly TableCell[], target: ImportTarget): ValueColumns {
  const open = cells.filter((one) => !isSkipped(one))
  const told = new Set(open.flatMap(({ cell, head }) => (head !== null && (head.word === 'value' || head.period !== null || head.subject !== null) ? [cell.column] : [])))
  if (told.size > 0) return { columns: told, unclear: new Set() }
  const fields = new Map(target.rows.map(({ place, metric }) => [place.metricCode, fieldOf(metric)]))
  const counts = new Map<number, { readonly all: number; readonly read: number }>()
  for (const { cell, names } of open) {
    const field = names.metric?.target.kind === 'metric' ? fields.get(names.metric.target.metricCode) : undefined
    if (field === undefined) continue
    const { all, read } = counts.get(cell.column) ?? { all: 0, read: 0 }
    counts.set(cell.column, { all: all + 1, read: read + (readCell(cell, field).problem === null ? 1 : 0) })
  }
  const readable = [...counts].filter(([, { all, read }]) => read / all >= READS).map(([column]) => column)
  return readable.length === 1 ? { columns: new Set(readable), unclear: new Set() } : { columns: new Set(), unclear: new Set(readable) }
}
