// The template, filled in and read again by the reader that uploads go through.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aSheet, aWorkbook } from '@/tests/builders/read-sheet'
import { anImportTarget, everyMetric } from '@/tests/builders/import-target'
import { TEMPLATE_HEAD as HEAD, readTemplate as read, roundTrip } from '@/tests/builders/template-round-trip'
import { planImport } from '@/lib/domain/importing/plan-import'
import { templateOf } from '@/lib/domain/importing/plan-template'
import { parseQuantity } from '@/lib/domain/parse-quantity'
import { messages } from '@/lib/i18n/messages'
import { templateWorkbook } from './template'

const DISPUTES = anImportTarget({ lastYear: (metric) => ({ kind: 'value', value: metric.kind === 'RATIO' ? '99.571883847848' : '73111', qualifier: 'EXACT' }) })

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

describe('a blank template', () => {
  it.each(['zh-CN', 'en'] as const)('says in %s what it is, holds no figure of this period and changes nothing', async (locale) => {
    const workbook = await read(await templateWorkbook(DISPUTES, HEAD, locale))
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([[messages(locale).template.sheet, 'no'], [messages(locale).template.guideSheet, 'no'], ['_meta', 'very']])
    const plan = planImport({ workbook, target: DISPUTES, remembered: [] })
    expect(plan).toMatchObject({ source: { kind: 'template', current: true, titleZh: HEAD.titleZh, titleEn: HEAD.titleEn }, problems: [], unmatched: [], hiddenRows: [] })
    expect(plan.cells.map(({ text, problem }) => [text, problem])).toEqual([['', null], ['', null]])
  })

  it('locks everything but what is filled in, and asks for no password to unlock it', async () => {
    const bytes = await templateWorkbook(DISPUTES, HEAD, 'zh-CN')
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(sheet).not.toMatch(/sheetProtection[^>]*(?:password|hash)/)
    const unlocked = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf).filter((xf) => xf.includes('locked="0"'))
    expect(unlocked.length).toBeGreaterThan(0)
  })

  it('computes the rate from the cells of its counts', async () => {
    const sheet = partOf(await templateWorkbook(DISPUTES, HEAD, 'zh-CN'), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<f>IF(AND(ISNUMBER(E7),ISNUMBER(E6)),IF(E6=0,&quot;无案件&quot;,(E7)/(E6)),&quot;&quot;)</f>'.replaceAll('&quot;', sheet.includes('&quot;无案件') ? '&quot;' : '"'))
  })

  it('writes last year as numbers that formulas can use', async () => {
    const workbook = await read(await templateWorkbook(DISPUTES, HEAD, 'zh-CN'))
    const contents = workbook.sheets[0]?.cells.filter(({ column, row }) => column === 4 && row > 5).map(({ content }) => content)
    expect(contents).toEqual([{ kind: 'number', text: '73111', format: '#,##0' }, { kind: 'number', text: '73111', format: '#,##0' }, { kind: 'number', text: '0.99571883847848', format: '0.00%' }])
  })

  it('checks numbers while they are typed, and lets words through', async () => {
    const sheet = partOf(await templateWorkbook(anImportTarget({ metrics: ['MED_FOUND', 'MED_SOLVED', 'ENF_FINE'] }), HEAD, 'zh-CN'), 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<dataValidation type="custom" sqref="E\d+:E\d+"[^>]*>.*?OR\(ISTEXT\(E\d+\),AND\(ISNUMBER\(E\d+\),AND\(E\d+&gt;=0,E\d+=INT\(E\d+\)\)\)\)/)
    expect([...sheet.matchAll(/<dataValidation /g)]).toHaveLength(2)
  })

  it('never takes a name for a formula', async () => {
    const evil = { ...DISPUTES, rows: DISPUTES.rows.map((row) => ({ ...row, nameZh: '=1+1', metric: { ...row.metric, definitionZh: '=cmd|calc' } })) }
    const bytes = await templateWorkbook(evil, { ...HEAD, titleZh: '@SUM(A1)' }, 'zh-CN')
    expect([...partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<f>([^<]*)<\/f>/g)].every(([, formula]) => formula?.startsWith('IF(AND('))).toBe(true)
  })
})

it('knows every word that its guide tells people to write', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const field = { unit: '件', displayScale: '1', whole: true, negativeAllowed: false, percent: false }
    const words = messages(locale).template.guide.symbols.map(([write]) => write).filter((word) => !/^[（(]/u.test(word)).flatMap((word) => word.split(/、|, /u))
    expect(words.length).toBeGreaterThan(9)
    for (const word of words) expect(parseQuantity(word, field), word).toMatchObject({ ok: true })
  }
})

it('gives back every figure exactly as it was written', async () => {
  const { differences, figures } = await roundTrip(anImportTarget({ metrics: everyMetric }), 20_240_227)
  expect(differences).toEqual([])
  expect(figures).toBeGreaterThan(70)
})

it('is told apart from a sheet that only looks like it', () => {
  expect(templateOf(aWorkbook(aSheet([['template', 'something else']], { name: '_meta', hidden: 'very' })))).toBeNull()
})
