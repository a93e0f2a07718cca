// The sheet that is filled in.
import { colToLetter, type Cell, type CellStyle, type CellValue, type MergeRange, type WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '@/lib/domain/importing/plan-cell'
import type { ImportRow, ImportTarget } from '@/lib/domain/importing/import-target'
import { formatInstant, formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { plainText } from '../plain-text'
import { cellChecks } from './cell-checks'
import { figureRow } from './figure-row'
import type { CellOfFigure } from './rate-formula'
import { ADVICE, FACTS, FONT, GROUP, HEADER, SIGNATURE, TITLE } from './styles'
import { tableColumns, type TableColumns } from './table-columns'
import type { TemplateHead } from './template-head'

export interface FigureSheet {
  readonly sheet: WriteSheet
  readonly columns: TableColumns
  /** The row of each figure, from 1. */
  readonly rows: readonly { readonly row: number; readonly target: ImportRow }[]
}

const HEADER_ROW = 4
const HEIGHTS: Readonly<Record<number, number>> = { 1: 32, 2: 20, 3: 32, 4: 32 }

interface Line {
  readonly values: readonly CellValue[]
  readonly styles: readonly (Partial<Cell> | undefined)[]
  readonly height: number
  readonly whole: boolean
}

/** Lays out figures by group, numbered through. */
function laidOut({ rows }: ImportTarget, { groups }: TemplateHead, locale: Locale): readonly ({ readonly group: string } | { readonly target: ImportRow })[] {
  const known = new Set(groups.map(({ code }) => code))
  const others = rows.filter(({ metric }) => !known.has(metric.groupCode))
  const named = groups.flatMap(({ code, nameZh, nameEn }) => {
    const own = rows.filter(({ metric }) => metric.groupCode === code)
    return own.length === 0 ? [] : [{ group: locale === 'en' ? nameEn : nameZh }, ...own.map((target) => ({ target }))]
  })
  return [...named, ...others.map((target) => ({ target }))]
}

export function figureSheet(target: ImportTarget, head: TemplateHead, locale: Locale, name: string): FigureSheet {
  const t = messages(locale).template
  const english = locale === 'en'
  const columns = tableColumns(target)
  const [width, printed] = [columns.all.length, columns.at('remark')]
  const whole = (text: string, style: CellStyle, height: number): Line => ({ values: [plainText(text)], styles: Array.from({ length: printed }, () => ({ style })), height, whole: true })
  const period = (english ? head.period.wordsEn : head.period.wordsZh) ?? formatPeriod(locale, head.period)
  const facts = t.headLine({ unit: english ? head.unitEn : head.unitZh, period, due: formatInstant(locale, head.dueAt) })
  const lines: Line[] = [
    whole(english ? head.titleEn : head.titleZh, TITLE, 32),
    whole(facts, FACTS, 20),
    whole(t.onlyYellow, ADVICE, 32),
    { values: columns.all.map((column) => t.column[column]), styles: columns.all.map(() => ({ style: HEADER })), height: 32, whole: false },
  ]
  const placed: { readonly row: number; readonly target: ImportRow }[] = []
  const layout = laidOut(target, head, locale)
  const found = new Map<string, CellOfFigure>()
  const idOf = (code: string, { place }: ImportRow): string => `${code}|${place.subjectCode}|${place.periodKey}`
  for (const [at, line] of layout.entries()) {
    if ('group' in line) continue
    const row = HEADER_ROW + at + 1
    placed.push({ row, target: line.target })
    found.set(idOf(line.target.place.metricCode, line.target), { value: `${columnLetters(columns.at('value'))}${row}`, lastYear: `${columnLetters(columns.at('lastYear'))}${row}`, row: line.target })
  }
  const noted = new Set<string>()
  let number = 0
  for (const line of layout) {
    if ('group' in line) {
      lines.push(whole(line.group, GROUP, 20))
      continue
    }
    number += 1
    // One note a metric: a program has room for some thousand in a sheet.
    const isNoted = !noted.has(line.target.place.metricCode)
    noted.add(line.target.place.metricCode)
    lines.push({ ...figureRow(line.target, { locale, columns, number, noted: isNoted, find: (code) => found.get(idOf(code, line.target)) ?? null }), whole: false })
  }
  const table = lines.length
  lines.push(whole(t.signatures, SIGNATURE, 30))
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, { styles }] of lines.entries()) for (const [column, style] of styles.entries()) if (style !== undefined) cells.set(`${row},${column}`, style)
  const merges = lines.flatMap((line, row): MergeRange[] => (line.whole ? [{ startRow: row, endRow: row, startCol: 0, endCol: printed - 1 }] : []))
  const typed = placed.filter((one) => !one.target.computed)
  const footer = plainText(`${english ? head.titleEn : head.titleZh} · ${english ? head.unitEn : head.unitZh}`).slice(0, 120).replace(/&/g, '&&')
  return {
    columns,
    rows: placed,
    sheet: {
      name,
      columns: columns.widths.map((one) => ({ width: one })),
      rows: lines.map(({ values }) => [...values, ...Array.from({ length: width - values.length }, () => null)]),
      rowDefs: new Map(lines.map(({ height }, row) => [row, { height: HEIGHTS[row + 1] ?? height }])),
      cells, merges,
      dataValidations: cellChecks(columnLetters(columns.at('value')), typed, t),
      freezePane: { rows: HEADER_ROW, columns: columns.at('name') },
      ...(columns.at('subject') > 0 && { autoFilter: { range: `A${HEADER_ROW}:${colToLetter(width - 1)}${table}` } }),
      // Formats may be changed: a cell that a program took for a date shows every number as one until its format is taken away.
      protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatCells: true, formatColumns: true, formatRows: true, autoFilter: true },
      pageSetup: {
        paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${HEADER_ROW}:$${HEADER_ROW}`, horizontalCentered: true,
        printArea: `$A$1:$${columnLetters(printed)}$${lines.length}`, margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&L&"${FONT.name}"&8 ${footer}&R&8 &P / &N` },
      view: { showGridLines: false },
    },
  }
}
