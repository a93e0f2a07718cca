// Where things stand in a template: written by the one who makes it, found again by the one who reads it.
import { cellKey, type CellPlace } from '../collecting/cell'
import type { ReadSheet } from '../workbook/workbook'

/** The hidden sheet that says what a workbook is. */
export const META_SHEET = '_meta'
export const TEMPLATE_ID = 'plumbline-template'

export interface TemplateColumns {
  /** From 1. The unit of measure. */
  readonly measure: number
  readonly value: number
  readonly remark: number
  readonly code: number
}

export interface TemplateMeta {
  readonly collection: string
  readonly unit: string
  readonly version: string
  readonly titleZh: string
  readonly titleEn: string
  readonly unitZh: string
  readonly unitEn: string
  /** Name of the sheet that is filled in. */
  readonly sheet: string
  readonly columns: TemplateColumns
  /** The row of each figure, from 1. */
  readonly rows: readonly { readonly row: number; readonly place: CellPlace }[]
}

/** The rows of the hidden sheet: a name and its value, one a line. */
export function metaLines(meta: TemplateMeta): readonly (readonly [string, string])[] {
  const { collection, unit, version, titleZh, titleEn, unitZh, unitEn, sheet, columns, rows } = meta
  const head = { collection, unit, version, titleZh, titleEn, unitZh, unitEn, sheet, measure: String(columns.measure), value: String(columns.value), remark: String(columns.remark), code: String(columns.code) }
  return [['template', TEMPLATE_ID], ...Object.entries(head), ...rows.map(({ row, place }): [string, string] => [`row ${row}`, cellKey(place)])]
}

/** The place that a key names: `MED_FOUND|410721|2024-Q3`; null where it names none. */
export function placeOfKey(text: string): CellPlace | null {
  const [metricCode, subjectCode, periodKey, ...rest] = text.trim().split('|')
  return metricCode && subjectCode && periodKey && rest.length === 0 ? { metricCode, subjectCode, periodKey } : null
}

/** What a hidden sheet says; null where it is none of ours. */
export function readMeta(sheet: ReadSheet): TemplateMeta | null {
  if (sheet.name !== META_SHEET) return null
  const names = new Map<number, string>()
  const pairs = new Map<string, string>()
  for (const { row, column, content } of sheet.cells) {
    if (content.kind !== 'text' && content.kind !== 'number') continue
    if (column === 1) names.set(row, content.text)
    else if (column === 2) pairs.set(names.get(row) ?? '', content.text)
  }
  const said = (name: string): string => pairs.get(name) ?? ''
  if (said('template') !== TEMPLATE_ID) return null
  const rows = [...pairs].flatMap(([name, key]) => {
    const row = /^row (\d{1,6})$/.exec(name)?.[1]
    const place = placeOfKey(key)
    return row === undefined || place === null ? [] : [{ row: Number(row), place }]
  })
  return {
    collection: said('collection'), unit: said('unit'), version: said('version'), titleZh: said('titleZh'), titleEn: said('titleEn'), unitZh: said('unitZh'), unitEn: said('unitEn'),
    sheet: said('sheet'), columns: { measure: Number(said('measure')), value: Number(said('value')), remark: Number(said('remark')), code: Number(said('code')) }, rows,
  }
}
