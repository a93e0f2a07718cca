// AZ-2b and AZ-7: pages asked for by detours and side by side show nobody what is another's.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ask, each, type Answer, type Asked } from './ask'
import { assemble, UNIT_A, UNIT_B, type Actor, type Cast } from './cast'
import { verdict, viewersOf } from './expected'
import { foreignTokens, leaks, leaksTo, saysWho, secrets } from './foreign'
import { isUnkept } from './judge'
import { FULL, report } from './tally'
import { changedTables, checksums } from './traces'
import { variantsOf } from './variants'
import { waysIn, type WaysIn } from './ways-in'

const NONE: ReadonlySet<string> = new Set()

let cast: Cast
let ways: WaysIn

beforeAll(async () => {
  cast = await assemble(inject('product'))
  ways = await waysIn(cast)
})
afterAll(() => cast.end())

/** As a browser follows the one redirect with which the framework completes an address by its `_rsc`. */
async function followed(asked: Asked): Promise<Answer> {
  const answer = await ask(cast.product.origin, asked)
  const target = answer.headers['location']
  const own = target !== undefined && answer.status === 307 && target.startsWith(`${asked.path.split('?')[0]}?`)
  return own ? await ask(cast.product.origin, { ...asked, path: target }) : answer
}

describe('AZ-2b: a guarded page', () => {
  it('gives nothing away by any detour, and nothing is changed on the way', { timeout: 1_800_000 }, async () => {
    const guarded = ways.pages.filter(({ access, samples }) => access !== 'anyone' && access !== 'readers' && samples.every(({ kind }) => kind === 'own'))
    const actors: readonly Actor[] = FULL ? ['anonymous', 'expired', 'disabled', 'new password', 'second factor', 'enrolment', 'no role', 'reporter B', 'leader'] : ['anonymous', 'reporter B']
    const viewers = await viewersOf(cast)
    const wrong: string[] = []
    let asked = 0
    for (const actor of actors) {
      const cookie = (await cast.begin(actor))?.cookie ?? null
      const [kept, before] = [await secrets(cast), await checksums(cast.owner)]
      // In a quick run the pages about something only: the others hide nothing that their door does not.
      const own = guarded.filter(({ samples }) => FULL || samples.length > 0)
      const viewer = viewers.get(actor) ?? null
      const tries = own.flatMap((way) => Object.entries(variantsOf(way.path)).map(([name, variant]) => ({ name, page: way.path, variant, refused: verdict(viewer, way.access, way.route, way.samples) === 'forbidden' })))
      await each(tries, async ({ name, page, variant, refused }) => {
        const answer = await followed({ ...variant, cookie })
        if (answer.status >= 500) wrong.push(`${actor}: ${page} by ${name}: ${answer.status}`)
        wrong.push(...leaksTo(cast, viewer, actor, answer, kept, saysWho(page, answer, refused)).map((what) => `${actor}: ${page} by ${name}: gives away ${what}`))
      })
      asked += tries.length
      const changed = changedTables(before, await checksums(cast.owner))
      if (changed.length > 0) wrong.push(`${actor}: changed ${changed.join(', ')}`)
    }
    report('AZ-2b', { pages: guarded.length, variants: Object.keys(variantsOf('/')).length, actors: actors.length, asked }, wrong)
    expect(wrong.slice(0, 40)).toEqual([])
    expect(asked).toBeGreaterThan(200)
  })

  it('would be seen giving something away: its own reader gets the tokens by the same ways', async () => {
    const cookie = (await cast.begin('reporter A'))?.cookie ?? null
    const nobody = foreignTokens(cast, null, 'anonymous')
    const { rsc, 'x-nextjs-data': data } = variantsOf(`/desk/entry/az-2024/${UNIT_A}`)
    for (const variant of [rsc, data]) expect(leaks(await followed({ path: '/', ...variant, cookie }), nobody, NONE)).toEqual(expect.arrayContaining([`the draft of ${UNIT_A}`, 'the name of reporter A']))
  })
})

describe('AZ-7: two people at one address at the same time', () => {
  it('each get their own answer, which nobody may keep', { timeout: 1_800_000 }, async () => {
    const [a, b] = [await cast.begin('reporter A'), await cast.begin('reporter B')]
    const viewers = await viewersOf(cast)
    const addresses = ['/desk', '/desk/entry', `/desk/entry/az-2024/${UNIT_A}`, `/desk/entry/az-2024/${UNIT_B}`, ...ways.pages.filter(({ access, path, samples }) => access === 'signed-in' && samples.length === 0 && path !== '/desk').map(({ path }) => path)]
    const pairs = FULL ? 200 : 30
    const wrong: string[] = []
    const names = { 'reporter A': cast.person('reporter A').displayName, 'reporter B': cast.person('reporter B').displayName } as const
    let answers = 0
    for (let pair = 0; pair < pairs; pair += 1) {
      const path = addresses[pair % addresses.length] ?? '/desk'
      const asked = { path: `${path}?_rsc`, headers: { rsc: '1' } }
      const both = await Promise.all([followed({ ...asked, cookie: a?.cookie ?? null }), followed({ ...asked, cookie: b?.cookie ?? null })])
      for (const [at, actor] of (['reporter A', 'reporter B'] as const).entries()) {
        const answer = both[at]
        if (answer === undefined) continue
        answers += 1
        wrong.push(...leaksTo(cast, viewers.get(actor) ?? null, actor, answer, NONE, saysWho(path, answer)).map((what) => `${actor}: ${path}: got ${what}`))
        if (!isUnkept(answer)) wrong.push(`${actor}: ${path}: may be kept (${answer.headers['cache-control']})`)
        if (path === '/desk' && !answer.body.includes(names[actor])) wrong.push(`${actor}: ${path}: is not their own (${answer.status})`)
      }
    }
    report('AZ-7', { pairs, addresses: addresses.length, answers }, wrong)
    expect(wrong).toEqual([])
    expect(answers).toBe(2 * pairs)
  })
})
