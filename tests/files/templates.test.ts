// Templates with a thousand figures, and in the hands of another program.
import { describe, expect, it } from 'vitest'
import { anImportTarget, aSubject, everyMetric } from '@/tests/builders/import-target'
import { asPlain, converted, notesOf, typedDate, typedFormula, typedInto, typedNumber, typedText } from '@/tests/builders/office'
import { readTemplate, roundTrip, TEMPLATE_HEAD } from '@/tests/builders/template-round-trip'
import { planImport } from '@/lib/domain/importing/plan-import'
import type { ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { annotatedWorkbook, wrongCells } from '@/lib/exports/annotated-workbook'
import { templateWorkbook } from '@/lib/exports/template'

const subjects = Array.from({ length: 13 }, (_none, at) => aSubject(`9901${String(at + 1).padStart(2, '0')}`, `演示${at + 1}县`))
const city = anImportTarget({ unit: '990100', subjects, metrics: everyMetric })

describe('a template of a city for all its counties', () => {
  it.each([1, 20_240_227])('gives back a thousand figures exactly: zeros, blanks, reasons, bounds, twelve places, apostrophes (%i)', async (seed) => {
    const { figures, differences } = await roundTrip(city, seed)
    expect(differences).toEqual([])
    expect(figures).toBeGreaterThan(1000)
  })

  it('would show one figure that was changed on the way', async () => {
    const { differences } = await roundTrip(city, 1, (text, index) => (index === 500 ? (text === '7' ? '8' : '7') : text))
    expect(differences).toHaveLength(1)
  })
})

const county = anImportTarget({
  metrics: ['ENF_FINE', 'ENF_PENALTY', 'ENF_COERCE', 'MED_FOUND', 'MED_SOLVED', 'MED_RATE', 'REC_ACCEPT', 'REC_CARRIED', 'REC_CLOSED'],
  lastYear: (metric) => (metric.kind === 'RATIO' ? { kind: 'value', value: '99.5', qualifier: 'EXACT' } : { kind: 'value', value: '100', qualifier: 'EXACT' }),
})

const planOf = (workbook: ReadWorkbook) => planImport({ workbook, target: county, remembered: [] })
const problemsOf = (workbook: ReadWorkbook): readonly (string | undefined)[] => planOf(workbook).cells.map(({ problem }) => problem?.code)
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('a template in LibreOffice', () => {
  it('filled in with five mistakes, marked, corrected in the marked file and read again', async () => {
    const template = await templateWorkbook(county, TEMPLATE_HEAD, 'zh-CN')
    const places = planOf(await readTemplate(template)).cells.map(({ row, column }) => `${row},${column}`)
    const typed = (texts: readonly string[]): ReadonlyMap<string, string> => new Map(texts.flatMap((one, at) => (one === '' ? [] : [[places[at] ?? '', one] as const])))
    expect(places).toHaveLength(8)
    const wrong = [typedText('见附件'), typedDate('2023-12-31'), typedNumber('-5'), typedFormula('1/0'), typedNumber('12.5'), typedText('2500余'), typedFormula('[.A6]+1'), typedText('１２３')]

    // Filled in.
    const filledIn = await converted(Buffer.from(typedInto(text(await converted(template, 'xlsx', 'fods')), typed(wrong))), 'fods', 'xlsx')
    const workbook = await readTemplate(filledIn)
    expect(problemsOf(workbook)).toEqual(['value.unreadable', 'value.date', 'value.negative', 'value.cell-error', 'value.not-whole', undefined, undefined, undefined])
    const plan = planOf(workbook)
    const five = wrongCells(plan, ({ place }) => place.metricCode, 'zh-CN')
    expect(five).toHaveLength(5)
    expect(plan.cells[6]).toMatchObject({ text: '2', marks: ['formula'], problem: null })
    expect(plan.cells[5]).toMatchObject({ text: '2500余', problem: null })

    // Marked: the notes stand on the right cells in the other program, and what was filled in is still there.
    const marked = await annotatedWorkbook({ bytes: filledIn, workbook, sheet: plan.sheet, wrong: five, locale: 'zh-CN' })
    const flat = text(await converted(marked, 'xlsx', 'fods'))
    const notes = [...notesOf(flat)].filter(([, note]) => note.includes('【准绳批注】'))
    expect(notes.map(([place]) => place).toSorted()).toEqual(['1,1', ...five.map(({ row, column }) => `${row},${column}`)].toSorted())
    expect(flat).toContain('共 5 处需要改正')
    expect(flat).toContain('见附件')

    // Corrected in that very file; a cell that became a date is set to a plain one first, as its sentence says.
    const right = [typedNumber('73111'), asPlain(typedNumber('72798')), typedText('不适用'), typedNumber('0'), typedText('约12')]
    const corrected = await readTemplate(await converted(Buffer.from(typedInto(flat, typed(right))), 'fods', 'xlsx'))
    const after = planOf(corrected)
    expect(after.source).toMatchObject({ kind: 'template', current: true })
    expect(after.cells.slice(0, 8).map(({ text: read, problem }) => [read, problem])).toEqual([['73111', null], ['72798', null], ['不适用', null], ['0', null], ['约12', null], ['2500余', null], ['2', null], ['１２３', null]])
  })

  it('computes the rate while its counts are typed', async () => {
    const template = await templateWorkbook(county, TEMPLATE_HEAD, 'zh-CN')
    const [found, solved] = planOf(await readTemplate(template)).cells.filter(({ place }) => place.metricCode.startsWith('MED_'))
    if (found === undefined || solved === undefined) throw new Error('two counts')
    const flat = typedInto(text(await converted(template, 'xlsx', 'fods')), new Map([[`${found.row},${found.column}`, typedNumber('73111')], [`${solved.row},${solved.column}`, typedNumber('72798')]]))
    // As typing does: what was computed before counts for nothing any more.
    const stale = flat.replace(/(table:formula="[^"]*") office:value-type="string"(?: office:string-value="[^"]*")?/g, '$1')
    const { sheets } = await readTemplate(await converted(Buffer.from(stale), 'fods', 'xlsx'))
    const rate = sheets[0]?.cells.find(({ row, column }) => row === solved.row + 1 && column === solved.column)
    expect(rate).toMatchObject({ content: { kind: 'number', format: '0.00%' } })
    expect(rate?.content.kind === 'number' ? rate.content.text.slice(0, 6) : '').toBe('0.9957')
  })

  it('prints on A4 across', async () => {
    const pdf = text(await converted(await templateWorkbook(county, TEMPLATE_HEAD, 'zh-CN'), 'xlsx', 'pdf'))
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  })
})
