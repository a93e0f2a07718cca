// Reading a part of a release: the same figures that the whole has, and none of the others.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { figureCounts, movedObservations } from '@/lib/data/release-units'
import { publishedFigures, readRelease, type FigureScope, type PublishedRelease } from '@/lib/data/published'
import { installationUnits } from '@/lib/data/installation'
import type { Viewer } from '@/lib/domain/viewer'
import { saveCells } from '@/lib/operations/save-cells'
import { appoint, ORIGIN } from './appoint'
import { collecting, editId } from './collecting'
import { clone, serveFrom, type Clone } from './database'
import { publish } from './publishing'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer
let cityId: number

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  cityId = (await installationUnits()).city.id
  await record('LIT_HEARD', '620', 0)
  await record('LIT_ATTEND', '600', 0)
  await publish(publisher, '2024')
  await record('LIT_HEARD', '621', 1)
  await publish(publisher, '2024', { reason: '更正' })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function record(metricCode: string, text: string, baseSeq: number): Promise<void> {
  const cells = [{ metricCode, subjectCode: '410700', periodKey: '2024', text, reason: baseSeq === 0 ? '' : '更正', baseSeq, editId: editId() }]
  const result = await saveCells(reporter, { collection: await collecting('2024'), unit: '410700', cells }, ORIGIN, { figure: () => '', instant: (iso) => iso, system: '系统' })
  if (!result.ok || result.value.cells.some(({ status }) => status !== 'saved')) throw new Error(JSON.stringify(result))
}

async function read(slug: string, scope?: FigureScope): Promise<PublishedRelease> {
  const release = await readRelease(slug, null, null, scope)
  if (release === null) throw new Error(`${slug} is not there`)
  return release
}

it('reads of the whole what matches any of the filters, each once, in the order of the whole', async () => {
  const whole = await read('annual-2023')
  const part = await read('annual-2023', [{ metrics: ['MED_RATE', 'MED_FOUND'] }, { units: [cityId], metrics: ['MED_RATE'] }])
  expect(part.figures).toEqual(whole.figures.filter(({ metric }) => metric.code === 'MED_RATE' || metric.code === 'MED_FOUND'))
  expect(part.figures).toHaveLength(2)
  // What is printed of other figures is not read with them.
  expect(part.statements.length).toBeGreaterThan(0)
  expect(part.statements.length).toBeLessThan(whole.statements.length)
  expect((await read('annual-2023', [])).figures).toEqual([])
  expect((await read('annual-2023', [{ units: [0] }])).figures).toEqual([])
})

it('a rate comes with its counts, a figure with its target, wherever it is read', async () => {
  const { figures } = await read('annual-2023', [{ metrics: ['MED_RATE'] }])
  expect(figures.map(({ value, numerator, denominator }) => [value?.slice(0, 7), numerator?.value, denominator?.value])).toEqual([['99.5718', '72798', '73111']])
})

it('a corrected figure says so in the version that corrects it, and nowhere else', async () => {
  const { figures } = await read('annual-2024')
  expect(figures.filter(({ revised }) => revised).map(({ metric, value }) => [metric.code, value])).toContainEqual(['LIT_HEARD', '621'])
  expect(figures.find(({ metric }) => metric.code === 'LIT_ATTEND')?.revised).toBe(false)
  const first = await readRelease('annual-2024', 1)
  expect(first?.figures.some(({ revised }) => revised)).toBe(false)
})

it('counts the figures of each unit, and names what two versions hold differently, without reading them', async () => {
  const [one, two] = [await readRelease('annual-2024', 1), await read('annual-2024')]
  expect((await figureCounts(two.id)).get(cityId)).toBe(two.figures.length)
  const moved = new Set(await movedObservations(one?.id ?? 0, two.id))
  expect(two.figures.filter(({ observationId }) => moved.has(observationId)).map(({ metric }) => metric.code).toSorted()).toEqual(['LIT_ATTEND_RATE', 'LIT_HEARD'])
})

it('along the years the line being read gives what is read, the others what is in force', async () => {
  const reading = await readRelease('annual-2024', 1, null, [{ metrics: ['LIT_HEARD'] }])
  if (reading === null) throw new Error('not there')
  expect((await publishedFigures(reading, [{ metrics: ['LIT_HEARD'] }])).map(({ value }) => value)).toEqual(['620'])
  const later = await read('annual-2023', [{ metrics: ['LIT_HEARD'] }])
  expect((await publishedFigures(later, [{ metrics: ['LIT_HEARD'] }])).map(({ value }) => value)).toEqual(['621'])
})
