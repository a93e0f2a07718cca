// Which column of a file says what: its header read in both languages, and as the tidy files of the export write it.
import { nameOf } from '../grid/match-names'
import { problem } from '../problem'
import { ok, refused, type Result } from '../result'
import { HISTORY_COLUMNS, type HistoryColumn } from './history-column'

/** Without these a file says nothing. */
const NEEDED: readonly HistoryColumn[] = ['metric', 'unit', 'period', 'value']

// The surest first: where a file has codes and names side by side, the codes are read.
const NAMES: Readonly<Record<HistoryColumn, readonly string[]>> = {
  metric: ['metric_code', '指标代码', '指标编码', 'metric code', 'metric', 'indicator', '指标', '指标名称', 'metric_name', 'indicator name'],
  unit: ['unit_code', '填报单位代码', '单位代码', '单位编码', 'org unit code', 'unit', 'org unit', '单位', '填报单位', '单位名称', '地区', 'unit_name', 'region'],
  period: ['period_key', '报告期代码', '期间代码', 'period code', 'period', '期间', '报告期', '年度', '年份', '时期', 'year', 'period_words'],
  value: ['value', '数值', '数据', '值', '填报值', 'figure'],
  qualifier: ['qualifier', '精确程度', '限定词', 'precision'],
  reason: ['reason', '更正原因', '原因', 'reason for the change', 'reason for correction'],
  note: ['note', '注', '注释', '脚注', '备注', 'footnote', 'footnotes'],
}

const KNOWN: Readonly<Record<HistoryColumn, ReadonlyMap<string, number>>> = {
  metric: known('metric'), unit: known('unit'), period: known('period'), value: known('value'), qualifier: known('qualifier'), reason: known('reason'), note: known('note'),
}

function known(column: HistoryColumn): ReadonlyMap<string, number> {
  return new Map(NAMES[column].map((name, at) => [nameOf(name), at] as const).toReversed())
}

/** Place of each column, from 1. */
export type ColumnPlaces = ReadonlyMap<HistoryColumn, number>

interface HeaderCell {
  readonly column: number
  readonly text: string
}

/** Columns that only files of the product's own export have: values as they are kept, and why there is none. Places from 1. */
export interface OwnColumns {
  readonly exact: number
  readonly missing: number
}

// As the export writes them: a test holds them to its words.
const EXACT = new Set(['exact_value', '数值（基本单位，未取整）', 'Value (base unit, not rounded)'])
const MISSING = new Set(['missing', '无数值原因', 'Reason for no value'])

/** Where a header is of an export of the product; null for every other file. */
export function ownColumns(cells: readonly HeaderCell[]): OwnColumns | null {
  const [exact, missing] = [EXACT, MISSING].map((names) => cells.find(({ text }) => names.has(text.trim()))?.column)
  return exact === undefined || missing === undefined ? null : { exact, missing }
}

/** Whether a row looks like a header: it names at least two of the columns that are needed. */
export const isHeader = (cells: readonly HeaderCell[]): boolean => NEEDED.filter((column) => cells.some(({ text }) => KNOWN[column].has(nameOf(text)))).length >= 2

/**
 * Reads the header of a file.
 * @returns the place of each column that is there; problems: history.header-missing, history.header-twice
 */
export function readColumns(cells: readonly HeaderCell[]): Result<ColumnPlaces> {
  const places = new Map<HistoryColumn, number>()
  // Without what it says in brackets, the exact value of an export is called like the value beside it.
  const own = ownColumns(cells)
  const plain = cells.filter(({ column }) => column !== own?.exact)
  for (const column of HISTORY_COLUMNS) {
    const found = plain
      .flatMap((cell) => {
        const rank = KNOWN[column].get(nameOf(cell.text))
        return rank === undefined ? [] : [{ ...cell, rank }]
      })
      .toSorted((a, b) => a.rank - b.rank)
    const [first, second] = found
    if (first === undefined) continue
    if (second !== undefined && second.rank === first.rank) return refused(problem('history.header-twice', { column, first: String(first.column), second: String(second.column) }))
    places.set(column, first.column)
  }
  const missing = NEEDED.filter((column) => !places.has(column))
  return missing.length === 0 ? ok(places) : refused(problem('history.header-missing', { columns: missing.join(' ') }))
}
