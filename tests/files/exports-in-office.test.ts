// Exports as other programs see them: the workbook in LibreOffice, the table on paper through poppler. Both must be installed.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { GET } from '@/app/api/v1/exports/[format]/route'
import { TIDY_COLUMNS } from '@/lib/domain/exporting/tidy-columns'
import { unguarded } from '@/lib/domain/exporting/formula-guard'
import { pdfStream } from '@/lib/exports/pdf-stream'
import { messages } from '@/lib/i18n/messages'
import { endCopies } from '@/lib/platform/database/copy-out'
import { anExportSource, bytesOf } from '../builders/export-source'
import { aFigure } from '../builders/figure'
import { BEYOND_CHARACTERS, RARE_CHARACTERS, STANDARD_CHARACTERS } from '../builders/standard-characters'
import { clone, serveFrom, type Clone } from '../integration/database'

const run = promisify(execFile)
const RARE = [...RARE_CHARACTERS, ...BEYOND_CHARACTERS]
const SPACE = /\s+/gu

let given: Clone
let stopServing: () => Promise<void>
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-office-'))
  given = await clone()
  stopServing = await serveFrom(given)
  callAs('')
  await given.owner.query(`set session_replication_role = replica; update metric_version set name_zh = name_zh || substr('${RARE.join('')}', 1 + (id * 5) % ${RARE.length}, 5), base_zh = '=1+1' where base_zh is not null; set session_replication_role = origin`)
})
afterAll(async () => {
  await endCopies()
  await stopServing()
  await given.end()
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(format: string): Promise<string> {
  const answer = await GET(new Request(`http://localhost:3000/api/v1/exports/${format}?release=annual-2023`), { params: Promise.resolve({ format }) })
  const file = path.join(folder, `figures.${format}`)
  await writeFile(file, new Uint8Array(await answer.arrayBuffer()))
  return file
}
const rows = async (): Promise<readonly (readonly string[])[]> => parse(await readFile(await fileOf('csv')), { bom: true, record_delimiter: '\r\n' })

describe('exports in other programs', () => {
  it('LibreOffice shows every cell of the workbook as it stands in the CSV, and no formula', async () => {
    const file = await fileOf('xlsx')
    const out = path.join(folder, 'shown')
    await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1', '--outdir', out, file], { timeout: 180_000 })
    const [data] = (await readdir(out)).filter((name) => name.includes('数据'))
    const shown: readonly (readonly string[])[] = parse(await readFile(path.join(out, data ?? '')), { relax_column_count: true })
    expect(shown.map((row) => TIDY_COLUMNS.map((_column, at) => row[at] ?? ''))).toEqual((await rows()).map((row) => row.map(unguarded)))
  }, 200_000)

  it('EX-4: on paper every name, value and base is found, also of characters without a glyph, and every font is inside', async () => {
    const file = await fileOf('pdf')
    const found = (await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout.replace(SPACE, '')
    const raw = (await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout.replace(SPACE, '')
    const [, ...figures] = await rows()
    const at = (key: string): number => TIDY_COLUMNS.findIndex(([one]) => one === key)
    for (const row of figures) {
      const value = (row[at('value')] ?? '').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
      if (value !== '') expect(found, row.join('|')).toContain(value)
      for (const key of ['metric_name', 'metric_code', 'unit_name'] as const) expect(raw, key).toContain(unguarded(row[at(key)] ?? '').replace(SPACE, ''))
    }
    // A file whose list of objects is wrong is repaired by these programs, with a warning.
    const seen = await run('pdffonts', [file])
    expect(seen.stderr).toBe('')
    const fonts = seen.stdout.split('\n').slice(2).filter((line) => line !== '')
    expect(fonts.length).toBeGreaterThan(0)
    for (const line of fonts) expect(line).toMatch(/yes yes yes/)
  }, 120_000)

  it('nothing on paper goes beyond the edge of the page, however long the title and the address of the selection are', async () => {
    const address = `https://plumbline.example/exports?${Array.from({ length: 60 }, (_none, at) => `metric=LIT_ATTEND_RATE_${at}`).join('&')}`
    const { source } = anExportSource([aFigure()])
    const file = path.join(folder, 'long.pdf')
    await writeFile(file, await bytesOf(pdfStream.write({ ...source, title: '城乡融合发展与生态保护综合改革试验先行示范区'.repeat(4), url: address, releases: [...source.releases, ...source.releases] })))
    const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 64 * 1024 * 1024 })
    const ends = [...stdout.matchAll(/xMax="([\d.]+)"/g)].map(([, end]) => Number(end))
    expect(ends.length).toBeGreaterThan(50)
    expect(Math.max(...ends)).toBeLessThanOrEqual(842 - 36 + 1)
    // Cut where it stands for orientation; the notes have the whole.
    expect((await run('pdftotext', ['-raw', file, '-'])).stdout).toContain('…')
  }, 60_000)

  it('EX-4: all 8,105 characters of the table are read from paper as themselves; only what lies beyond is told', async () => {
    const lines = Array.from({ length: Math.ceil(STANDARD_CHARACTERS.length / 50) }, (_, at) => STANDARD_CHARACTERS.slice(at * 50, (at + 1) * 50).join(''))
    const { source } = anExportSource([...lines, RARE.join('')].map((line) => aFigure({ footnotes: [line] })))
    const title = RARE.slice(0, 40).join('')
    const file = path.join(folder, 'characters.pdf')
    await writeFile(file, await bytesOf(pdfStream.write({ ...source, title })))
    const [first = '', ...others] = (await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout.split('\f')
    expect(first.replace(SPACE, '')).toContain(title)
    const found = new Set([first, ...others].join(''))
    expect([...STANDARD_CHARACTERS, ...RARE].filter((character) => !found.has(character))).toEqual([])
    expect(others.join('').replace(SPACE, '')).toContain(messages('zh-CN').paperTable.missingText(BEYOND_CHARACTERS.join(' ')).replace(SPACE, ''))
  }, 120_000)
})
