import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridGroup } from '../collecting/grid-row'
import { gridList, gridMatrix, gridRow } from '@/tests/builders/grid-rows'
import { listShape, matrixShape, type GridShape } from './grid-shape'
import { matchNames, nameOf } from './match-names'
import { asksFirst, countVerdicts, planByName, planByPosition, type PasteCell, type PasteContext } from './plan-paste'
import { readBlock } from './read-block'

const HEADINGS = { value: ['本期'], last: ['上年同期'], change: ['变化'], notes: ['备注'] }
const contextOf = (groups: readonly GridGroup[]): PasteContext => {
  const rows = new Map(groups.flatMap((group) => group.rows).map((row) => [row.key, row]))
  return {
    fieldOf: (key) => rows.get(key)?.field ?? gridRow().field,
    textOf: (key) => rows.get(key)?.text ?? '',
  }
}
const taken = (cells: readonly PasteCell[]): readonly string[] => cells.flatMap(({ key, text, verdict }) => (verdict === 'take' ? [`${key?.split('|').slice(0, 2).join(' ')}=${text}`] : []))
const one = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })
const named = (shape: GridShape, text: string) => {
  const block = readBlock(text)
  const match = matchNames(block, shape)
  if (match === null) throw new Error('no names found')
  return { block, match }
}

const METRICS = ['A', 'B', 'C'] as const
const COUNTIES = Array.from({ length: 12 }, (_none, at) => `U${at}`)
const MATRIX_ROWS = gridList(...METRICS.flatMap((metricCode) => COUNTIES.map((subjectCode) => gridRow({ metricCode, subjectCode, percent: metricCode === 'B', name: { A: '行政复议受理数', B: '出庭应诉率', C: '培训场次' }[metricCode] }))))
const MATRIX = matrixShape(MATRIX_ROWS, false)

describe('a block pasted by position', () => {
  it('of 12 × 3 out of Excel, with a per cent column, a blank, full-width digits and a last line end, lands cell by cell', () => {
    const lines = COUNTIES.map((_county, at) => [at === 3 ? '' : at === 5 ? '１２３' : `${at + 1},000`, at === 7 ? '９１．９％' : `${90 + at / 10}%`, String(at + 1)].join('\t'))
    const cells = planByPosition(readBlock(`${lines.join('\r\n')}\r\n`), MATRIX, one(0, 0), contextOf(MATRIX_ROWS))
    expect(cells).toHaveLength(36)
    expect(countVerdicts(cells)).toEqual({ take: 35, same: 1, skip: 0, refuse: 0, outside: 0, unknown: 0 })
    expect(taken(cells)).toContain('A U5=１２３')
    expect(asksFirst(cells)).toBe(false)
  })

  it('skips what is not typed into without shifting the rest', () => {
    const rows = gridList(gridRow({ metricCode: 'A' }), gridRow({ metricCode: 'R', computed: true }), gridRow({ metricCode: 'B' }))
    const cells = planByPosition(readBlock('1\n2\n3'), listShape(rows, false, HEADINGS), one(0, 0), contextOf(rows))
    expect(taken(cells)).toEqual(['A 410721=1', 'B 410721=3'])
    expect(cells.map(({ verdict }) => verdict)).toEqual(['take', 'skip', 'take'])
  })

  it('says what is beyond the grid, but not of blank cells there', () => {
    const cells = planByPosition(readBlock('1\t2\n3\t\n'), MATRIX, one(11, 2), contextOf(MATRIX_ROWS))
    expect(countVerdicts(cells)).toMatchObject({ take: 1, outside: 2 })
    expect(asksFirst(cells)).toBe(true)
  })

  it('asks first where a cell cannot be read, with the sentence that says why', () => {
    const cells = planByPosition(readBlock('—\n12'), MATRIX, one(0, 0), contextOf(MATRIX_ROWS))
    expect(cells.map(({ verdict, problems }) => [verdict, problems[0]?.code])).toEqual([['refuse', 'value.symbol-ambiguous'], ['take', undefined]])
    expect(asksFirst(cells)).toBe(true)
  })

  it('of one cell fills all that is selected', () => {
    expect(taken(planByPosition([['7']], MATRIX, { top: 0, bottom: 1, left: 0, right: 0 }, contextOf(MATRIX_ROWS)))).toEqual(['A U0=7', 'A U1=7'])
  })

  it('keeps the question about a fraction with its cell', () => {
    expect(planByPosition([['0.919']], MATRIX, one(0, 1), contextOf(MATRIX_ROWS))[0]).toMatchObject({ verdict: 'take', warnings: [{ code: 'value.maybe-fraction' }] })
  })

  it('takes each cell of the grid at most once, and only what is typed into', () => {
    const block = fc.array(fc.array(fc.constantFrom('1', '', 'x'), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 15 })
    fc.assert(fc.property(block, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 2 }), (rows, row, column) => {
      const keys = planByPosition(rows, MATRIX, one(row, column), contextOf(MATRIX_ROWS)).flatMap(({ key }) => key ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }))
  })
})

describe('a block pasted by name', () => {
  it('finds its rows and columns in another order, and leaves what has no name here', () => {
    const { block, match } = named(MATRIX, '单位\t培训场次\t行政复议受理数（件）\t不认识\n单位U3\t5\t10\t1\nU1\t6\t11\t1\n外县\t7\t12\t1\n')
    const cells = planByName(block, MATRIX, one(0, 0), match, contextOf(MATRIX_ROWS))
    expect(taken(cells)).toEqual(['C U3=5', 'A U3=10', 'C U1=6', 'A U1=11'])
    expect(countVerdicts(cells)).toMatchObject({ unknown: 2 })
  })

  it('of a list takes the column that stands under “本期”', () => {
    const rows = gridList(gridRow({ metricCode: 'A', name: '受理数' }), gridRow({ metricCode: 'B', name: '审结数' }))
    const shape = listShape(rows, false, HEADINGS)
    const { block, match } = named(shape, '指标\t单位\t上年同期\t本期\n审结数\t件\t1\t2\n受理数\t件\t3\t4')
    expect(taken(planByName(block, shape, one(0, 0), match, contextOf(rows)))).toEqual(['B 410721=2', 'A 410721=4'])
  })

  it('of a list without headings takes the column that reads as figures, past numbers of rows and units', () => {
    const rows = gridList(gridRow({ metricCode: 'A', name: '受理数' }), gridRow({ metricCode: 'B', name: '审结数' }))
    const shape = listShape(rows, false, HEADINGS)
    const { block, match } = named(shape, '受理数\t件\t40\n审结数\t件\t50')
    expect(taken(planByName(block, shape, one(0, 0), match, contextOf(rows)))).toEqual(['A 410721=40', 'B 410721=50'])
  })

  it('of a matrix with names of rows only goes by position from the selected column', () => {
    const { block, match } = named(MATRIX, 'U2\t5\nU0\t6')
    expect(taken(planByName(block, MATRIX, one(0, 2), match, contextOf(MATRIX_ROWS)))).toEqual(['C U2=5', 'C U0=6'])
  })

  it('of a matrix with names of columns only goes by position from the selected row', () => {
    const { block, match } = named(MATRIX, '培训场次\t行政复议受理数\n1\t2\n3\t4')
    expect(taken(planByName(block, MATRIX, one(4, 0), match, contextOf(MATRIX_ROWS)))).toEqual(['C U4=1', 'A U4=2', 'C U5=3', 'A U5=4'])
  })

  it('does not take plain figures for names, nor a name that two rows share', () => {
    expect(matchNames(readBlock('1\t2\n3\t4'), MATRIX)).toBeNull()
    const twice = matrixShape(gridMatrix(['U0', 'U1'], ['A']), false)
    expect(matchNames([['同名', '1']], { rowNames: [['同名'], ['同名']], columnNames: twice.columnNames })).toBeNull()
  })

  it.each([['行政复议 受理数（件）', '行政复议受理数'], ['Ａ１', 'a1'], ['出庭应诉率(%)', '出庭应诉率'], ['—', '']])('compares %j as %j', (text, name) => {
    expect(nameOf(text)).toBe(name)
  })
})
