// AZ-2 and AZ-2b: every actor calls every action, in every form that the framework takes and at pages that are not its own.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { actsOf, goldenFaults, perform } from './acting'
import { ask } from './ask'
import { sheet } from './bodies'
import { callOf } from './calls'
import { assemble, freshYear, UNIT_A, type Cast } from './cast'
import { report } from './tally'
import { changedTables, checksums } from './traces'
import { waysIn, type WaysIn } from './ways-in'

let cast: Cast
let ways: WaysIn

beforeAll(async () => {
  cast = await assemble(inject('product'))
  ways = await waysIn(cast)
})
afterAll(() => cast.end())

const idOf = (entry: string): string => ways.actions.find((action) => action.entry === entry)?.id ?? ''
const SAVE = 'action desk/entry/[unit]/[year]#saveSheet'

describe('acting', () => {
  it('is refused to whom it should be, changes nothing then, and each refusal is written down once', { timeout: 1_800_000 }, async () => {
    const { wrong, ...figures } = await perform(cast, await actsOf(cast, ways))
    report('AZ-2 acting', figures, wrong)
    expect(wrong.slice(0, 40)).toEqual([])
    expect(figures.calls).toBeGreaterThan(100)
    expect(figures.denied).toBeGreaterThan(50)
  })

  // Otherwise a refusal would prove nothing: the same calls by whoever may are done.
  it.each([
    ['script', `/desk/entry/${UNIT_A}/2024`, 'LIT_HEARD'],
    ['state form', `/desk/entry/${UNIT_A}/2024`, 'REC_ACCEPT'],
  ] as const)('is done where it may be: as %s at %s', async (form, path, metric) => {
    const session = await cast.begin('reporter A')
    const before = await checksums(cast.owner)
    await ask(cast.product.origin, callOf(form, idOf(SAVE), path, sheet(UNIT_A, await freshYear(cast.owner), '7', { metric }), session?.cookie ?? null))
    expect(changedTables(before, await checksums(cast.owner))).toEqual(expect.arrayContaining(['observation', 'revision']))
  })

  it('would be found wrong where a refused call is done after all', async () => {
    const acts = (await actsOf(cast, ways)).filter(({ actor, action, form, body }) => actor === 'reporter A' && action.entry === SAVE && form === 'script' && body.unit === UNIT_A).slice(0, 1)
    const year = await freshYear(cast.owner)
    const open = acts.map((act) => ({ ...act, body: { fields: sheet(UNIT_A, year, '7'), unit: UNIT_A }, expected: 'forbidden' as const }))
    const { wrong } = await perform(cast, open)
    expect(wrong[0]).toMatch(/refused calls changed .*observation.*revision/)
    expect(wrong[1]).toContain('expected forbidden, got open')
    expect(wrong[2]).toContain('1 refusal due in the log, 0 there')
    expect(goldenFaults(open).wrong).toHaveLength(1)
  })
})
