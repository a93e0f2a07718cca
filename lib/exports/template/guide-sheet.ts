// The sheet that says how to fill in the other.
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { formatInstant } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { plainText } from '../plain-text'
import { GUIDE_NOTE, GUIDE_TEXT, GUIDE_TITLE, HEADER, LABEL } from './styles'
import type { TemplateHead } from './template-head'

const LINE = 58 // Chinese characters that one line of both columns holds

export function guideSheet({ note, generatedAt }: TemplateHead, version: string, locale: Locale): WriteSheet {
  const t = messages(locale).template
  const lines: { readonly values: readonly CellValue[]; readonly style: CellStyle; readonly height?: number; readonly whole?: boolean }[] = [
    { values: [t.guide.title], style: GUIDE_TITLE, height: 32, whole: true },
    ...t.guide.steps.map((step, at) => ({ values: [`${at + 1}. ${step}`], style: GUIDE_TEXT, whole: true })),
    ...(note === null ? [] : [{ values: [`${t.guide.steps.length + 1}. ${plainText(note)}`], style: GUIDE_TEXT, whole: true }]),
    { values: [], style: GUIDE_TEXT },
    { values: [t.guide.write, t.guide.means], style: HEADER },
    ...t.guide.symbols.map(([write, means]) => ({ values: [write, means], style: LABEL })),
    { values: [t.guide.dash], style: GUIDE_TEXT, whole: true },
    { values: [t.guide.version(version, formatInstant(locale, generatedAt))], style: GUIDE_NOTE, whole: true },
  ]
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, { values, style }] of lines.entries()) for (const [column] of values.entries()) cells.set(`${row},${column}`, { style })
  return {
    name: t.guideSheet,
    columns: [{ width: 18 }, { width: 86 }],
    rows: lines.map(({ values }) => [values[0] ?? null, values[1] ?? null]),
    rowDefs: new Map(lines.map(({ values, height }, row) => [row, { height: height ?? 20 * Math.max(1, Math.ceil(String(values[0] ?? '').length / (locale === 'en' ? 2 * LINE : LINE))) }])),
    cells,
    merges: lines.flatMap(({ whole }, row) => (whole === true ? [{ startRow: row, endRow: row, startCol: 0, endCol: 1 }] : [])),
    protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false },
  }
}
