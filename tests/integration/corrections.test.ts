// Correcting what is published: a reason, a new revision, and the rates that follow; what is published stays.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { clone, serveFrom, valueOf, type Clone } from './database'
import { cell, latestOf, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer

// Each test begins with the published report of 2023.
beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

const figure = async (place: string) => (await latestOf(given.owner)).get(place)
const SINCE = '2023-01-01..2023-12-31'
const SINCE_2023 = '2023-01-01..2024-02-27'
const correction = (reason: string) => [cell('MED_SOLVED', '72800', { periodKey: SINCE, baseSeq: 1, reason })]

it('wants a reason', async () => {
  const before = await latestOf(given.owner)
  expect(refusals(await save(reporter, 2023, correction('')))).toEqual([['entry.reason-missing', 'entries.0.reason']])
  expect(await latestOf(given.owner)).toEqual(before)
})

it('is a second revision with that reason, and the rate follows with it, of the right two revisions', async () => {
  expect(await save(reporter, 2023, correction('漏计两件'))).toMatchObject({ ok: true, value: { changed: 1, computed: 1 } })
  expect(await figure(`MED_SOLVED|${SINCE}`)).toMatchObject({ seq: 2, value: '72800', origin: 'KEYED', reason: '漏计两件', by: 'reporter' })
  expect(await figure(`MED_RATE|${SINCE}`)).toEqual({
    seq: 2, value: '99.574619414315', missing: null, qualifier: 'EXACT', origin: 'DERIVED', reason: '漏计两件', by: 'reporter',
    inputs: [`NUMERATOR MED_SOLVED ${SINCE} #2`, `DENOMINATOR MED_FOUND ${SINCE} #1`],
  })
})

it('leaves every other figure as it was', async () => {
  const before = new Map(await latestOf(given.owner))
  await save(reporter, 2023, correction('漏计两件'))
  const after = new Map(await latestOf(given.owner))
  for (const place of [`MED_SOLVED|${SINCE}`, `MED_RATE|${SINCE}`]) {
    before.delete(place)
    after.delete(place)
  }
  expect(after).toEqual(before)
})

it('keeps the published revision published', async () => {
  await save(reporter, 2023, correction('漏计两件'))
  expect(await valueOf(given.owner, `select r.value::int from release_item i join revision r on r.id = i.revision_id join observation o on o.id = i.observation_id
    join metric m on m.id = o.metric_id where m.code = 'MED_SOLVED'`)).toBe(72798)
})

it('of several figures in one save gives each computed one the reasons of its own parts', async () => {
  const both = [cell('REC_CLOSED', '1390', { periodKey: SINCE_2023, baseSeq: 1, reason: '甲' }), cell('REC_CORRECT', '190', {
    periodKey: SINCE_2023, baseSeq: 1, reason: '乙',
  })]
  expect(await save(reporter, 2023, both)).toMatchObject({ ok: true, value: { changed: 2, computed: 2 } })
  expect(await figure(`REC_CORRECT_RATE|${SINCE_2023}`)).toMatchObject({ value: '13.669064748201', reason: '乙;甲' })
  expect(await figure(`REC_CLOSE_RATE|${SINCE_2023}`)).toMatchObject({ value: '82.590612002377', reason: '甲' })
})

it('a rate that was printed without counts is computed once both are entered, and says so', async () => {
  expect(await figure('LIT_ATTEND_RATE|2023')).toMatchObject({ seq: 1, value: '91.9', origin: 'REPORT', inputs: [] })
  await save(reporter, 2023, [cell('LIT_HEARD', '620', { periodKey: '2023' })])
  expect(await figure('LIT_ATTEND_RATE|2023')).toMatchObject({ seq: 1, value: '91.9' })
  expect((await save(reporter, 2023, [cell('LIT_ATTEND', '570', { periodKey: '2023' })])).ok).toBe(true)
  expect(await figure('LIT_ATTEND_RATE|2023')).toMatchObject({
    seq: 2, value: '91.935483870968', origin: 'DERIVED', inputs: ['NUMERATOR LIT_ATTEND 2023 #1', 'DENOMINATOR LIT_HEARD 2023 #1'], reason: expect.stringContaining('counts supplied'),
  })
})

