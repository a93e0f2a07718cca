// AZ-3: every page that each actor can reach, as document and as payload, and every export, searched for what is not theirs.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { PASSWORD_HASH, SECOND_FACTOR_SEED } from '../actors'
import { ask, each, type Answer } from './ask'
import { ACTORS, assemble, LEFT_OUT, UNIT_A, UNIT_B, type Actor, type Cast } from './cast'
import { viewersOf } from './expected'
import { leaks, leaksTo, saysWho, secrets } from './foreign'
import { soundFor } from './sound'
import { FULL, report } from './tally'
import { forgetTries } from './traces'
import { waysIn, type Way, type WaysIn } from './ways-in'

const NONE: ReadonlySet<string> = new Set()

let cast: Cast
let ways: WaysIn

beforeAll(async () => {
  cast = await assemble(inject('product'))
  ways = await waysIn(cast)
})
afterAll(() => cast.end())

/** How many addresses are looked at beyond those of the build. */
const FOLLOWED = FULL ? 500 : 5
// Who counts as nobody sees what nobody sees: one of each manner in a quick run.
const CRAWLING = ACTORS.filter((actor) => FULL || ![...LEFT_OUT, 'new password', 'enrolment'].includes(actor))

/** Addresses of our own in a document. */
const linksIn = (html: string): readonly string[] => [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')).filter((link) => !/^\/(_next|favicon)/.test(link))

/** Asks for every sample address, then follows links, and hands each answer over. In a quick run pages for readers are looked at as nobody only. */
async function crawl(cookie: string | null, look: (path: string, answer: Answer) => void): Promise<number> {
  const isStart = ({ samples, exported, access, entry }: Way): boolean => {
    if (!exported.includes('GET')) return false
    if (FULL) return true
    return samples.every(({ kind }) => kind === 'own' || kind === 'other department') && (cookie === null || access !== 'readers') && (cookie === null || access !== 'anyone' || !entry.startsWith('page '))
  }
  const starts = [...[...ways.pages, ...ways.handlers].filter(isStart).map((way) => `${way.path}${soundFor(way)?.search ?? ''}`), ...cast.files]
  const seen = new Set<string>()
  let queue: readonly string[] = starts
  let asked = 0
  while (queue.length > 0 && seen.size < starts.length + FOLLOWED) {
    const now = [...new Set(queue)].filter((path) => !seen.has(path)).slice(0, starts.length + FOLLOWED - seen.size)
    for (const path of now) seen.add(path)
    const found = await each(now, async (path) => {
      const answer = await ask(cast.product.origin, { path, cookie })
      look(path, answer)
      asked += 1
      if (path.startsWith('/api/') || answer.status !== 200) return []
      // Made of the same as the document: of every second in a quick run.
      if (!FULL && now.indexOf(path) % 2 === 1) return linksIn(answer.body)
      look(path, await ask(cast.product.origin, { path: `${path}${path.includes('?') ? '&' : '?'}_rsc`, cookie, headers: { rsc: '1' } }))
      asked += 1
      return linksIn(answer.body)
    })
    queue = found.flat().filter((path) => FULL || cookie === null || path.startsWith('/desk'))
  }
  return asked
}

describe('AZ-3: what each actor can reach', () => {
  it('holds no token of another department and no secret of anybody, and each token where it belongs', { timeout: 1_800_000 }, async () => {
    const viewers = await viewersOf(cast)
    const wrong: string[] = []
    const seen = new Map<Actor, Set<string>>()
    let answers = 0
    for (const actor of CRAWLING) {
      await forgetTries(cast.owner)
      const cookie = (await cast.begin(actor))?.cookie ?? null
      const [kept, own] = [await secrets(cast), new Set<string>()]
      seen.set(actor, own)
      answers += await crawl(cookie, (path, answer) => {
        wrong.push(...leaksTo(cast, viewers.get(actor) ?? null, actor, answer, kept, saysWho(path, answer)).map((what) => `${actor}: ${path}: ${what}`))
        for (const what of leaks(answer, cast.canaries, NONE)) own.add(what)
      })
    }
    report('AZ-3', { actors: CRAWLING.length, answers, canaries: cast.canaries.length, seenByTheirOwn: [...seen.values()].reduce((sum, own) => sum + own.size, 0) }, wrong)
    expect([...new Set(wrong)].slice(0, 40)).toEqual([])
    // Tokens that nobody could see anywhere would prove nothing.
    for (const what of ['draft', 'comment', 'file']) {
      expect(seen.get('reporter A')).toContain(`the ${what} of ${UNIT_A}`)
      expect(seen.get('reporter B')).toContain(`the ${what} of ${UNIT_B}`)
    }
    expect(seen.get('publisher')).toEqual(new Set([...(seen.get('publisher') ?? []), `the draft of ${UNIT_A}`, `the draft of ${UNIT_B}`, 'the name of reporter A']))
    expect(seen.get('anonymous')).toEqual(new Set())
  })

  it('would be found wrong where a token or a secret stands in an answer, however it is spelled', async () => {
    const kept = await secrets(cast)
    const told = (text: string): readonly string[] => leaks({ status: 200, headers: {}, requestId: '', body: `<p>${text}</p>` }, cast.canaries, kept)
    const seed = SECOND_FACTOR_SEED
    expect(told('nothing at all, though long: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef')).toEqual([])
    expect(told(cast.canaries[0]?.token ?? '')).toHaveLength(1)
    for (const text of [PASSWORD_HASH, seed.toString('hex'), `\\x${seed.toString('hex')}`, seed.toString('base64'), `"${seed.toString('base64url')}"`]) expect(told(text), text).toEqual(['a secret'])
  })
})
