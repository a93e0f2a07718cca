// Somebody's own workbook with notes on its cells: what is not about them keeps its bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { aSheet, aWorkbook } from '@/tests/builders/read-sheet'
import type { ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { annotatedWorkbook, wrongCellLine, type WrongCell } from './annotated-workbook'

const wrong = (row: number, column: number, facts: Partial<WrongCell> = {}): WrongCell => ({ sheet: '数据', row, column, name: '出庭应诉率', value: '119%', sentence: '应在 0–100%。', suggestion: '91.9%', ...facts })

/** A workbook of two sheets with a note of somebody, styles, a merged title and a formula. */
const theirs = async (): Promise<Uint8Array> =>
  await writeXlsx({
    sheets: [
      { name: '封面', rows: [['封面']] },
      { name: '数据', rows: [['标题', null], ['指标', '数值'], ['甲', 5], ['乙', 6]], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }], cells: new Map([['2,1', { comment: { author: '某人', text: '已核对 & 无误' } }], ['3,1', { style: { font: { bold: true }, numFmt: '0.00' } }]]), conditionalRules: [{ type: 'cellIs', operator: 'greaterThan', formula: '100', priority: 3, range: 'B3:B4', style: { font: { bold: true } } }], pageSetup: { orientation: 'landscape' } },
    ],
  })

async function read(bytes: Uint8Array, name = 'theirs.xlsx'): Promise<ReadWorkbook> {
  const found = await readWorkbook(bytes, name)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}
const commentsIn = (bytes: Uint8Array): string => Object.entries(unzipSync(bytes)).filter(([name]) => /comments\d*\.xml$/.test(name)).map(([, content]) => strFromU8(content)).join('')

describe('a workbook', () => {
  it('gets a note and a red ground on each cell, and says on its first how many', async () => {
    const bytes = await theirs()
    const marked = await annotatedWorkbook({ bytes, workbook: await read(bytes), sheet: '数据', wrong: [wrong(3, 2), wrong(4, 2, { value: '1O', sentence: '读不出来。', suggestion: '10' }), wrong(9, 2, { value: '' })], locale: 'zh-CN' })
    const comments = commentsIn(marked)
    expect(comments).toContain('【准绳批注】共 3 处需要改正')
    expect(comments).toContain('数据!B3 · 出庭应诉率 · 值 119% · 应在 0–100%。 · 建议：91.9%？')
    expect(comments).toMatch(/ref="B3".*已核对 &amp; 无误.*值：119%/s)
    const sheet = strFromU8(unzipSync(marked)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toContain('sqref="B3 B4 B9"')
    // The schema's order: conditions stand before margins and drawings.
    expect(sheet.indexOf('sqref="B3 B4 B9"')).toBeLessThan(sheet.indexOf('<pageMargins'))
    expect(strFromU8(unzipSync(marked)['xl/styles.xml'] ?? new Uint8Array())).toContain('FFFFC7CE')
  })

  it('reads the same with its notes as without', async () => {
    const bytes = await theirs()
    const before = await read(bytes)
    const after = await read(await annotatedWorkbook({ bytes, workbook: before, sheet: '数据', wrong: [wrong(3, 2)], locale: 'zh-CN' }))
    const plain = (workbook: ReadWorkbook) => workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ note: _note, ...cell }) => cell) }))
    expect(plain(after)).toEqual(plain(before))
  })

  it('keeps the bytes of every part that is not about its notes', async () => {
    const bytes = await theirs()
    const [before, after] = [unzipSync(bytes), unzipSync(await annotatedWorkbook({ bytes, workbook: await read(bytes), sheet: '数据', wrong: [wrong(3, 2)], locale: 'zh-CN' }))]
    const changed = Object.entries(before).filter(([name, content]) => Buffer.compare(content, after[name] ?? new Uint8Array()) !== 0).map(([name]) => name)
    expect(changed.toSorted()).toEqual(['xl/comments2.xml', 'xl/drawings/vmlDrawing2.vml', 'xl/styles.xml', 'xl/worksheets/sheet2.xml'].filter((name) => name in before))
    const rows = (content: Uint8Array | undefined): string => /<sheetData>.*<\/sheetData>/s.exec(strFromU8(content ?? new Uint8Array()))?.[0] ?? ''
    expect(rows(after['xl/worksheets/sheet2.xml'])).toBe(rows(before['xl/worksheets/sheet2.xml']))
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([])
  })

  it('loses earlier notes and marks of ours when it is annotated again, and keeps those of others', async () => {
    const bytes = await theirs()
    const first = await annotatedWorkbook({ bytes, workbook: await read(bytes), sheet: '数据', wrong: [wrong(2, 2), wrong(4, 2)], locale: 'zh-CN' })
    const second = await annotatedWorkbook({ bytes: first, workbook: await read(first), sheet: '数据', wrong: [wrong(4, 2)], locale: 'en' })
    const comments = commentsIn(second)
    expect([...comments.matchAll(/<comment ref="([A-Z]+\d+)"/g)].map(([, cell]) => cell).toSorted()).toEqual(['A1', 'B3', 'B4'])
    expect(comments).toContain('已核对 &amp; 无误')
    expect([...strFromU8(unzipSync(second)['xl/worksheets/sheet2.xml'] ?? new Uint8Array()).matchAll(/sqref="([^"]*)"/g)].map(([, cells]) => cells)).toEqual(['B3:B4', 'B4'])
    const drawing = Object.entries(unzipSync(second)).find(([name]) => name.endsWith('.vml'))?.[1]
    expect([...strFromU8(drawing ?? new Uint8Array()).matchAll(/<v:shape /g)]).toHaveLength(3)
  })

  it('without notes before gets the parts that they need', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '数据', rows: [['指标', '数值'], ['甲', 5]] }] })
    const marked = await annotatedWorkbook({ bytes, workbook: await read(bytes), sheet: '数据', wrong: [wrong(2, 2)], locale: 'zh-CN' })
    const parts = unzipSync(marked)
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toMatch(/Extension="vml".*PartName="\/xl\/comments1\.xml"/s)
    expect(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array())).toMatch(/relationships\/comments".*relationships\/vmlDrawing"/s)
    expect((await read(marked)).sheets[0]?.cells).toHaveLength(4)
  })

  it('with names of elements in a prefix is edited as well', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: '数据', rows: [['指标', '数值'], ['甲', 5]] }] }))
    const path = 'xl/worksheets/sheet1.xml'
    const prefixed = strFromU8(parts[path] ?? new Uint8Array()).replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="')
    const bytes = zipSync({ ...parts, [path]: strToU8(prefixed) })
    const marked = strFromU8(unzipSync(await annotatedWorkbook({ bytes, workbook: await read(bytes), sheet: '数据', wrong: [wrong(2, 2)], locale: 'zh-CN' }))[path] ?? new Uint8Array())
    expect(marked).toMatch(/<x:conditionalFormatting sqref="B2">.*<x:legacyDrawing .*<\/x:worksheet>/s)
  })

  it('keeps what is said from breaking its XML', async () => {
    const bytes = await theirs()
    const marked = await annotatedWorkbook({ bytes, workbook: await read(bytes), sheet: '数据', wrong: [wrong(4, 2, { value: '</t><x a="1">&$1$&', sentence: '\u0000]]>' }), wrong(3, 2, { value: '$& $1 \\' })], locale: 'zh-CN' })
    expect(commentsIn(marked)).toContain('值：&lt;/t&gt;&lt;x a=&quot;1&quot;&gt;&amp;$1$&amp;')
    expect(commentsIn(marked)).toContain('值：$&amp; $1 \\')
    expect((await read(marked)).sheets).toHaveLength(2)
  })
})

it('gives a text file back as a workbook with the same cells, none of them a formula', async () => {
  const given = { ...aWorkbook(aSheet([['指标', '数值'], ['=1+1', '#REF!'], ['乙', 5]], { name: '数据' })), format: 'csv', encoding: 'gb18030' } as const
  const marked = await annotatedWorkbook({ bytes: new Uint8Array(), workbook: given, sheet: '数据', wrong: [wrong(3, 2), wrong(5, 1)], locale: 'zh-CN' })
  const back = await read(marked)
  expect(back.sheets[0]?.cells.filter(({ content }) => content.kind !== 'text' || content.text !== '').map(({ content, formula }) => [content, formula])).toEqual([
    [{ kind: 'text', text: '指标' }, null], [{ kind: 'text', text: '数值' }, null], [{ kind: 'text', text: '=1+1' }, null], [{ kind: 'text', text: '#REF!' }, null], [{ kind: 'text', text: '乙' }, null], [{ kind: 'number', text: '5', format: null }, null],
  ])
  expect(commentsIn(marked)).toContain('共 2 处需要改正')
})

it('says in one line where, which figure, what stands there, what is expected and what may have been meant', () => {
  expect(wrongCellLine('zh-CN', wrong(7, 3, { sheet: '填报' }))).toBe('填报!C7 · 出庭应诉率 · 值 119% · 应在 0–100%。 · 建议：91.9%？')
  expect(wrongCellLine('en', wrong(7, 28, { sheet: 'Figures', name: 'Rate', value: '', suggestion: null, sentence: 'Fill it in.' }))).toBe('Figures!AB7 · Rate · Fill it in.')
})
