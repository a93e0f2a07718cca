// What a filled-in template says. Its code column tells where each row belongs, so that sorted and moved rows find their place.
import { cellKey } from '../collecting/cell'
import { problem, type Problem } from '../problem'
import type { ReadSheet, ReadWorkbook } from '../workbook/workbook'
import type { ImportPlan, UnmatchedRow } from './import-plan'
import type { ImportTarget } from './import-target'
import { nameIndex } from './name-index'
import { planCells, type PlacedCell } from './plan-cell'
import { isFilled, labelText, sheetCells, type SheetCells } from './sheet-cells'
import { placeOfKey, readMeta, type TemplateMeta } from './template-layout'

/** What the workbook says of itself; null where it is no template. */
export function templateOf(workbook: ReadWorkbook): TemplateMeta | null {
  for (const sheet of workbook.sheets) {
    const meta = readMeta(sheet)
    if (meta !== null) return meta
  }
  return null
}

function sheetOf(workbook: ReadWorkbook, meta: TemplateMeta): ReadSheet | undefined {
  return workbook.sheets.find(({ name }) => name === meta.sheet) ?? workbook.sheets.find(({ hidden, name }) => hidden === 'no' && name !== '')
}

/** Which row holds which figure: by the codes in the sheet, or where nobody left them there, as it was written. */
function keysByRow(cells: SheetCells, meta: TemplateMeta): readonly { readonly row: number; readonly key: string }[] {
  const found = cells.sheet.cells.flatMap((cell) => {
    const place = cell.column === meta.columns.code ? placeOfKey(labelText(cell)) : null
    return place === null ? [] : [{ row: cell.row, key: cellKey(place) }]
  })
  return found.length > 0 ? found : meta.rows.map(({ row, place }) => ({ row, key: cellKey(place) }))
}

// A column put in or taken out moved everything behind it: what then stands in the column for values may be anything.
const isMoved = ({ sheet }: SheetCells, { columns: { code } }: TemplateMeta): boolean => {
  const keys = sheet.cells.filter((cell) => placeOfKey(labelText(cell)) !== null)
  return keys.length > 0 && keys.every(({ column }) => column !== code)
}

interface Other {
  readonly otherTarget: { readonly collection: string; readonly unit: string } | null
  readonly problems: readonly Problem[]
}

function otherOf({ collection, unit, titleZh, titleEn, unitZh, unitEn }: TemplateMeta, target: ImportTarget): Other {
  const otherTarget = { collection, unit }
  if (unit !== target.unit) return { otherTarget, problems: [problem('import.other-unit', { titleZh, titleEn, unitZh, unitEn })] }
  if (collection !== target.collection) return { otherTarget, problems: [problem('import.other-collection', { titleZh, titleEn })] }
  return { otherTarget: null, problems: [] }
}

export function planTemplate(workbook: ReadWorkbook, meta: TemplateMeta, target: ImportTarget): ImportPlan {
  const { version, titleZh, titleEn } = meta
  const current = version === target.templateVersion
  const { otherTarget, problems } = otherOf(meta, target)
  const sheet = sheetOf(workbook, meta)
  const source = { kind: 'template', version, current, titleZh, titleEn, otherTarget } as const
  const nothing = { source, sheet: sheet?.name ?? meta.sheet, cells: [], unmatched: [], hiddenRows: [], problems }
  if (otherTarget !== null) return nothing
  if (sheet === undefined) return { ...nothing, problems: [problem('import.template-damaged', { sheet: meta.sheet })] }
  const cells = sheetCells(sheet)
  if (isMoved(cells, meta)) return { ...nothing, problems: [problem('import.template-damaged', { sheet: sheet.name })] }
  const asked = new Map(target.rows.map((row) => [cellKey(row.place), row]))
  const placed: PlacedCell[] = []
  const unmatched: UnmatchedRow[] = []
  const names = nameIndex(target)
  for (const { row, key } of keysByRow(cells, meta)) {
    const cell = cells.at(row, meta.columns.value)
    const found = asked.get(key)
    const remark = labelText(cells.at(row, meta.columns.remark)).slice(0, 200)
    // What an earlier template called 件 may be 万件 by now: its own word counts.
    const unit = current ? null : labelText(cells.at(row, meta.columns.measure)) || null
    if (found === undefined) {
      if (isFilled(cell)) unmatched.push({ sheet: sheet.name, row, column: meta.columns.value, axis: 'cell', key, label: labelOf(cells, row), reason: 'not-asked', values: 1, candidates: names.near(labelOf(cells, row), ['metric']) })
    } else if (!found.computed) placed.push({ row, column: meta.columns.value, target: found, unit, remark })
  }
  const planned = planCells(cells, placed)
  const old = current ? [] : [problem('import.old-template', { titleZh, titleEn, matched: String(placed.length), left: String(unmatched.length) })]
  return { source, sheet: sheet.name, cells: planned, unmatched, hiddenRows: filledHidden(cells), problems: old }
}

/** Hidden rows that hold something, from 1. */
export const filledHidden = ({ sheet }: SheetCells): readonly number[] => {
  const filled = new Set(sheet.cells.filter((cell) => isFilled(cell)).map(({ row }) => row))
  return sheet.hiddenRows.filter((row) => filled.has(row))
}

// The first text of the row that is no number: its name.
const labelOf = ({ sheet }: SheetCells, row: number): string => labelText(sheet.cells.find((cell) => cell.row === row && cell.content.kind === 'text' && !/^[\d.\s]+$/.test(cell.content.text)))
