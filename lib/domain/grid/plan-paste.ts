// Where each cell of a pasted block would go, and what would become of it. Cells that are not typed into are skipped, never shifted.
import type { Problem } from '../problem'
import type { QuantityField } from '../quantity-field'
import { cellAt, type GridShape } from './grid-shape'
import { judgeText, plainText } from './judge-text'
import type { NameMatch } from './match-names'
import { isSingle, typedIn, type Range } from './selection'

/** take; same: stands there already; skip: not typed into; refuse: cannot be read; outside: beyond the grid; unknown: no row or column of that name. */
export type Verdict = 'take' | 'same' | 'skip' | 'refuse' | 'outside' | 'unknown'

export interface PasteCell {
  /** Place in the block, from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly key: string | null
  readonly verdict: Verdict
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export interface PasteContext {
  readonly fieldOf: (key: string) => QuantityField
  readonly textOf: (key: string) => string
}

type Block = readonly (readonly string[])[]

/** By position: the first cell of the block goes to the first of the selection; one cell alone fills the whole selection. */
export function planByPosition(block: Block, shape: GridShape, range: Range, context: PasteContext): readonly PasteCell[] {
  const only = block[0]?.[0]
  if (block.length === 1 && block[0]?.length === 1 && only !== undefined && !isSingle(range)) {
    return typedIn(shape, range).map((key) => judged({ row: 0, column: 0, text: only }, key, context))
  }
  return block.flatMap((cells, row) => cells.map((text, column) => placed({ row, column, text }, shape, { row: range.top + row, column: range.left + column }, context)))
}

/** By name: rows and columns go where their names say; a direction without names goes by position. */
export function planByName(block: Block, shape: GridShape, range: Range, match: NameMatch, context: PasteContext): readonly PasteCell[] {
  const columns = match.columns.size > 0 ? match.columns : valueColumns(block, shape, range, match, context)
  const first = match.headerRow ? 1 : 0
  return block.flatMap((cells, row) => {
    if (row < first || cells.every((text) => plainText(text) === '')) return []
    const target = match.nameColumn === null ? range.top + row - first : match.rows.get(row)
    return [...columns].flatMap(([from, column]) => {
      const source = { row, column: from, text: cells[from] ?? '' }
      if (from === match.nameColumn) return []
      if (target !== undefined) return [placed(source, shape, { row: target, column }, context)]
      // What would be skipped anyhow is nothing lost.
      const isTyped = shape.rows.some((own) => own[column]?.typed === true)
      return [{ ...source, key: null, verdict: isTyped ? ('unknown' as const) : ('skip' as const), problems: [], warnings: [] }]
    })
  })
}

// Columns without names. A list has one column that is typed into: it gets the column of the block that reads best; a matrix goes by position.
function valueColumns(block: Block, shape: GridShape, range: Range, match: NameMatch, context: PasteContext): ReadonlyMap<number, number> {
  const others = (block[0] ?? []).map((_text, column) => column).filter((column) => column !== match.nameColumn)
  const typedColumns = new Set(shape.rows.flatMap((cells) => cells.flatMap((cell, column) => (cell?.typed === true ? [column] : []))))
  const [only] = typedColumns
  if (typedColumns.size === 1 && only !== undefined) {
    const score = (column: number): number => [...match.rows].filter(([row, target]) => reads(block[row]?.[column] ?? '', cellAt(shape, { row: target, column: only })?.key, context)).length
    const best = others.reduce<number | null>((left, right) => (left === null || score(right) > score(left) ? right : left), null)
    return new Map(best === null ? [] : [[best, only]])
  }
  return new Map(others.filter((column) => column > (match.nameColumn ?? -1)).map((column, at) => [column, range.left + at]))
}

const reads = (text: string, key: string | undefined, context: PasteContext): boolean => key !== undefined && plainText(text) !== '' && judgeText(text, context.fieldOf(key)).problems.length === 0

type Source = Pick<PasteCell, 'row' | 'column' | 'text'>

function placed(source: Source, shape: GridShape, target: { readonly row: number; readonly column: number }, context: PasteContext): PasteCell {
  const cell = cellAt(shape, target)
  const isInside = target.row < shape.rows.length && target.column < (shape.rows[target.row]?.length ?? 0)
  if (cell?.typed === true) return judged(source, cell.key, context)
  return { ...source, key: cell?.key ?? null, verdict: isInside ? 'skip' : 'outside', problems: [], warnings: [] }
}

function judged(source: Source, key: string, context: PasteContext): PasteCell {
  const { problems, warnings } = judgeText(source.text, context.fieldOf(key))
  const same = plainText(source.text) === context.textOf(key)
  return { ...source, key, problems, warnings, verdict: problems.length > 0 ? 'refuse' : same ? 'same' : 'take' }
}

/** How many cells of each verdict. Blank cells beyond the grid are nothing lost. */
export function countVerdicts(cells: readonly PasteCell[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { take: 0, same: 0, skip: 0, refuse: 0, outside: 0, unknown: 0 }
  for (const { verdict, text } of cells) if (!((verdict === 'outside' || verdict === 'unknown' || verdict === 'skip') && plainText(text) === '')) counts[verdict] += 1
  return counts
}

/** True where the writer should see the plan first: something would be left out. */
export const asksFirst = (cells: readonly PasteCell[]): boolean => {
  const { refuse, outside, unknown } = countVerdicts(cells)
  return refuse + outside + unknown > 0
}
