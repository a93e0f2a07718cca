// What somebody changes about their own account, in a session of their own.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recoveryCodesLeft } from '@/lib/data/second-factor'
import { sessionById, startSession, viewerOfSession } from '@/lib/data/sessions'
import { beginSecondFactor } from '@/lib/operations/begin-second-factor'
import { changeOwnPassword } from '@/lib/operations/change-own-password'
import { confirmSecondFactor } from '@/lib/operations/confirm-second-factor'
import { removeOwnSecondFactor } from '@/lib/operations/remove-own-second-factor'
import { replaceRecoveryCodes } from '@/lib/operations/replace-recovery-codes'
import { codeAt } from '@/lib/platform/totp'
import { ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, serveFrom, valueOf, type Clone } from './database'
import { accountOf, newAccount, PASSWORD, sessionOf, withSecondFactor } from './signing-in'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})
vi.setConfig({ testTimeout: 300_000 })

const code = (problem: string) => ({ ok: false, problems: [{ code: problem }] })

describe('changing one’s own password', () => {
  it('AU-9: refuses the present one and the last five, and takes the one before those', async () => {
    const { loginName } = await newAccount(given)
    let sid = await startSession(await accountOf(loginName), ORIGIN)
    let current = PASSWORD
    const change = async (password: string) => {
      const answer = await changeOwnPassword(await sessionOf(sid), { current, password, passwordRepeat: password }, ORIGIN)
      if (answer.ok) [sid, current] = [answer.value.sid, password]
      return answer
    }
    const rest = ['Ebb-Water-Mark-1', 'Ebb-Water-Mark-2', 'Ebb-Water-Mark-3', 'Ebb-Water-Mark-4', 'Ebb-Water-Mark-5']
    for (const password of rest) expect((await change(password)).ok).toBe(true)
    for (const password of [PASSWORD, ...rest]) expect(await change(password), password).toMatchObject(code('password.reused'))
    expect((await change('Ebb-Water-Mark-6')).ok).toBe(true)
    expect((await change(PASSWORD)).ok).toBe(true)
  })

  it('asks for the present one, counts wrong ones like those at sign-in, and changes nothing', async () => {
    const person = await newAccount(given)
    const session = await sessionOf(await startSession(person, ORIGIN))
    const wrong = { current: 'Wrong-Guess-7', password: 'Neap-Tide-Water-8', passwordRepeat: 'Neap-Tide-Water-8' }
    for (let tries = 0; tries < 4; tries += 1) expect(await changeOwnPassword(session, wrong, ORIGIN)).toMatchObject(code('password.current-wrong'))
    for (let tries = 0; tries < 2; tries += 1) expect(await changeOwnPassword(session, wrong, ORIGIN)).toMatchObject(code('password.resting'))
    expect(await changeOwnPassword(session, { ...wrong, current: PASSWORD }, ORIGIN)).toMatchObject(code('password.resting'))
    expect((await accountOf(person.loginName)).passwordHash).toBe(person.passwordHash)
  })

  it('of two at the same moment one goes through', async () => {
    const person = await newAccount(given)
    const sessions = [await sessionOf(await startSession(person, ORIGIN)), await sessionOf(await startSession(person, ORIGIN))]
    const answers = await Promise.all(sessions.map((session, at) => changeOwnPassword(session, { current: PASSWORD, password: `Neap-Tide-Water-${at}`, passwordRepeat: `Neap-Tide-Water-${at}` }, ORIGIN)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('one’s own second factor', () => {
  it('is set up behind the password, replaced behind the app, and ends the sessions elsewhere', async () => {
    const person = await newAccount(given)
    const elsewhere = await startSession(person, ORIGIN)
    const sid = await startSession(person, ORIGIN, { secondFactorAt: null })
    expect(await beginSecondFactor(await sessionOf(sid), { proof: 'Wrong-Guess-7' }, ORIGIN, '准绳')).toMatchObject(code('password.current-wrong'))
    const seeds: Uint8Array[] = []
    for (const proof of [() => PASSWORD, () => codeAt(seeds[0] ?? new Uint8Array(), new Date(Date.now() + 30_000))]) {
      const begun = await beginSecondFactor(await sessionOf(sid), { proof: proof() }, ORIGIN, '准绳')
      if (!begun.ok) throw new Error(JSON.stringify(begun.problems))
      const seed = seedIn(begun.value.address)
      const before = (await accountOf(person.loginName)).totpSecret
      const confirmed = await confirmSecondFactor(await sessionOf(sid), { ticket: begun.value.ticket, code: codeAt(seed, new Date()) }, ORIGIN)
      expect(confirmed.ok && confirmed.value.codes.length).toBe(10)
      expect((await accountOf(person.loginName)).totpSecret).not.toEqual(before)
      seeds.push(seed)
    }
    expect(await recoveryCodesLeft(person.id)).toBe(10)
    expect(await viewerOfSession(elsewhere)).toBeNull()
    expect(await sessionById(sid)).toMatchObject({ stage: 'FULL' })
  })

  it('cannot be turned off where a role demands it, and can where none does', async () => {
    const [publisher, reporter] = [await newAccount(given, 'PUBLISHER'), await newAccount(given)]
    for (const person of [publisher, reporter]) await withSecondFactor(person)
    const session = async ({ loginName }: typeof publisher) => await sessionOf(await startSession(await accountOf(loginName), ORIGIN))
    expect(await removeOwnSecondFactor(await session(publisher), { proof: PASSWORD }, ORIGIN)).toMatchObject(code('second-factor.demanded'))
    expect(await removeOwnSecondFactor(await session(reporter), { proof: PASSWORD }, ORIGIN)).toEqual({ ok: true, value: null })
    expect(await accountOf(reporter.loginName)).toMatchObject({ totpSecret: null, totpSince: null, totpLastStep: null })
  })

  it('gives new recovery codes, and the former ones are void', async () => {
    const person = await newAccount(given)
    await withSecondFactor(person)
    const session = await sessionOf(await startSession(await accountOf(person.loginName), ORIGIN))
    expect(await replaceRecoveryCodes(session, { proof: '000000' }, ORIGIN)).toMatchObject(code('second-factor.wrong'))
    for (let round = 0; round < 2; round += 1) expect((await replaceRecoveryCodes(session, { proof: PASSWORD }, ORIGIN)).ok).toBe(true)
    expect(await recoveryCodesLeft(person.id)).toBe(10)
    expect(await valueOf(given.owner, 'select count(*)::int from recovery_code where user_id = $1', [person.id])).toBe(20)
  })
})

/** The seed that an app would take from the picture. */
function seedIn(address: string): Uint8Array {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...(new URL(address).searchParams.get('secret') ?? '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
