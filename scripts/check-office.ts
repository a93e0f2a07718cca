// `npm run test:office`: opens one export of each format in LibreOffice and compares every cell with what was exported.
// Slow and only where LibreOffice is installed, so it is no part of `npm test`.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { EXPORT_FORMATS } from '@/lib/exports'
import { unguarded } from '@/lib/domain/exporting/formula-guard'
import { plainText } from '@/lib/exports/plain-text'
import type { Grid, PublishedTable, TableRow } from '@/lib/exports/published-table'

// Comma, quote, UTF-8, from line 1; as shown on screen; no formulas; every sheet into a file of its own.
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'

const HOSTILE = [
  '=1+1', '+1', '-1+2', '@SUM(A1)', '＝1+1', '－1', '=HYPERLINK("http://x","y")', '\t=1', "'=1", '#REF!', '_x0041_', '引号"与,逗号', '两行\n文字',
  '00123', '410700', '2024-02-27', '1/2', '1E5', 'TRUE', '✅', '𠮷', '2500余次', '99.56%', '≥',
]
const NUMBERS = ['0', '0.00', '-1', '-0.50', '99.56', '99.50', '73111', '5520000', '-123456789.1234', '99.571883847848', '123456789012345']

function sample(): PublishedTable {
  const columns: Grid['columns'] = [
    { key: 'text', header: '文字', kind: 'text', width: 30 },
    { key: 'number', header: '数值', kind: 'number', width: 14 },
    { key: 'reason', header: '无数值原因', kind: 'text', width: 20 },
  ]
  const rows: TableRow[] = HOSTILE.map((text, at) => [text, NUMBERS[at % NUMBERS.length] ?? null, at % 3 === 0 ? null : text])
  rows.push(['空', null, null], ['不适用', null, '不适用 NOT_APPLICABLE'], ['零', '0', null])
  const grid = { name: '数据', columns, rows }
  return {
    title: '法治政府建设指标',
    locale: 'zh-CN',
    release: { label: '2023年度', version: 1, publishedAt: '2024-02-27T01:00:00Z', url: 'https://plumbline.example', hash: 'ab'.repeat(32) },
    generatedAt: '2024-02-27T02:00:00.000Z',
    data: grid,
    definitions: { ...grid, name: '口径', rows: rows.slice(0, 5) },
    notes: { ...grid, name: '说明', rows: rows.slice(5, 9) },
  }
}

function findOffice(): string | null {
  for (const program of ['soffice', 'libreoffice']) {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' })
      return program
    } catch {
      // the next name
    }
  }
  return null
}

/** Opens a file in LibreOffice and gives back each sheet as LibreOffice shows it. */
async function shownBy(office: string, folder: string, file: string, columns: Grid['columns']): Promise<Map<string, string[][]>> {
  // A program of its own profile, so that an office that somebody has open is left alone. In a CSV, what we call text is opened as text.
  const types = columns.map(({ kind }, at) => `${at + 1}/${kind === 'text' ? 2 : 1}`).join('/')
  const open = file.endsWith('.csv') ? [`--infilter=CSV:44,34,76,1,${types},0,false,false`] : []
  const out = path.join(folder, `shown-${path.extname(file).slice(1)}`)
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...open, '--convert-to', AS_CSV, '--outdir', out]
  await promisify(execFile)(office, [...options, path.join(folder, file)], { timeout: 180_000 })
  const names = await readdir(out)
  const sheet = async (name: string) => [name, parse(await readFile(path.join(out, name)), { relax_column_count: true })] as const
  return new Map(await Promise.all(names.map(sheet)))
}

function differences(grid: Grid, shown: string[][] | undefined, isCsv: boolean): string[] {
  if (shown === undefined) return [`${grid.name}: the sheet is missing`]
  const lines: TableRow[] = [grid.columns.map((column) => column.header), ...grid.rows]
  const found = shown.length === lines.length ? [] : [`${grid.name}: ${shown.length} lines, ${lines.length} were exported`]
  lines.forEach((line, row) =>
    grid.columns.forEach((column, at) => {
      const cell = line[at] ?? ''
      const seen = shown[row]?.[at] ?? ''
      const isNumber = column.kind === 'number' && row > 0 && cell !== ''
      // A CSV has no number formats: 99.50 is shown as 99.5 and is the same number.
      const sameNumber = seen === cell || (isCsv && seen !== '' && Number(seen) === Number(cell))
      const sameText = (isCsv ? unguarded(seen) : seen) === plainText(cell)
      if (isNumber ? sameNumber : sameText) return
      found.push(`${grid.name} ${column.header}, line ${row + 1}: exported ${JSON.stringify(cell)}, shown ${JSON.stringify(seen)}`)
    }),
  )
  return found
}

async function main(office: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-office-'))
  try {
    const table = sample()
    let wrong = 0
    for (const format of EXPORT_FORMATS) {
      const file = `table.${format.code}`
      await writeFile(path.join(folder, file), await format.write(table))
      const sheets = await shownBy(office, folder, file, table.data.columns)
      const grids = format.carriesNotes ? [table.data, table.definitions, table.notes] : [table.data]
      // A workbook gives one file a sheet; a CSV has one sheet, named after the file.
      const shown = (grid: Grid) => (format.carriesNotes ? sheets.get(`table-${grid.name}.csv`) : [...sheets.values()][0])
      const found = grids.flatMap((grid) => differences(grid, shown(grid), file.endsWith('.csv')))
      const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0)
      console.log(`${format.code}: ${grids.length} sheet(s), ${rows} rows, ${found.length} difference(s)`)
      for (const line of found) console.error(`  ${line}`)
      wrong += found.length
    }
    return wrong === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const office = findOffice()
if (office === null) {
  console.log('LibreOffice is not installed here (neither soffice nor libreoffice was found), so nothing was compared.')
  console.log('On Debian: apt-get install --no-install-recommends libreoffice-calc')
} else {
  process.exitCode = await main(office)
}
