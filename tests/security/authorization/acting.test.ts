// AZ-2 and AZ-2b: every actor calls every action, in every form that the framework takes and at pages that are not its own.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { actsOf, goldenFaults, perform } from './acting'
import { ask } from './ask'
import { question } from './bodies'
import { callOf } from './calls'
import { assemble, UNIT_A, type Cast } from './cast'
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
const ASK = 'action desk/review/[collection]/[unit]#ask'

describe('acting', () => {
  it('is refused to whom it should be, changes nothing then, and each refusal is written down once', { timeout: 1_800_000 }, async () => {
    const { wrong, ...figures } = await perform(cast, await actsOf(cast, ways))
    report('AZ-2 acting', figures, wrong)
    expect(wrong.slice(0, 40)).toEqual([])
    expect(figures.calls).toBeGreaterThan(100)
    expect(figures.denied).toBeGreaterThan(50)
  })

  // Otherwise a refusal would prove nothing: the same calls by whoever may are done.
  it.each(['script', 'state form'] as const)('is done where it may be: as %s', async (form) => {
    const session = await cast.begin('reviewer A')
    const before = await checksums(cast.owner)
    await ask(cast.product.origin, callOf(form, idOf(ASK), `/desk/review/az-2024/${UNIT_A}`, question(UNIT_A), session?.cookie ?? null))
    expect(changedTables(before, await checksums(cast.owner))).toContain('comment')
  })

  it('would be found wrong where a refused call is done after all', async () => {
    const acts = (await actsOf(cast, ways)).filter(({ actor, action, form, body }) => actor === 'reviewer A' && action.entry === ASK && form === 'script' && body.unit === UNIT_A).slice(0, 1)
    const open = acts.map((act) => ({ ...act, body: { fields: question(UNIT_A), unit: UNIT_A }, expected: 'forbidden' as const }))
    const { wrong } = await perform(cast, open)
    expect(wrong[0]).toMatch(/refused calls changed .*comment/)
    expect(wrong[1]).toContain('expected forbidden, got open')
    expect(wrong[2]).toContain('1 refusal due in the log, 0 there')
    expect(goldenFaults(open).wrong).toHaveLength(1)
  })
})
