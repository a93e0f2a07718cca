// IN-1 for the entry grid: what no cell takes, and what every cell must take as people write it.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
// First: it stands in for what the framework gives a request.
import { callAs } from './call-action'
import { PATCH } from '@/app/api/v1/entry/[collection]/[unit]/route'
import { metricsOn, type Metric } from '@/lib/data/metrics'
import { fieldOf } from '@/lib/domain/kinds'
import { isComputed } from '@/lib/domain/metric'
import { forbiddenCharacter } from '@/lib/domain/plain-text'
import { database } from '@/lib/platform/database/connection'
import { beginSession, makePerson } from '../actors'
import { plantCollection } from '../collection'
import { BAD, SPOILERS } from './bad-texts'
import { ownDatabase, type OwnDatabase } from './database'
import { often, some, tell } from './full'
import { GOOD_ABSENCES, goodPercent, goodWhole } from './good-texts'

const CITY = '410700'
const SHOWN = 25
const counts = { 'bad inputs': 0, 'taken wrongly': 0, 'good inputs': 0, 'refused wrongly': 0 }

let own: OwnDatabase
let collection: string
let metrics: readonly Metric[]
let units: readonly string[]

beforeAll(async () => {
  own = await ownDatabase()
  metrics = (await metricsOn(database(), '2024-12-31', new Map())).filter((metric) => !isComputed(metric.kind))
  const { rows } = await own.owner.query<{ code: string }>(`select code from org_unit_version where dates_known and valid_to is null and code <> '410000' order by code`)
  units = rows.map(({ code }) => code)
  // The city answers for everyone, so that one request may hold many cells.
  collection = await plantCollection(own.owner, 2024, units, metrics.map(({ code }) => code), CITY)
  const { userId } = await makePerson(own.owner, 'input-cells', '填报', [{ role: 'REPORTER', unitCode: CITY }])
  callAs((await beginSession(own.owner, inject('product').dataFolder, userId)).cookie)
}, 120_000)
afterAll(async () => {
  tell('IN-1 cells', counts)
  await own.end()
})

interface Typed {
  readonly metricCode: string
  readonly subjectCode: string
  readonly text: string
  readonly periodKey?: string
}

const Answer = z.object({ cells: z.array(z.object({ editId: z.string(), status: z.enum(['saved', 'unchanged', 'refused', 'conflict']), seq: z.int() })) })

/** Sends cells in one request. Gives the status of the answer, and what became of each cell where it was read. */
async function send(typed: readonly Typed[]): Promise<{ readonly status: number; readonly cells: readonly string[] }> {
  await own.owner.query('delete from rate_limit')
  const cells = typed.map((cell) => ({ editId: randomUUID(), periodKey: '2024', reason: '', baseSeq: 0, ...cell }))
  const request = new Request(`http://localhost:3000/api/v1/entry/${collection}/${CITY}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ cells }) })
  const answer = await PATCH(request, { params: Promise.resolve({ collection, unit: CITY }) })
  return { status: answer.status, cells: answer.status === 200 ? Answer.parse(await answer.json()).cells.map(({ status }) => status) : [] }
}

/** Every place of the grid in turn, each once a round. */
const placeAt = (at: number): Pick<Typed, 'metricCode' | 'subjectCode'> => ({
  metricCode: metrics[at % metrics.length]?.code ?? '', subjectCode: units[Math.floor(at / metrics.length) % units.length] ?? '',
})
const batches = <T>(list: readonly T[], size: number): readonly (readonly T[])[] => Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
const stopsAtDoor = (text: string): boolean => text.length > 200 || forbiddenCharacter(text.replace(/\p{Cf}/gu, ''), 'paragraph') !== null
const shown = (what: 'taken wrongly' | 'refused wrongly', wrong: readonly string[]): readonly string[] => {
  counts[what] += wrong.length
  return wrong.slice(0, SHOWN)
}

it('no cell takes what is no figure', { timeout: often(120_000, 1_800_000) }, async () => {
  const spoiled = fc.tuple(goodWhole, fc.constantFrom(...SPOILERS), fc.nat()).map(([text, sign, at]) => {
    const middle = 1 + (at % Math.max(text.trim().length - 1, 1))
    return `${text.trim().slice(0, middle)}${sign}${text.trim().slice(middle)}`
  })
  const texts = [...BAD.figure, ...fc.sample(spoiled, { numRuns: often(2000, 24_000), seed: 20_261_123 })].filter((text) => text.trim() !== '')
  const wrong: string[] = []
  // A forbidden character, or a text far too long, stops the whole request at the door.
  for (const text of texts.filter(stopsAtDoor)) {
    const { status } = await send([{ ...placeAt(0), text }])
    counts['bad inputs'] += 1
    if (status < 400 || status >= 500) wrong.push(`${JSON.stringify(text.slice(0, 60))}: ${status}`)
  }
  for (const batch of batches(texts.filter((text) => !stopsAtDoor(text)), 500)) {
    const { status, cells } = await send(batch.map((text, at) => ({ ...placeAt(at), text })))
    counts['bad inputs'] += batch.length
    if (status !== 200) wrong.push(`${status} for ${JSON.stringify(batch.slice(0, 3))}`)
    wrong.push(...cells.flatMap((became, at) => (became === 'refused' ? [] : [`${placeAt(at).metricCode} = ${JSON.stringify(batch[at])}: ${became}`])))
  }
  expect(shown('taken wrongly', wrong)).toEqual([])
})

it('no cell takes a negative, a fraction or a unit that its metric has not', async () => {
  const notFor = (text: string): readonly Metric[] => metrics.filter((metric) => {
    const { whole, negativeAllowed, percent, displayScale } = fieldOf(metric)
    if (/^[-负(]/.test(text)) return !negativeAllowed
    if (text === '1.5') return whole && displayScale === '1'
    if (/%|百分/.test(text)) return !percent
    return text !== '5件' || percent
  })
  const wrong: string[] = []
  for (const text of ['1.5', '0.00000000000000000001', '-1', '负1', '(1)', '5件', '50%', '百分之五', '1000000000000000', '999999999999万']) {
    const chosen = notFor(text)
    const { cells } = await send(chosen.map(({ code }) => ({ metricCode: code, subjectCode: CITY, text })))
    counts['bad inputs'] += chosen.length
    wrong.push(...chosen.flatMap(({ code }, at) => (cells[at] === 'refused' ? [] : [`${code} = ${text}: ${cells[at]}`])))
  }
  expect(shown('taken wrongly', wrong)).toEqual([])
})

it('no cell is named that the collection does not ask for', async () => {
  for (const metricCode of [...some(BAD.code, 0), 'REC_ACCEPT']) {
    for (const periodKey of metricCode === 'REC_ACCEPT' ? [...some(BAD.year, 1), '2023', '2024-Q1'] : ['2024']) {
      const { status, cells } = await send([{ metricCode, subjectCode: CITY, text: '1', periodKey }])
      expect(status === 200 ? cells : status, JSON.stringify([metricCode.slice(0, 40), periodKey.slice(0, 40)])).toEqual(status === 200 ? ['refused'] : expect.toSatisfy((code: number) => code >= 400 && code < 500))
      counts['bad inputs'] += 1
    }
  }
})

it('every cell keeps a figure as people write it', { timeout: often(120_000, 1_800_000) }, async () => {
  const draw = fc.tuple(goodWhole, goodPercent, fc.constantFrom(...GOOD_ABSENCES), fc.integer({ min: 0, max: 9 }))
  const rounds = Math.min(often(100, 3000), metrics.length * units.length)
  const typed = fc.sample(draw, { numRuns: rounds, seed: 20_261_123 }).map(([whole, percent, absence, turn], at) => {
    const place = placeAt(at)
    const metric = metrics[at % metrics.length]
    const text = turn === 0 || metric === undefined ? absence : fieldOf(metric).percent ? percent : whole
    return { ...place, text }
  })
  const wrong: string[] = []
  for (const batch of batches(typed, 500)) {
    const { status, cells } = await send(batch)
    counts['good inputs'] += batch.length
    if (status !== 200) wrong.push(`${status} for ${JSON.stringify(batch.slice(0, 3))}`)
    wrong.push(...cells.flatMap((became, at) => (became === 'saved' || became === 'unchanged' ? [] : [`${batch[at]?.metricCode} = ${JSON.stringify(batch[at]?.text)}: ${became}`])))
  }
  expect(shown('refused wrongly', wrong)).toEqual([])
})
