// Laws of every export format. A new format joins EXPORT_FORMATS and gets a reader here that shares no code with its writer.
import { read, utils, type CellObject } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { EXPORT_FORMATS, exportFormat, type ExportFormatCode } from '@/lib/exports'
import { unguarded } from '@/lib/domain/exporting/formula-guard'
import { plainText } from '@/lib/exports/plain-text'
import type { ColumnKind, PublishedTable, TableRow } from '@/lib/exports/published-table'
import { releaseTable } from '@/lib/exports/release-table'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'

type Seen = null | { readonly number: string } | { readonly text: string }
/** Reads the data back: headers, then one list of cells a row. `kinds` is for formats that do not say what a cell is. */
interface Read {
  readonly headers: readonly Seen[]
  readonly rows: readonly (readonly Seen[])[]
}
type Reader = (bytes: Uint8Array, kinds: readonly ColumnKind[]) => Read

// Spreadsheets end a row at any of them, so one inside a cell must be quoted.
const ANY_LINE_END = ['\r\n', '\n', '\r']

const READERS: Record<ExportFormatCode, Reader> = {
  csv(bytes, kinds) {
    const [headers = [], ...rows] = parse(Buffer.from(bytes), { bom: true, record_delimiter: ANY_LINE_END })
    const text = (cell: string): Seen => (cell === '' ? null : { text: unguarded(cell) })
    const isNumber = (cell: string, at: number): boolean => kinds[at] === 'number' && /^-?\d+(\.\d+)?$/.test(cell)
    const seen = (cell: string, at: number): Seen => (isNumber(cell, at) ? { number: cell } : text(cell))
    return { headers: headers.map(text), rows: rows.map((row) => row.map(seen)) }
  },
  xlsx(bytes, kinds) {
    const book = read(bytes, { dense: true, cellNF: true, cellText: true })
    const grid: readonly (readonly (CellObject | undefined)[] | undefined)[] = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? []
    const seen = (cell: CellObject | undefined): Seen => {
      if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === '') return null
      if (cell.t === 'n') {
        // Both what is stored and what is shown must be the value.
        expect(Number(cell.w)).toBe(cell.v)
        return { number: String(cell.w) }
      }
      expect(cell.t, String(cell.v)).toBe('s')
      return { text: String(cell.v) }
    }
    // A row of blanks is a hole in the grid.
    const [headers = [], ...rows] = Array.from(grid, (row) => kinds.map((_kind, at) => seen(row?.[at])))
    return { headers, rows }
  },
}

const RELEASE = {
  title: '法治政府建设指标',
  locale: 'zh-CN',
  generatedAt: '2024-02-27T02:00:00.000Z',
  release: {
    label: '2023年度',
    version: 1,
    publishedAt: '2024-02-27T01:00:00.000Z',
    url: 'https://plumbline.example/releases/annual-2023',
    hash: 'ab'.repeat(32),
    reason: null,
  },
} as const

const tableOf = (kinds: readonly ColumnKind[], rows: readonly TableRow[]): PublishedTable => {
  const columns = kinds.map((kind, at) => ({ key: `c${at}`, header: `列 ${at}`, kind, width: 12 }))
  const grid = { name: '数据', columns, rows }
  return { ...RELEASE, data: grid, definitions: { ...grid, name: '口径', rows: [] }, notes: { ...grid, name: '说明', rows: [] } }
}

/** What a cell must be read back as: digits that a workbook would change are text there, and may be. */
const expected = (cell: string | null, kind: ColumnKind): Seen => {
  if (cell === null || cell === '') return null
  return kind === 'number' ? { number: cell } : { text: plainText(cell) }
}

async function roundTrip(code: ExportFormatCode, kinds: readonly ColumnKind[], rows: readonly TableRow[]): Promise<Read['rows']> {
  const bytes = await exportFormat(code)?.write(tableOf(kinds, rows))
  return READERS[code](bytes ?? new Uint8Array(), kinds).rows
}

const FORMULAS = [
  '=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x', '=', '-', '+', '@', '＝',
  '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", 'DDE("a")', '|x', '%0A=1', "'=1", "''=1", '"=1"', ',=1', ';=1',
]
const WORDS = [
  '0', '00123', '410700', '2023', '2024-S1', '1/2', '3-4', 'TRUE', '#REF!', '#N/A', '#VALUE!', '_x0041_', '_x005F_x0041_', '1E5', 'NaN',
  ' 前后空格 ', '两行\n文字', '引号"与,逗号', '𠮷', '✅👨‍👩‍👧', '2500余次', '99.56%', '≥', '新政〔2023〕15号',
]
const NUMBERS = ['0', '0.00', '-1', '-0.50', '99.56', '99.50', '73111', '5520000', '123456789012345', '-123456789.123456', '0.000001']

describe.each(EXPORT_FORMATS)('$code', (format) => {
  test('it can be found by its code, and says what it is', () => {
    expect(exportFormat(format.code)).toBe(format)
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/)
  })

  test('it writes the headers first and then every row, in order', async () => {
    const kinds = ['text', 'number'] as const
    const bytes = await format.write(tableOf(kinds, [['甲', '1'], ['乙', '2'], ['丙', null]]))
    const { headers, rows } = READERS[format.code](bytes, kinds)
    expect(headers).toEqual([{ text: '列 0' }, { text: '列 1' }])
    expect(rows).toEqual([
      [{ text: '甲' }, { number: '1' }],
      [{ text: '乙' }, { number: '2' }],
      [{ text: '丙' }, null],
    ])
  })

  test('a table without rows is a table with headers', async () => {
    const { headers, rows } = READERS[format.code](await format.write(tableOf(['text'], [])), ['text'])
    expect([headers.length, rows.length]).toEqual([1, 0])
  })

  test('text that looks like a formula stays text, in every column', async () => {
    const rows = FORMULAS.map((text) => [text, text])
    expect(await roundTrip(format.code, ['text', 'text'], rows)).toEqual(rows.map((row) => row.map((cell) => expected(cell, 'text'))))
  })

  test('a formula in a column of numbers is text as well', async () => {
    const rows = FORMULAS.filter((text) => !/^\d/.test(text)).map((text) => [text])
    expect(await roundTrip(format.code, ['number'], rows)).toEqual(rows.map((row) => row.map((cell) => expected(cell, 'text'))))
  })

  test('words, codes and dates are not turned into something else', async () => {
    const rows = WORDS.map((text) => [text])
    expect(await roundTrip(format.code, ['text'], rows)).toEqual(rows.map(([cell = null]) => [expected(cell, 'text')]))
  })

  test('numbers stay numbers with all their places, negative ones too', async () => {
    const rows = NUMBERS.map((number) => [number])
    expect(await roundTrip(format.code, ['number'], rows)).toEqual(rows.map(([number = null]) => [expected(number, 'number')]))
  })

  test('zero, blank and a reason are three things', async () => {
    const rows = [['0', null], [null, null], [null, '不适用 NOT_APPLICABLE']]
    expect(await roundTrip(format.code, ['number', 'text'], rows)).toEqual([
      [{ number: '0' }, null],
      [null, null],
      [null, { text: '不适用 NOT_APPLICABLE' }],
    ])
  })

  test('a release is read back as it was tabled: zero, absences, bounds and negatives included', async () => {
    const facts = [
      { value: '0' },
      { value: null, missing: 'NOT_REPORTED' },
      { value: null, missing: 'NOT_APPLICABLE' },
      { value: '2500', qualifier: 'AT_LEAST' },
      { value: '12', qualifier: 'LESS_THAN' },
      { value: '-3.5', metric: aMetric({ kind: 'CHANGE', unit: '个百分点', decimals: 1 }) },
      { value: '99.571883847848', metric: aRate({ nameZh: '=1+1' }) },
    ] as const
    const figures = facts.map((fact, at) => ({ ...aFigure(fact), observationId: at }))
    const statement = { ...aStatement(), links: [{ observationId: 6, relation: 'PRINTS' as const }] }
    const table = releaseTable({ ...RELEASE, figures, statements: [statement] })
    const kinds = table.data.columns.map(({ kind }) => kind)
    const { headers, rows } = READERS[format.code](await format.write(table), kinds)
    expect(headers).toEqual(table.data.columns.map(({ header }) => ({ text: header })))
    expect(rows).toEqual(table.data.rows.map((row) => row.map((cell, at) => expected(cell, kinds[at] ?? 'text'))))
    const shown = (key: string) => rows.map((row) => row[table.data.columns.findIndex((column) => column.key === key)])
    const numbers = ['0', null, null, '2500', '12', '-3.5', '99.57']
    expect(shown('value')).toEqual(numbers.map((number) => number && { number }))
    expect(shown('symbol')).toEqual([null, { text: 'x' }, { text: 'z' }, { text: '≥' }, { text: '<' }, null, null])
  })

  test('a number with more digits than a workbook keeps loses none of them', async () => {
    const digits = '123456789012345678901234.5678'
    const [[seen] = []] = await roundTrip(format.code, ['number'], [[digits]])
    expect([{ number: digits }, { text: digits }]).toContainEqual(seen)
  })

  test('any table is read back cell by cell', async () => {
    const known = fc.constantFrom(...FORMULAS, ...WORDS)
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 12 }), known)
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }), fc.integer({ min: 0, max: 4 })).map(([whole, places]) => {
      const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0')
      const point = digits.length - places
      const value = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
      return whole < 0n ? `-${value}` : value
    })
    const row = fc.tuple(fc.constant('行'), fc.option(text), fc.option(decimal), fc.option(text))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const kinds = ['text', 'text', 'number', 'text'] as const
        const wanted = rows.map((cells) => cells.map((cell, at) => expected(cell, kinds[at] ?? 'text')))
        expect(await roundTrip(format.code, kinds, rows)).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('20,000 rows of 30 columns arrive whole', async () => {
    const kinds = Array.from({ length: 30 }, (_, at): ColumnKind => (at % 4 === 0 ? 'number' : 'text'))
    const cell = (row: number, at: number): string => (kinds[at] === 'number' ? `${row}.${String(at).padStart(2, '0')}` : `第${row}行`)
    const rows = Array.from({ length: 20_000 }, (_, row) => kinds.map((_kind, at) => cell(row, at)))
    const seen = await roundTrip(format.code, kinds, rows)
    expect(seen.length).toBe(20_000)
    expect(seen[19_999]).toEqual(kinds.map((kind, at) => expected(cell(19_999, at), kind)))
  }, 120_000)
})

describe('all formats', () => {
  test('they agree with each other on one table', async () => {
    const kinds = ['text', 'number', 'text'] as const
    const rows = NUMBERS.map((number, at) => [FORMULAS[at] ?? null, number, WORDS[at] ?? null])
    const [first, ...others] = await Promise.all(EXPORT_FORMATS.map(({ code }) => roundTrip(code, kinds, rows)))
    for (const other of others) expect(other).toEqual(first)
  })
})

describe('csv', () => {
  const write = async (rows: readonly TableRow[]): Promise<string> =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exportFormat('csv')?.write(tableOf(['text'], rows)))

  test('it begins with a byte order mark, ends its lines with CRLF, and has nothing before the header', async () => {
    expect(await write([['甲']])).toBe('\uFEFF列 0\r\n甲\r\n')
  })

  test('no cell that is not a number begins with what starts a formula', async () => {
    const cells: string[][] = parse(await write(FORMULAS.map((text) => [text])), { bom: true, record_delimiter: ANY_LINE_END })
    for (const [cell = ''] of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
  })
})

describe('xlsx', () => {
  const parts = async (table: PublishedTable): Promise<Record<string, string>> => {
    const book = read(await exportFormat('xlsx')?.write(table), { bookFiles: true })
    const { files } = z.object({ files: z.record(z.string(), z.object({ content: z.instanceof(Uint8Array).optional() })) }).parse(book)
    return Object.fromEntries(Object.entries(files).map(([name, { content }]) => [name, new TextDecoder().decode(content)]))
  }
  const table = tableOf(['text', 'number'], FORMULAS.map((text) => [text, '-1.50']))

  test('it holds data, definitions and notes, in this order', async () => {
    expect(read(await exportFormat('xlsx')?.write(table)).SheetNames).toEqual(['数据', '口径', '说明'])
  })

  test('no cell is a formula or an error', async () => {
    const files = await parts(tableOf(['text'], [...FORMULAS, ...WORDS].map((text) => [text])))
    expect(files['xl/worksheets/sheet1.xml']).toMatch(/<c r="A2" t="s"/)
    for (const [name, xml] of Object.entries(files)) {
      expect(xml, name).not.toMatch(/<f[ >]|t="e"|<hyperlink|ddeLink/)
    }
  })

  test('each sheet repeats and freezes its header, prints on A4 landscape one page wide, and can be filtered', async () => {
    const files = await parts(table)
    for (const number of [1, 2, 3]) {
      const xml = files[`xl/worksheets/sheet${number}.xml`] ?? ''
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
      expect(xml).toContain('fitToPage="1"')
      expect(xml).toMatch(/<autoFilter ref="A1:B\d+"/)
      expect(xml).toMatch(/<col min="1" max="1" width="12"/)
    }
    expect(files['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area" localSheetId="0">[^<]*\$A\$1:\$B\$\d+/)
    expect(files['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles" localSheetId="0">[^<]*\$1:\$1/)
  })

  test('columns that only trace a file stay off the paper', async () => {
    const files = await parts({ ...table, data: { ...table.data, printedColumns: 1 } })
    expect(files['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area" localSheetId="0">[^<]*\$A\$1:\$A\$\d+/)
  })

  test('a cell of more than 32,767 characters is cut visibly, since Excel would call the file damaged', async () => {
    const book = read(await exportFormat('xlsx')?.write(tableOf(['text'], [['字'.repeat(40_000)]])))
    const [, [cell] = []] = utils.sheet_to_json<string[]>(book.Sheets['数据'] ?? {}, { header: 1 })
    expect([cell?.length, cell?.at(-1)]).toEqual([32_767, '…'])
  })
})
