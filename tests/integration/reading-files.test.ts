// UP-1 in short, and what is read of files that people bring: every kind, every kind of cell, as stored and as shown.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadCell, ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { readRows } from '@/lib/platform/workbook/read-rows'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { root } from '../architecture/source-tree'
import { HOSTILE_ARCHIVES } from '../builders/hostile/archives'
import { asked, judged } from '../builders/hostile/judged'
import { HOSTILE_KINDS } from '../builders/hostile/kinds'
import { HOSTILE_SHEETS } from '../builders/hostile/sheets'
import { longValue, longWorkbook } from '../builders/long-workbook'
import { numberCell, PLAIN_ROWS, rowsOf, textCell, workbookFile, type WorkbookGiven } from '../builders/workbook-file'

const fixture = async (name: string): Promise<Uint8Array> => await readFile(path.join(root, 'tests/fixtures/workbooks', name))

async function read(bytes: Uint8Array, name = '报表.xlsx'): Promise<ReadWorkbook> {
  const result = await readWorkbook(bytes, name)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** A cell in a few words: where it is, what it holds, and how it came to it. */
function said({ row, column, content, formula, note }: ReadCell): string {
  const held =
    content.kind === 'text' ? content.text
    : content.kind === 'number' ? `${content.text} as ${content.format ?? 'General'}`
    : content.kind === 'date' ? `day ${content.day}`
    : content.kind === 'boolean' ? String(content.value)
    : `error ${content.text}`
  return `${row}:${column} ${held}${formula === null ? '' : ` =${formula}`}${note === undefined ? '' : ` (${note})`}`
}

async function cellsOf(given: WorkbookGiven): Promise<readonly string[]> {
  return (await read(workbookFile(given))).sheets.flatMap(({ cells }) => cells.map(said))
}

describe('UP-1: a hostile file', () => {
  const files = [...HOSTILE_KINDS, ...HOSTILE_ARCHIVES, ...HOSTILE_SHEETS].filter(({ brief }) => brief === true)

  it('is refused for what is wrong with it, and nothing of it is read as good', async () => {
    expect(files.length).toBeGreaterThan(25)
    expect(await Promise.all(files.slice(0, 21).map(judged))).toEqual(files.slice(0, 21).map(asked))
    expect(await Promise.all(files.slice(21).map(judged))).toEqual(files.slice(21).map(asked))
  })
})

describe('a real file', () => {
  const DATA = [
    '1:1 行政复议情况表', '2:1 指标', '2:2 单位', '2:3 本期', '2:4 填报日期', '2:5 合计', '3:1 受理', '3:2 件', '3:3 1394 as General (含上年结转)', '3:4 day 2023-12-31', '3:5 1493.57 as General =C3+C4', '3:6 藏',
    '4:1 满意率', '4:2 %', '4:3 99.57 as General', '5:1 纠错率', '5:2 %', '5:3 0.919 as 0.00%', '6:1 占比', '6:3 error #DIV/0! =1/0', '6:4 true =TRUE()', '6:5 0.3 as General =0.1+0.2', '7:1 不适用', '7:3 0 as General', '7:4 -12.5 as General',
  ]

  it.each([['xlsx', 'written-by-libreoffice.xlsx'], ['xls', 'written-by-libreoffice.xls']] as const)('of LibreOffice, as %s, is read with its formulas, formats, notes, merged and hidden cells', async (format, name) => {
    const book = await read(await fixture(name), name)
    expect(book.format).toBe(format)
    const [data, hidden] = book.sheets
    expect(data?.cells.map(said).map((cell) => cell.replace('=true', '=TRUE()'))).toEqual(DATA)
    expect(data).toMatchObject({ name: '数据', hidden: 'no', merged: [{ top: 1, left: 1, bottom: 1, right: 3 }], hiddenRows: [5], hiddenColumns: [6], rowCount: 7, columnCount: 6 })
    expect(hidden).toMatchObject({ name: '代码', hidden: 'yes' })
  })

  it('of WPS is read, with the parts that only WPS writes', async () => {
    const book = await read(workbookFile({ parts: { 'docProps/app.xml': '<Properties><Application>Microsoft Excel</Application></Properties>', 'docProps/custom.xml': '<Properties><property name="KSOProductBuildVer"><x>2052-12.1.0</x></property></Properties>', 'xl/cellimages.xml': '<a/>', 'xl/_rels/cellimages.xml.rels': '<Relationships/>' } }))
    expect(book.producer).toBe('WPS')
    expect(book.sheets[0]?.cells.map(said)).toEqual(['1:1 指标', '1:2 数值', '2:1 受理', '2:2 40 as General'])
  })

  const TABLE = '指标,数值\r\n"审结,全部","1,234"\r\n\r\n约　３,0'
  const gb18030 = Buffer.from('d6b8b1ea2cbcfed6b50a', 'hex')
  it.each([
    ['utf-8', ',', Buffer.from(TABLE)],
    ['utf-8', ',', Buffer.from(`\uFEFF${TABLE}`)],
    ['utf-8', ';', Buffer.from(`sep=;\r\n${TABLE.replace('指标,数值', '指标;数值').replace('","', '";"').replace(',0', ';0')}`)],
    ['utf-16le', '\t', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TABLE.replace('指标,数值', '指标\t数值').replace('","', '"\t"').replace(',0', '\t0'), 'utf16le')])],
  ] as const)('as text in %s with %j between its cells', async (encoding, _separator, bytes) => {
    const book = await read(bytes, '上报.csv')
    expect(book).toMatchObject({ format: 'csv', encoding, sheets: [{ name: '上报', rowCount: 4 }] })
    expect(book.sheets[0]?.cells.map(said)).toEqual(['1:1 指标', '1:2 数值', '2:1 审结,全部', '2:2 1,234', '4:1 约　３', '4:2 0'])
  })

  it('as text in GB18030, which is what Excel and WPS write in China', async () => {
    expect(await read(gb18030, 'a.csv')).toMatchObject({ encoding: 'gb18030', sheets: [{ cells: [{ content: { text: '指标' } }, { content: { text: '件值' } }] }] })
  })
})

describe('a cell', () => {
  it('holds a number as it is shown, and a day where its format shows one', async () => {
    const styles = '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;件/日&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>'
    expect(await cellsOf({ styles, sheets: [rowsOf([numberCell('A1', '99.570000000000007', '0'), numberCell('B1', '0.91900000000000004', '1'), numberCell('C1', '45291', '2'), numberCell('D1', '3.5', '3'), numberCell('E1', '45291.354166666664', '4'), numberCell('F1', '1.5E-3'), numberCell('G1', '-0')])] })).toEqual([
      '1:1 99.57 as General', '1:2 0.919 as 0.00%', '1:3 day 2023-12-31', '1:4 3.5 as 0.0"件/日"', '1:5 day 2023-12-31T08:30:00', '1:6 0.0015 as General', '1:7 0 as General',
    ])
    const [day] = await cellsOf({ styles, inWorkbook: '<workbookPr date1904="1"/>', sheets: [rowsOf([numberCell('A1', '43829', '2')])] })
    expect(day).toBe('1:1 day 2023-12-31')
  })

  it('holds texts of every form, without how they are spoken', async () => {
    const sharedStrings = '<si><t>共享</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>フ</t></rPh></si><si><t/></si><si><t>a_x000A_b &amp;lt; &#x4e2d;</t></si>'
    expect(await cellsOf({ sharedStrings, sheets: [rowsOf(['<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', '<c r="C1" t="s"><v>2</v></c>', '<c r="D1" t="s"><v>3</v></c>', textCell('E1', '<![CDATA[<b>]]>').replace('<t><![CDATA[<b>]]></t>', '<t><![CDATA[<b>]]></t>'), '<c r="F1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></is></c>', '<c r="G1" t="s"><v>0</v></c>', '<c r="H1" t="str"><v>算出</v></c>', '<c r="I1" t="d"><v>2024-01-31T00:00:00</v></c>', textCell('J1', '__proto__')])] })).toEqual([
      '1:1 共享', '1:2 富 文本', '1:4 a\nb &lt; 中', '1:5 <b>', '1:6 甲乙', '1:7 共享', '1:8 算出', '1:9 day 2024-01-31', '1:10 __proto__',
    ])
  })

  it('keeps its formula beside what that came to, also where cells share one', async () => {
    expect(await cellsOf({ sheets: [rowsOf([numberCell('A1', '1'), '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2+$A$1</f><v>3</v></c>', '<c r="C1" t="e"><f>#REF!+1</f><v>#REF!</v></c>'], [numberCell('A2', '2'), '<c r="B2"><f t="shared" si="0"/><v>5</v></c>', '<c r="C2"><f>NOW()</f></c>'])] })).toEqual([
      '1:1 1 as General', '1:2 3 as General =A1*2+$A$1', '1:3 error #REF! =#REF!+1', '2:1 2 as General', '2:2 5 as General =A2*2+$A$1', '2:3  =NOW()',
    ])
  })

  it('is read alike however its XML is written', async () => {
    const rows = [['<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="B1" s="2"><v>12.50</v></c>', '<c r="D1"/>', '<c r="E1" t="n"><v>-7</v></c>'], ['<c r="A2"><v>1e3</v></c>', '<c r="C2" s="1" t="s"><v>1</v></c>']]
    const given = { sharedStrings: '<si><t>指标</t></si><si><t>值</t></si>', styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="4"/></cellXfs>' }
    const usual = await cellsOf({ ...given, sheets: [rowsOf(...rows)] })
    expect(usual).toEqual(['1:1 指标', '1:2 12.5 as #,##0.00', '1:5 -7 as General', '2:1 1000 as General', '2:3 值'])
    const changes: readonly ((xml: string) => string)[] = [
      (xml) => xml.replaceAll('<c r', '<c  r'), (xml) => xml.replaceAll('"', "'"), (xml) => xml.replaceAll('<v>', '<v >').replaceAll('</v>', '</v\n>'), (xml) => xml.replaceAll(/ r="[^"]*"/g, (found) => (/[CDE]/.test(found) ? found : '')),
      (xml) => xml.replaceAll('<c ', '<!-- <c r="Z9"> --><c '), (xml) => xml.replaceAll('<v>', '<v><![CDATA[').replaceAll('</v>', ']]></v>'), (xml) => xml.replaceAll('/>', '></c>').replaceAll(/<row ([^>]*)><\/c>/g, '<row $1>'),
    ]
    for (const change of changes) expect(await cellsOf({ ...given, sheets: [change(rowsOf(...rows))] }), change.toString()).toEqual(usual)
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rowsOf(...rows).replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2')}</x:worksheet>`
    expect(await cellsOf({ ...given, parts: { 'xl/worksheets/sheet1.xml': prefixed } })).toEqual(usual)
  })
})

describe('reading', () => {
  it('gives the rows of a long workbook one by one, those of the first sheet that is shown', async () => {
    const rows: (readonly ReadCell[])[] = []
    for await (const row of readRows(longWorkbook(3000), 'a.xlsx')) rows.push(row)
    expect(rows).toHaveLength(3001)
    expect(rows[2999]?.map(({ content }) => ('text' in content ? content.text : ''))).toEqual(Array.from({ length: 12 }, (_, column) => longValue(2998, column)))
    const hiddenFirst = workbookFile({ sheets: [PLAIN_ROWS, rowsOf([textCell('A1', '可见')])], sheetTags: ['name="a" state="veryHidden"', 'name="b"'] })
    const shown: string[] = []
    for await (const row of readRows(hiddenFirst, 'a.xlsx')) shown.push(...row.map(said))
    expect(shown).toEqual(['1:1 可见'])
    await expect(async () => {
      for await (const row of readRows(workbookFile({ sheets: ['<sheetData><row><c><v>1</v></c></row>'] }), 'a.xlsx')) shown.push(...row.map(said))
    }).rejects.toMatchObject({ problem: { code: 'upload.damaged', params: { name: 'a.xlsx' } } })
  })

  it('ends with whoever waits for it, and lets the next one have its turn', async () => {
    const stop = new AbortController()
    const reading = Array.from({ length: 4 }, () => readWorkbook(longWorkbook(15_000), 'a.xlsx', {}, stop.signal))
    setTimeout(() => stop.abort(new Error('nobody waits')), 120)
    for (const one of await Promise.allSettled(reading)) expect(one).toMatchObject({ status: 'rejected', reason: { message: 'nobody waits' } })
    for await (const row of readRows(longWorkbook(2000), 'a.xlsx')) if (row[0]?.row === 3) break
    expect((await read(workbookFile())).sheets).toHaveLength(1)
  })

  it('is ended when it takes too long, and works no longer than it may', async () => {
    const slow = await readWorkbook(longWorkbook(20_000), 'a.xlsx', { seconds: 0.05, rows: 200_000 })
    expect(slow).toMatchObject({ ok: false, problems: [{ code: 'upload.timed-out' }] })
  })
})
