// The log is complete: what the tables hold is what its events add up to, whatever people did, at once and in any order.
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { canonicalForm, chainFaults, eventsOf } from './chain'
import { clone, serveFrom, valueOf, type Clone } from './database'
import { cell, latestOf, save, saveEach } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporters: readonly Viewer[]
let leader: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporters = await Promise.all(['one', 'two', 'three'].map((name) => appoint(given, {
    loginName: name, displayName: name, role: 'REPORTER',
  })))
  leader = await appoint(given, { loginName: 'leader', displayName: '领导', role: 'LEADER' })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

interface Told {
  readonly seq: number
  readonly value?: string
  readonly missing?: string
  readonly qualifier?: string
}

/** The latest revisions of a unit in the words of the log. */
async function standing(unit: string): Promise<Map<string, Told>> {
  return new Map(
    [...(await latestOf(given.owner, unit))].map(([place, { seq, value, missing, qualifier }]) => [
      place, value === null ? { seq, missing: missing ?? '' } : { seq, value, qualifier },
    ]),
  )
}

interface Body {
  readonly before: Readonly<Record<string, Told | null>>
  readonly after: Readonly<Record<string, Told>>
  readonly actor: { readonly id: string }
  readonly batch: string
}

const bodiesOf = async (unit: string): Promise<readonly Body[]> => {
  const stream = `unit-${unit.toLowerCase()}`
  return (await eventsOf(given.owner)).filter((event) => event.stream === stream).map((event) => JSON.parse(event.body) as Body)
}

/** Adds the later events of a unit to what stood before them; fails where one tells of another past than the ones before it. */
async function foldedSince(unit: string, start: ReadonlyMap<string, Told>, skipped: number): Promise<Map<string, Told>> {
  const all = await bodiesOf(unit)
  const state = new Map(start)
  for (const { before, after } of all.slice(skipped)) {
    expect(Object.keys(before).sort()).toEqual(Object.keys(after).sort())
    for (const [place, was] of Object.entries(before)) expect({ place, was: state.get(place) ?? null }).toEqual({ place, was })
    for (const [place, is] of Object.entries(after)) state.set(place, is)
  }
  return state
}

it('tells every cell that a save changed, also the computed ones, before and after', async () => {
  const reporter = await appoint(given, { loginName: 'one', displayName: 'one', role: 'REPORTER' })
  const result = await save(reporter, 2023, [cell('MED_SOLVED', '72800', {
    periodKey: '2023-01-01..2023-12-31', baseSeq: 1, reason: '漏计两件',
  })])
  expect(result.ok).toBe(true)
  expect((await bodiesOf('410700')).at(-1)).toMatchObject({
    act: 'observation.record',
    obj: { t: 'observations', id: '410700/2023', dept: '410700', year: 2023 },
    before: { 'MED_SOLVED|2023-01-01..2023-12-31': { seq: 1, value: '72798', qualifier: 'EXACT' }, 'MED_RATE|2023-01-01..2023-12-31': {
      seq: 1, value: '99.571883847848', qualifier: 'EXACT',
    } },
    after: { 'MED_SOLVED|2023-01-01..2023-12-31': { seq: 2, value: '72800', qualifier: 'EXACT' }, 'MED_RATE|2023-01-01..2023-12-31': {
      seq: 2, value: '99.574619414315', qualifier: 'EXACT',
    } },
    result: 'ok',
  })
})

// A small generator with a fixed seed (Park and Miller): a failure can be had again.
function dice(seed: number): (faces: number) => number {
  let state = seed
  return (faces) => {
    state = (state * 48_271) % 2_147_483_647
    return state % faces
  }
}

it('adds up to the tables after a hundred and twenty saves by four people at once, many of them refused', async () => {
  const units = ['410700', '410721', 'SFJ']
  const start = new Map(await Promise.all(units.map(async (unit) => [unit, await standing(unit)] as const)))
  const eventsBefore = new Map(await Promise.all(units.map(async (unit) => [unit, (await bodiesOf(unit)).length] as const)))
  const codes = ['LIT_LOST', 'LIT_CLOSED', 'LIT_JUDGED', 'LIT_SETTLED', 'LIT_HEARD', 'LIT_ATTEND', 'ISSUE_FOUND', 'ISSUE_CLOSED', 'NOTHING']
  const texts = ['0', '1', '5', '12', '30余', '约40', '', '不适用', 'x', '7', '90', '100']
  const saved = new Map(units.map((unit) => [unit, 0]))
  let refused = 0
  const person = async (viewer: Viewer, roll: (faces: number) => number): Promise<void> => {
    const eyes = new pg.Client({ connectionString: given.appUrl })
    await eyes.connect()
    for (let turn = 0; turn < 30; turn += 1) {
      const unit = units[roll(units.length)] ?? ''
      const year = 2023 + roll(2)
      const known = await latestOf(eyes, unit)
      const chosen = new Set(Array.from({ length: 1 + roll(3) }, () => codes[roll(codes.length - (roll(4) === 0 ? 0 : 1))] ?? ''))
      const entries = [...chosen].map((code) => {
        const stale = roll(8) === 0 ? 1 : 0
        return cell(code, texts[roll(texts.length)] ?? '', {
          periodKey: String(year), baseSeq: Math.max(0, (known.get(`${code}|${year}`)?.seq ?? 0) - stale),
          reason: roll(3) === 0 ? '' : '核对',
        })
      })
      const result = await saveEach(viewer, year, entries, unit)
      const statuses = result.ok ? result.value.cells.map(({ status }) => status) : ['refused']
      if (statuses.includes('saved')) saved.set(unit, (saved.get(unit) ?? 0) + 1)
      if (statuses.includes('refused') || statuses.includes('conflict')) refused += 1
    }
    await eyes.end()
  }
  await Promise.all([...reporters, leader].map((viewer, index) => person(viewer, dice(2023 + index))))
  expect(refused).toBeGreaterThan(40)
  for (const unit of units) {
    expect(saved.get(unit)).toBeGreaterThan(5)
    // One event for each save that went through, none for the others.
    expect((await bodiesOf(unit)).length - (eventsBefore.get(unit) ?? 0)).toBe(saved.get(unit))
    expect(await standing(unit)).toEqual(await foldedSince(unit, start.get(unit) ?? new Map(), eventsBefore.get(unit) ?? 0))
  }
})

it('holds every event in canonical form, in whole chains', async () => {
  for (const event of await eventsOf(given.owner)) expect(event.body).toBe(canonicalForm(JSON.parse(event.body)))
  expect(await chainFaults(given.owner)).toEqual([])
})

it('leaves revisions without gaps, each of a batch that the log names', async () => {
  expect(await valueOf(given.owner, `select count(*)::int from (select observation_id
    from revision group by 1 having max(seq) <> count(*) or min(seq) <> 1) gaps`)).toBe(0)
  const unnamed = `select count(*)::int from revision r where by_user_id is not null and not exists (select 1 from audit.event e
    where e.body::jsonb ->> 'batch' = r.batch_id::text and e.body::jsonb -> 'actor' ->> 'id' = r.by_user_id::text)`
  expect(await valueOf(given.owner, unnamed)).toBe(0)
})

it('leaves every computed figure equal to what its recorded inputs give', async () => {
  const rates = `select m.code from observation o join revision r on r.id = o.draft_revision_id join metric m on m.id = o.metric_id
    join revision_input n on n.revision_id = r.id and n.part = 'NUMERATOR' join revision nr on nr.id = n.input_id
    join revision_input d on d.revision_id = r.id and d.part = 'DENOMINATOR' join revision dr on dr.id = d.input_id
    where r.origin = 'DERIVED' and nr.value is not null and dr.value <> 0 and r.value is distinct from round(nr.value * 100 / dr.value, 12)`
  expect(await valueOf(given.owner, `select count(*)::int from (${rates}) off`)).toBe(0)
  // And its inputs are the latest revisions of their figures: no rate was left behind.
  const behind = `select count(*)::int from observation o join revision r on r.id = o.draft_revision_id join revision_input i on i.revision_id = r.id join revision ir on ir.id = i.input_id
    join observation io on io.id = ir.observation_id where r.origin = 'DERIVED' and io.draft_revision_id <> ir.id`
  expect(await valueOf(given.owner, behind)).toBe(0)
})
