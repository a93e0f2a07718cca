// Published figures as a workbook and on paper, with text that would break either: every cell as it stands in the JSON of the same selection.
import { read, type CellObject } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { GET } from '@/app/api/v1/exports/[format]/route'
import { TIDY_COLUMNS } from '@/lib/domain/exporting/tidy-columns'
import { workbookNumber } from '@/lib/exports/xlsx-number'
import { endCopies } from '@/lib/platform/database/copy-out'
import { unpackedPdf } from '../builders/unpacked-pdf'
import { clone, serveFrom, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>

const HOSTILE = ['=1+1', '+1', '-2+3', '@x', '＝1', '\t=1', '_x005F_', '_x0041_', ']]>', '<c r="A1"><f>1+1</f></c>', '&amp;', '\u0001', '\uFFFE', '两行\n文字', ' 前后 ', '#REF!', '00123', 'TRUE', '𠮷堃喆', "'=1", '(/JavaScript) /OpenAction /Launch']

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  callAs('')
  await given.owner.query(`set session_replication_role = replica`)
  const text = (at: string): string => `(array[${HOSTILE.map((one) => `e'${[...one].map((character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')}'`).join(',')}])[1 + (${at}) % ${HOSTILE.length}]`
  await given.owner.query(`update metric_version set name_zh = ${text('id')} || name_zh, base_zh = case when base_zh is null then null else ${text('id + 3')} end;
    update revision set reason = ${text('id')}; insert into footnote (revision_id, text) select id, ${text('id + 7')} from revision where id % 2 = 0;
    update revision set value = -abs(value) where id % 3 = 0 and missing is null; update revision set value = 123456789012.123456789 where id = (select min(id) from revision where value is not null);
    set session_replication_role = origin`)
})
afterAll(async () => {
  await endCopies()
  await stopServing()
  await given.end()
})

async function bytesOf(format: string, query = 'release=annual-2023'): Promise<Uint8Array> {
  const answer = await GET(new Request(`http://localhost:3000/api/v1/exports/${format}?${query}`), { params: Promise.resolve({ format }) })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

async function rowsOfJson(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer: unknown = JSON.parse(new TextDecoder().decode(await bytesOf('json')))
  return typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows) ? answer.rows : []
}

describe('the workbook', () => {
  it('EX-3: has the cells of the JSON, numbers as numbers with their places, text as text', async () => {
    const [rows, book] = [await rowsOfJson(), read(await bytesOf('xlsx'), { dense: true, cellNF: true, cellText: true })]
    const grid: readonly (readonly (CellObject | undefined)[] | undefined)[] = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? []
    expect(rows.length).toBeGreaterThan(40)
    expect(grid).toHaveLength(rows.length + 1)
    const seen = { numbers: 0, negative: 0, blank: 0, long: 0 }
    rows.forEach((row, at) => TIDY_COLUMNS.forEach(([key, kind], place) => {
      const cell = grid[at + 1]?.[place]
      const text = row[key] === null || row[key] === undefined ? null : String(row[key])
      const number = kind === 'number' && text !== null ? workbookNumber(text) : null
      if (text === null) {
        seen.blank += 1
        expect(cell === undefined || cell.t === 'z', `${key} ${at}`).toBe(true)
      } else if (number !== null) {
        seen.numbers += 1
        if (number < 0) seen.negative += 1
        expect([cell?.t, cell?.v, cell?.w], `${key} ${at}`).toEqual(['n', number, text])
      } else {
        if (kind === 'number') seen.long += 1
        expect([cell?.t, cell?.v], `${key} ${at}`).toEqual(['s', text])
      }
    }))
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it('EX-1, EX-4: is well-formed in every part, without a formula, a link or a control character', async () => {
    const parts = unzipSync(await bytesOf('xlsx'))
    expect(Object.keys(parts)).toHaveLength(9)
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      const elements = new Set<string>()
      const parser = new SaxesParser()
      parser.on('error', (error) => { throw new Error(`${name}: ${error.message}`) })
      parser.on('opentag', (tag) => elements.add(tag.name))
      parser.write(xml).close()
      expect([...elements].filter((one) => ['f', 'hyperlink', 'externalReference', 'oleObject', 'ddeLink'].includes(one)), name).toEqual([])
      expect(xml, name).not.toContain('TargetMode="External"')
    }
  })

  it('holds definitions and notes, and its rows filter and print', async () => {
    const parts = unzipSync(await bytesOf('xlsx', ''))
    const text = (name: string): string => new TextDecoder().decode(parts[name])
    const rows = (text('xl/worksheets/sheet1.xml').match(/<row /g) ?? []).length
    expect(text('xl/worksheets/sheet1.xml')).toContain(`<autoFilter ref="A1:Z${rows}"/>`)
    expect(text('xl/workbook.xml')).toContain(`Print_Area" localSheetId="0">'数据'!$A$1:$R$${rows}<`)
    expect(text('xl/workbook.xml')).toContain(`'数据'!$1:$1<`)
    expect(text('xl/worksheets/sheet3.xml')).toContain('校验值')
    for (const at of [1, 2, 3]) expect(text(`xl/worksheets/sheet${at}.xml`)).toContain('state="frozen"')
  })
})

describe('the table on paper', () => {
  it('EX-4: runs nothing and leads nowhere, is tagged, and says its language and title', async () => {
    const bytes = await bytesOf('pdf')
    const written = Buffer.from(bytes).toString('latin1')
    expect(written.startsWith('%PDF-1.7')).toBe(true)
    expect(written.trimEnd().endsWith('%%EOF')).toBe(true)
    const pdf = unpackedPdf(bytes)
    for (const bad of ['/JavaScript', '/JS', '/OpenAction', '/Launch', '/URI', '/EmbeddedFile', '/AA']) expect(pdf, bad).not.toMatch(new RegExp(`${bad}\\b`))
    for (const good of ['/Lang (zh-CN)', '/StructTreeRoot', '/DisplayDocTitle true', '/S /TH', '/Scope /Column']) expect(pdf).toContain(good)
    expect(pdf).toContain('/FontFile2')
  })
})
