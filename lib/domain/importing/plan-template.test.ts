// Templates of ours: the current one, an older one, one of somebody else.
import { describe, expect, it } from 'vitest'
import { aSheet, aWorkbook, type Given } from '@/tests/builders/read-sheet'
import { anImportTarget } from '@/tests/builders/import-target'
import { cellKey } from '../collecting/cell'
import type { ReadSheet } from '../workbook/workbook'
import type { ImportTarget } from './import-target'
import { planImport } from './plan-import'
import { metaLines } from './template-layout'

const target = anImportTarget({ metrics: ['MED_FOUND', 'MED_SOLVED', 'MED_RATE'] })
const COLUMNS = { measure: 2, value: 4, remark: 5, code: 6 }

/** A template of `of` with these in its column for values. */
function filled(of: ImportTarget, values: readonly Given[], facts: Partial<ReadSheet> = {}, order: readonly number[] = of.rows.map((_row, at) => at)) {
  const meta = metaLines({
    collection: of.collection, unit: of.unit, version: of.templateVersion, titleZh: '2024年第三季度', titleEn: 'Q3 2024', unitZh: '演示县', unitEn: 'Demo County', sheet: '填报', columns: COLUMNS,
    rows: of.rows.map(({ place }, at) => ({ row: at + 2, place })),
  })
  const rows = order.map((at): readonly Given[] => {
    const row = of.rows[at]
    return row === undefined ? [] : [row.nameZh, row.metric.unit, 0, values[at] ?? null, at === 0 ? '备注一' : null, cellKey(row.place)]
  })
  return aWorkbook(aSheet([['指标', '计量单位', '上年同期', '本期', '备注', '代码'], ...rows], { name: '填报', ...facts }), aSheet(meta, { name: '_meta', hidden: 'very' }))
}
const plan = (workbook: ReturnType<typeof filled>, given = target) => planImport({ workbook, target: given, remembered: [] })

describe('the current template', () => {
  it('is read by its codes, blanks included, rates excluded', () => {
    const { source, cells, problems } = plan(filled(target, [40, null, 97]))
    expect(source).toMatchObject({ kind: 'template', current: true, otherTarget: null })
    expect(cells.map(({ place, text, remark, row }) => [place.metricCode, text, remark, row])).toEqual([['MED_FOUND', '40', '备注一', 2], ['MED_SOLVED', '', '', 3]])
    expect(problems).toEqual([])
  })

  it('asks about a part above its whole, at the part, and holds neither back', () => {
    const asked = plan(filled(target, [40, 41])).cells.map(({ place, problem, warnings }) => ({ metric: place.metricCode, problem, warnings: warnings.map(({ code }) => code) }))
    expect(asked).toEqual([
      { metric: 'MED_FOUND', problem: null, warnings: [] },
      { metric: 'MED_SOLVED', problem: null, warnings: ['rule.numerator-above-denominator'] },
    ])
    expect(plan(filled(target, [40, 40])).cells.flatMap(({ warnings }) => warnings)).toEqual([])
    // A bound that may still be enough is no contradiction.
    expect(plan(filled(target, ['40余', 41])).cells.flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('is read the same after its rows were sorted', () => {
    const { cells } = plan(filled(target, [40, 39], {}, [2, 1, 0]))
    expect(cells.map(({ place, text, row }) => [place.metricCode, text, row])).toEqual([['MED_SOLVED', '39', 3], ['MED_FOUND', '40', 4]])
  })

  it('is read by its rows where the codes were taken out', () => {
    const workbook = filled(target, [40, 39])
    const [sheet, meta] = workbook.sheets
    if (sheet === undefined || meta === undefined) throw new Error('two sheets')
    const bare = { ...sheet, cells: sheet.cells.filter(({ column }) => column !== COLUMNS.code) }
    expect(plan(aWorkbook(bare, meta)).cells.map(({ text }) => text)).toEqual(['40', '39'])
  })

  it('is not read where a column was put in before the values', () => {
    const workbook = filled(target, [40, 39])
    const moved = workbook.sheets.map((sheet) => (sheet.name === '填报' ? { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, column: cell.column + 1 })) } : sheet))
    expect(plan(aWorkbook(...moved))).toMatchObject({ cells: [], problems: [{ code: 'import.template-damaged' }] })
  })

  it('says of one figure merged over two that it is unclear whose it is', () => {
    const { cells } = plan(filled(target, [40], { merged: [{ top: 2, left: 4, bottom: 3, right: 4 }] }))
    expect(cells.map(({ problem }) => problem?.code ?? null)).toEqual(['import.several-cells', null])
  })
})

describe('another template', () => {
  it('of another unit is not read, and says whose it is', () => {
    const { cells, problems, source } = plan(filled(anImportTarget({ unit: '990199' }), [40, 39]))
    expect(cells).toEqual([])
    expect(problems).toMatchObject([{ code: 'import.other-unit', params: { unitZh: '演示县', titleZh: '2024年第三季度' } }])
    expect(source).toMatchObject({ otherTarget: { unit: '990199' } })
  })

  it('of another collection is not read, and says of which', () => {
    expect(plan(filled(anImportTarget({ collection: 'demo-2024-q2' }), [40, 39]))).toMatchObject({ cells: [], problems: [{ code: 'import.other-collection', params: { titleZh: '2024年第三季度' } }] })
  })

  it('of an earlier version is matched as far as it goes', () => {
    const before = anImportTarget({ metrics: ['MED_FOUND', 'MED_SOLVED', 'REC_ACCEPT', 'REC_CLOSED'] })
    const { cells, unmatched, problems, source } = plan(filled(before, [40, 39, 12, null]))
    expect(source).toMatchObject({ current: false })
    expect(cells.map(({ text }) => text)).toEqual(['40', '39'])
    expect(unmatched).toMatchObject([{ label: '受理行政复议案件数', reason: 'not-asked', row: 4, values: 1 }])
    expect(problems).toMatchObject([{ code: 'import.old-template', params: { matched: '2', left: '1' } }])
  })

  it('whose unit of measure has changed since counts in its own', () => {
    const now = { ...target, templateVersion: 'new', rows: target.rows.map((row) => (row.place.metricCode === 'MED_FOUND' ? { ...row, metric: { ...row.metric, unit: '万起', displayScale: '10000' } } : row)) }
    const { cells } = plan(filled(target, [73_111]), now)
    expect(cells[0]).toMatchObject({ text: '73111起', problem: null })
  })
})
