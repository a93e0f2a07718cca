// Values of people that the log only names: kept, shown, erased, without a change to the log.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { committed, eraseCommitments, keptValues, revealed } from '@/lib/data/commitments'
import { isCommitment } from '@/lib/domain/audit/commitment'
import { database } from '@/lib/platform/database/connection'
import { appoint } from '../appoint'
import { chainFaults } from '../chain'
import { clone, refusal, serveFrom, valueOf, type Clone } from '../database'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const keep = (value: string, userId: string): Promise<string> => database().$transaction((tx) => committed(tx, value, userId))

describe('a value that is committed', () => {
  it('is another text each time, gives nothing away, and can be read as long as it is kept', async () => {
    const user = randomUUID()
    const texts = [await keep('演示姓名', user), await keep('演示姓名', user), await keep('𠮷 \u0001 "x"', user)]
    expect(texts.every(isCommitment)).toBe(true)
    expect(new Set(texts).size).toBe(3)
    expect([...(await revealed(texts)).values()]).toEqual(expect.arrayContaining(['演示姓名', '演示姓名', '𠮷 \u0001 "x"']))
    expect(await revealed(['c:none', `c:${'0'.repeat(64)}`])).toEqual(new Map())
  })

  it('is gone with the transaction that kept it', async () => {
    let text = ''
    await expect(
      database().$transaction(async (tx) => {
        text = await committed(tx, '演示姓名', randomUUID())
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await revealed([text])).toEqual(new Map())
  })

  it('must be the value of its commitment', async () => {
    expect(await refusal(given.app, `select audit.keep(sha256('other'), '0123456789abcdef', 'value', gen_random_uuid())`)).toMatchObject({ code: '23514' })
  })
})

describe('erasing', () => {
  it('takes the values of one person, once the account is disabled, and leaves the log as it is', async () => {
    const viewer = await appoint(given, { loginName: 'demo-erased', displayName: '演示删除', role: 'REPORTER' })
    const [one, other] = [await keep('演示删除', viewer.userId), await keep('另一个人', randomUUID())]
    const erase = (): Promise<number> => database().$transaction((tx) => eraseCommitments(tx, viewer.userId))
    await expect(erase()).rejects.toThrow(/disabled/)
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [viewer.userId])
    expect(await erase()).toBe(1)
    expect([...(await revealed([one, other])).entries()]).toEqual([[other, '另一个人']])
    expect(await erase()).toBe(0)
    expect(await chainFaults(given.owner)).toEqual([])
  })
})

it('all values that are kept come in pages, each once', async () => {
  const user = randomUUID()
  await given.owner.query(`insert into audit.blob select sha256('0123456789abcdef' || convert_to(n::text, 'UTF8')), '0123456789abcdef', n::text, $1 from generate_series(1, 2500) n`, [user])
  const seen: string[] = []
  for await (const page of keptValues()) seen.push(...page.map(({ commitment }) => Buffer.from(commitment).toString('hex')))
  expect(seen.length).toBe(Number(await valueOf(given.owner, 'select count(*)::int from audit.blob')))
  expect(new Set(seen).size).toBe(seen.length)
})
