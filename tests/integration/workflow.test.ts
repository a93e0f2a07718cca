// AZ-5: every state of a figure and a year × every step that somebody may try × every role: what may not be is refused and leaves no trace.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planRelease, publishRelease } from '@/lib/operations/publish-release'
import { ROLES, type Role, type Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { approveAll, collecting } from './collecting'
import { clone, serveFrom, valueOf, type Clone } from './database'
import { acknowledging, AS_GENERATED, confirmationFor } from './publishing'
import { cell, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let years = 1960

// Years are few: each state has a database of its own.
beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  years = 1960
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

const NEAR = '410721'
const FAR = '410782'
const CITY = '410700'
const METRIC = 'LIT_HEARD'

/** Who tries: each role on the city or on one county, and somebody with none. `recorder` wrote the figure and may publish, too. */
type Person = Role | 'NONE' | 'NEAR_REPORTER' | 'FAR_REPORTER' | 'NEAR_PUBLISHER' | 'RECORDER'
const PEOPLE: readonly Person[] = [...ROLES, 'NONE', 'NEAR_REPORTER', 'FAR_REPORTER', 'NEAR_PUBLISHER', 'RECORDER']

/** How the figure stands, from nothing to a correction that was published. Submitting and approving have a test of their own. */
const STATES = ['blank', 'draft', 'approved', 'changed since it was approved', 'published', 'correction waiting', 'correction approved', 'corrected'] as const
type State = (typeof STATES)[number]

const STEPS = ['record', 'record without a reason', 'record upon an older figure', 'record for another unit', 'publish', 'publish another set', 'publish without the confirmation', 'publish without a reason', 'publish the year before'] as const
type Step = (typeof STEPS)[number]

const WAS_PUBLISHED: readonly State[] = ['published', 'correction waiting', 'correction approved', 'corrected']

/** By hand, from the design: a reporter of the unit records, with a reason once it was published and upon the newest figure only; a publisher of
 * the whole city, who wrote none of it, publishes what was approved, shown and confirmed, with a reason from the second version on. */
function isLegal(person: Person, state: State, step: Step): boolean {
  const records = person === 'REPORTER' || person === 'NEAR_REPORTER' || person === 'RECORDER'
  switch (step) {
    case 'record':
      return records
    case 'record without a reason':
      return records && !WAS_PUBLISHED.includes(state)
    case 'record upon an older figure':
      // Nothing is older than nothing.
      return records && state === 'blank'
    case 'record for another unit':
      return person === 'REPORTER' || person === 'FAR_REPORTER' || person === 'RECORDER'
    case 'publish':
      return person === 'PUBLISHER' && (state === 'approved' || state === 'correction approved')
    case 'publish without a reason':
      return person === 'PUBLISHER' && state === 'approved'
    case 'publish another set':
    case 'publish without the confirmation':
    case 'publish the year before':
      return false
  }
}

async function personOf(person: Person, year: number): Promise<Viewer> {
  const make = (role: Role, unitCode: string): Promise<Viewer> => appoint(given, { loginName: `${person.toLowerCase().replaceAll('_', '-')}-${year}`, displayName: person, role, unitCode })
  if (person === 'NONE') return { ...(await make('LEADER', NEAR)), grants: [] }
  if (person === 'NEAR_REPORTER') return await make('REPORTER', NEAR)
  if (person === 'FAR_REPORTER') return await make('REPORTER', FAR)
  if (person === 'NEAR_PUBLISHER') return await make('PUBLISHER', NEAR)
  if (person === 'RECORDER') {
    await make('REPORTER', CITY)
    return await make('PUBLISHER', CITY)
  }
  return await make(person, CITY)
}

const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly { readonly code: string }[] }): T => {
  if (result.ok) return result.value
  throw new Error(result.problems.map(({ code }) => code).join())
}

interface Shown {
  readonly seen: string
  readonly acknowledged: readonly string[]
}

const seenBy = async (viewer: Viewer, year: number): Promise<Shown> => {
  const plan = must(await planRelease(viewer, String(year)))
  return { seen: plan.seen, acknowledged: acknowledging(plan) }
}

async function publishAs(viewer: Viewer, year: number, { seen, acknowledged }: Shown, facts: { reason?: string; confirmation?: string } = {}): ReturnType<typeof publishRelease> {
  return await publishRelease(viewer, { period: String(year), seen, acknowledged: [...acknowledged], reason: '补报', publishAt: '', ...AS_GENERATED, confirmation: confirmationFor(year), ...facts }, ORIGIN)
}

/** Brings a year of its own into a state: what was there is written by `writer`, published by somebody else. Returns what a publisher saw last. */
async function bring(state: State, year: number, writer: Viewer, other: Viewer): Promise<Shown> {
  const record = async (text: string, baseSeq: number): Promise<void> => void must(await save(writer, year, [cell(METRIC, text, { periodKey: String(year), baseSeq, reason: '更正' })], NEAR))
  // What publishing locks is opened again, so that the figure itself decides.
  const release = async (): Promise<void> => {
    must(await publishAs(other, year, await seenBy(other, year)))
    await database().lock.updateMany({ where: { liftedAt: null }, data: { liftedAt: new Date(), liftReason: '更正' } })
  }
  if (state === 'blank') return await seenBy(other, year)
  await record('11', 0)
  if (state === 'draft') return await seenBy(other, year)
  await approveAll(year)
  const seen = await seenBy(other, year)
  if (state === 'approved') return seen
  if (state === 'changed since it was approved') {
    await record('12', 1)
    return seen
  }
  await release()
  if (state === 'published') return seen
  await record('13', 1)
  if (state === 'correction waiting') return await seenBy(other, year)
  await approveAll(year)
  if (state === 'correction approved') return await seenBy(other, year)
  await release()
  return await seenBy(other, year)
}

const latest: Readonly<Record<State, number>> = { blank: 0, draft: 1, approved: 1, 'changed since it was approved': 2, published: 1, 'correction waiting': 2, 'correction approved': 2, corrected: 2 }

async function attempt(viewer: Viewer, state: State, step: Step, year: number, seen: Shown, fresh: Shown): Promise<boolean> {
  const type = (facts: { reason?: string; baseSeq?: number; metric?: string }, unit = NEAR): ReturnType<typeof save> =>
    save(viewer, year, [cell(facts.metric ?? METRIC, '99', { periodKey: String(year), reason: facts.reason ?? '更正', baseSeq: facts.baseSeq ?? latest[state] })], unit)
  switch (step) {
    case 'record':
      return (await type({})).ok
    case 'record without a reason':
      return (await type({ reason: '' })).ok
    case 'record upon an older figure':
      return (await type({ baseSeq: Math.max(0, latest[state] - 1) })).ok
    case 'record for another unit':
      return (await type({ baseSeq: 0 }, FAR)).ok
    case 'publish':
      return (await publishAs(viewer, year, fresh)).ok
    case 'publish another set':
      return (await publishAs(viewer, year, state === 'changed since it was approved' ? seen : { ...fresh, seen: 'ab'.repeat(32) })).ok
    case 'publish without the confirmation':
      return (await publishAs(viewer, year, fresh, { confirmation: confirmationFor(year + 1) })).ok
    case 'publish without a reason':
      return (await publishAs(viewer, year, fresh, { reason: '' })).ok
    case 'publish the year before':
      return (await publishAs(viewer, year - 1, fresh)).ok
  }
}

const everything = (): Promise<unknown> =>
  valueOf(given.owner, `select md5(concat((select string_agg(t::text, '' order by id) from observation t), (select string_agg(t::text, '' order by id) from revision t),
    (select string_agg(t::text, '' order by id) from release t), (select string_agg(t::text, '' order by release_id, observation_id) from release_item t), (select count(*) from period), (select count(*) from audit.event)))`)

// Every state in the full run; otherwise those between which a step changes what it may do.
const TRIED = process.env['PLUMBLINE_FULL'] === 'yes' ? STATES : STATES.filter((state) => state === 'approved' || state === 'correction approved')

describe('AZ-5: every step from every state', () => {
  it.each(TRIED)('%s: who may do what, and nobody else anything', { timeout: 300_000 }, async (state) => {
    const wrong: string[] = []
    for (const person of PEOPLE) {
      // The steps that are refused leave the year as it is; each that is done uses it up.
      let year = 0
      let viewer: Viewer | null = null
      let seen: Shown = { seen: '', acknowledged: [] }
      let fresh = seen
      for (const step of STEPS) {
        if (viewer === null) {
          // A year of its own, with an empty one before it.
          year = years += 2
          await collecting(year, [NEAR, FAR])
          viewer = await personOf(person, year)
          const other = await appoint(given, { loginName: `other-${year}`, displayName: '另一人', role: 'PUBLISHER' })
          const writer = person === 'RECORDER' ? viewer : await appoint(given, { loginName: `writer-${year}`, displayName: '填报人', role: 'REPORTER', unitCode: NEAR })
          seen = await bring(state, year, writer, other)
          fresh = await seenBy(other, year)
        }
        const before = await everything()
        const done = await attempt(viewer, state, step, year, seen, fresh)
        if (done !== isLegal(person, state, step)) wrong.push(`${person}: ${step}: ${done ? 'done' : 'refused'}`)
        if (!done && (await everything()) !== before) wrong.push(`${person}: ${step}: refused, yet something changed`)
        if (done) viewer = null
      }
    }
    expect(wrong).toEqual([])
  })

  it('would be found wrong where a refused step leaves a trace', async () => {
    const before = await everything()
    await given.owner.query(`insert into period (key, kind, basis, "start", "end", reference_year) values ('1955', 'YEAR', 'SINGLE', '1955-01-01', '1955-12-31', 1955)`)
    expect(await everything()).not.toBe(before)
  })
})
