// What a sheet of somebody else's making says: names are matched with scores, and each match waits for a person who confirms it.
import { fieldOf } from '../kinds'
import { baseUnit } from '../reading/unit-words'
import { problem } from '../problem'
import type { ReadWorkbook } from '../workbook/workbook'
import { classifier, type Classifier } from './classify-label'
import { withCutNumbers } from './cut-number'
import { headerWord } from './header-words'
import type { HeaderMatch, ImportPlan, MatchCandidate, RememberedMatch, UnmatchedRow } from './import-plan'
import type { ImportRow, ImportTarget } from './import-target'
import type { NameMatch } from './name-index'
import { takePeriod } from './period-names'
import { placer } from './place-cell'
import { planCells, type PlacedCell } from './plan-cell'
import { sheetAxes, type SheetAxes } from './sheet-axes'
import { sheetCells, type SheetCells } from './sheet-cells'
import { META_SHEET } from './template-layout'
import { filledHidden } from './plan-template'
import { isSkipped, valueColumns } from './value-columns'
import { walkTable, type TableCell, type WalkedTable } from './walk-table'

interface Chosen {
  readonly cells: SheetCells
  readonly axes: SheetAxes
}

/** The sheet that names most of what is asked; the first of several that do. */
function chosenSheet({ sheets }: ReadWorkbook, names: Classifier): Chosen | null {
  const readable = sheets.filter(({ hidden, name }) => hidden !== 'very' && name !== META_SHEET)
  // What is shown goes before what is hidden.
  const ordered = readable.toSorted((a, b) => Number(a.hidden !== 'no') - Number(b.hidden !== 'no'))
  let best: Chosen | null = null
  for (const sheet of ordered) {
    const cells = sheetCells(sheet)
    const axes = sheetAxes(cells, names)
    if (axes !== null && (best === null || axes.found > best.axes.found)) best = { cells, axes }
  }
  return best
}

function titlePeriodOf({ titles }: WalkedTable, { names }: Classifier): string | null {
  for (const title of titles) {
    const at = title.search(/(?:19|20)\d{2}\s?年/u)
    const found = at === -1 ? null : takePeriod(title.slice(at))
    const match = found === null ? null : names.find('period', found.period)
    if (match?.target.kind === 'period') return match.target.periodKey
  }
  return null
}

const titleUnitOf = ({ titles }: WalkedTable): string | null => titles.map((title) => /单位\s*[:：]\s*([^\s,，;；)）]{1,8})/u.exec(title.normalize('NFKC'))?.[1] ?? null).find((unit) => unit !== null) ?? null

/** The unit that holds for a cell: of its row, its column, or of the whole table where it can be that of the metric. */
function unitFor({ names, head }: TableCell, { metric }: ImportRow, tableUnit: string | null): string | null {
  const own = names.unit ?? head?.unit ?? null
  if (own !== null || tableUnit === null) return own
  const bare = (unit: string): string => unit.replace(/^[十百千]*[万亿]?/u, '')
  return bare(tableUnit) === baseUnit(fieldOf(metric).unit, metric.displayScale) ? tableUnit : null
}

/** 2024年 or 数值 may be one unit's in one file and another's in the next: said once, it is proposed again, and asked again. */
const saysNoUnit = (label: string): boolean => takePeriod(label) !== null || headerWord(label) !== null

function matchesOf(sheet: string, table: WalkedTable, used: readonly TableCell[]): readonly HeaderMatch[] {
  const found = new Map<string, HeaderMatch>()
  const add = (axis: 'row' | 'column', at: { readonly row: number; readonly column: number; readonly label: string; readonly key: string; readonly unit: string | null }, match: NameMatch | null): void => {
    if (match === null) return
    const { target, nameZh, nameEn, score, origin } = match
    const id = `${axis} ${at.key} ${target.kind}`
    if (!found.has(id)) found.set(id, { sheet, row: at.row, column: at.column, key: at.key, label: at.label, axis, target, nameZh, nameEn, score, origin, confirmed: origin === 'remembered' && !(target.kind === 'subject' && saysNoUnit(at.label)), unit: at.unit })
  }
  for (const { meaning, row, column } of table.columnNames) for (const match of [meaning.metric, meaning.subject, meaning.period]) add('column', { ...meaning, row, column }, match)
  for (const { names } of used) for (const one of names.labels) add('row', { ...one, row: names.row }, one.match)
  return [...found.values()]
}

/** So many names that nobody knows are compared with ours; nobody reads more. */
const OFFERED = 200

const VALUE_COLUMN: MatchCandidate = { target: { kind: 'value' }, nameZh: '本期', nameEn: 'This period', score: 0.5 }

export function planForeign(workbook: ReadWorkbook, target: ImportTarget, remembered: readonly RememberedMatch[]): ImportPlan {
  const names = classifier(target, remembered)
  const chosen = chosenSheet(workbook, names)
  if (chosen === null) {
    const sheet = workbook.sheets.find(({ hidden }) => hidden === 'no')?.name ?? workbook.sheets[0]?.name ?? ''
    return { source: { kind: 'foreign', headers: [] }, sheet, cells: [], unmatched: [], hiddenRows: [], problems: [problem('import.nothing-found', { sheet })] }
  }
  const { cells, axes } = chosen
  const sheet = cells.sheet.name
  const table = walkTable(cells, axes, names)
  const { place } = placer(target, titlePeriodOf(table, names))
  const tableUnit = titleUnitOf(table)
  const values = axes.metric === 'row' ? valueColumns(table.cells, target) : null
  const namedBeside = Object.values(axes.columns).some((column) => column !== null)
  const placed: PlacedCell[] = []
  const used: TableCell[] = []
  const left = new Map<string, UnmatchedRow>()
  const leave = (id: string, one: Omit<UnmatchedRow, 'sheet' | 'values' | 'candidates'>, candidates: () => readonly MatchCandidate[]): void => {
    const before = left.get(id)
    left.set(id, before === undefined ? { sheet, ...one, values: 1, candidates: left.size < OFFERED ? candidates() : [] } : { ...before, values: before.values + 1 })
  }
  for (const one of table.cells) {
    const { cell, names: row, head } = one
    const column = { row: head?.row ?? cell.row, column: cell.column, axis: 'column', key: names.meaningOf(head?.label ?? '').key, label: head?.label ?? '' } as const
    const beside = { row: row.row, column: row.column, axis: 'row', key: names.meaningOf(row.label).key, label: row.label } as const
    if (isSkipped(one) || row.ignored || (row.label === '' && namedBeside)) continue
    if (values !== null && !values.columns.has(cell.column)) {
      if (values.unclear.has(cell.column)) leave(`column ${cell.column}`, { ...column, reason: 'ambiguous' }, () => [VALUE_COLUMN])
      continue
    }
    if (row.total) {
      leave(`row ${row.row}`, { ...beside, reason: 'total' }, () => [])
      continue
    }
    const found = place(one)
    if (found.kind === 'placed') {
      used.push(one)
      placed.push({ row: cell.row, column: cell.column, target: found.row, unit: unitFor(one, found.row, tableUnit), remark: row.remark })
    } else if (found.kind === 'not-asked') leave(`row ${row.row}`, { ...beside, reason: 'not-asked' }, () => [])
    else if (found.missing === 'period') leave(`column ${cell.column}`, { ...column, reason: 'ambiguous' }, () => [])
    else if (row.unknown === found.missing) leave(`row ${row.row}`, { ...beside, reason: 'unknown' }, () => names.names.near(row.label, [found.missing === 'metric' ? 'metric' : 'subject']))
    // Nothing names a unit: a column can be said to be one's, a list without heads has to name it itself.
    else if (found.missing === 'subject') leave(column.label === '' ? `row ${row.row}` : `column ${cell.column}`, { ...(column.label === '' ? beside : column), reason: 'whose' }, () => [])
    else if (column.label !== '') leave(`column ${cell.column}`, { ...column, reason: 'unknown' }, () => names.names.near(column.label, ['metric']))
  }
  const read = planCells(cells, placed)
  const planned = workbook.format === 'csv' ? withCutNumbers(read, cells) : read
  const problems = planned.length === 0 && left.size === 0 ? [problem('import.nothing-found', { sheet })] : []
  return { source: { kind: 'foreign', headers: matchesOf(sheet, table, used) }, sheet, cells: planned, unmatched: [...left.values()], hiddenRows: filledHidden(cells), problems }
}
