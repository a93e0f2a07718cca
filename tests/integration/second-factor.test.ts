// AU-8: the code of an app beside the password, its enrolment, and recovery codes.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signInWithPassword } from '@/lib/auth/password-sign-in'
import { removeSecondFactor } from '@/lib/data/second-factor'
import { seedTicket } from '@/lib/data/seed-ticket'
import { sessionById, viewerOfSession, type RunningSession } from '@/lib/data/sessions'
import { lockedUntil, unlock } from '@/lib/data/sign-in-limits'
import { confirmSecondFactor } from '@/lib/operations/confirm-second-factor'
import { finishEnrolment } from '@/lib/operations/finish-enrolment'
import { showSecondFactor } from '@/lib/operations/show-second-factor'
import { useRecoveryCode as recoverWith } from '@/lib/operations/use-recovery-code'
import { database } from '@/lib/platform/database/connection'
import { codeAt } from '@/lib/platform/totp'
import { ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { accountOf, from, newAccount, PASSWORD, sessionOf, signedIn, withSecondFactor } from './signing-in'

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

const at = (steps: number): Date => new Date(Date.now() + steps * 30_000)
const show = (session: RunningSession, code: string) => showSecondFactor(session, { code, next: '/desk' }, ORIGIN)
const acts = async (id: string): Promise<readonly string[]> => (await eventsOf(given.owner)).map(({ body }) => JSON.parse(body)).filter(({ obj }) => obj.id === id).map(({ act }) => act)

async function enrolled(role: 'REPORTER' | 'PUBLISHER' = 'PUBLISHER') {
  const person = await newAccount(given, role)
  const seed = await withSecondFactor(person)
  return { loginName: person.loginName, id: person.id, seed, at: async () => await signedIn(person.loginName) }
}

describe('AU-8: a code', () => {
  it('opens the desk under a new id, and the id that showed it is over', async () => {
    const { seed, at: stage } = await enrolled()
    const { sid, session } = await stage()
    expect(session.stage).toBe('SECOND_FACTOR')
    const shown = await show(session, codeAt(seed, new Date()))
    if (!shown.ok) throw new Error(JSON.stringify(shown.problems))
    expect(shown.value.sid).not.toBe(sid)
    expect(await sessionById(sid)).toBeNull()
    expect(await viewerOfSession(shown.value.sid)).not.toBeNull()
  })

  it('works once, in whichever session, of ten at the same moment too', async () => {
    const { seed, at: stage } = await enrolled()
    const sessions = [await stage(), await stage(), await stage(), await stage()]
    const code = codeAt(seed, new Date())
    const answers = await Promise.all(sessions.map(({ session }) => show(session, code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await show((await stage()).session, code)
    expect(again).toMatchObject({ ok: false })
  })

  it('of an earlier step is refused once a later one was used', async () => {
    const { seed, at: stage } = await enrolled()
    expect((await show((await stage()).session, codeAt(seed, at(1)))).ok).toBe(true)
    expect(await show((await stage()).session, codeAt(seed, at(0)))).toMatchObject({ ok: false, problems: [{ code: 'second-factor.wrong' }] })
  })

  it('two steps away is refused', async () => {
    for (const steps of [-2, 2, 3, -3]) {
      const { seed, at: stage } = await enrolled()
      // Counted from the middle of a step, so that no boundary passes between.
      vi.useFakeTimers({ toFake: ['Date'] })
      try {
        vi.setSystemTime(Math.ceil(Date.now() / 30_000) * 30_000 + 15_000)
        expect(await show((await stage()).session, codeAt(seed, at(steps))), `${steps} steps`).toMatchObject({ ok: false })
      } finally {
        vi.useRealTimers()
      }
    }
  })

  it('guessed a thousand times locks after five, and the right one is refused with the same answer', async () => {
    const { seed, loginName, id, at: stage } = await enrolled()
    const { session } = await stage()
    let compared = 0
    for (let round = 0; round < 100; round += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, number) => show(session, String(round * 10 + number).padStart(6, '0'))))
      compared += answers.filter((answer) => !answer.ok && answer.problems[0]?.code === 'second-factor.wrong').length
    }
    process.stdout.write(`AU-8: 1000 guesses, ${compared + 1} compared\n`)
    // The fifth wrong one is told as the lock.
    expect(compared).toBe(4)
    expect(await show(session, codeAt(seed, new Date()))).toMatchObject({ ok: false, problems: [{ code: 'second-factor.resting' }] })
    expect((await acts(id)).filter((act) => act === 'account.lock')).toHaveLength(1)
    expect(await lockedUntil(loginName)).not.toBeNull()
    await unlock(loginName)
    expect((await show(session, codeAt(seed, new Date()))).ok).toBe(true)
  })

  it('cannot be shown in a session of another stage', async () => {
    const { loginName } = await newAccount(given)
    const { session } = await signedIn(loginName)
    expect(await show(session, '123456')).toMatchObject({ ok: false, problems: [{ code: 'session.ended' }] })
  })
})

describe('AU-8: enrolment', () => {
  it('takes a code of the new seed, gives ten recovery codes once, and then the desk under a new id', async () => {
    const { loginName, id } = await newAccount(given, 'SECURITY_ADMIN')
    const { sid, session } = await signedIn(loginName)
    const { ticket, text, address } = seedTicket(session, '准绳')
    const seed = base32(text)
    expect(address).toContain(text.replaceAll(' ', ''))
    expect(await confirmSecondFactor(session, { ticket, code: '000000' }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'second-factor.code-of-new' }] })
    expect((await accountOf(loginName)).totpSecret).toBeNull()
    const confirmed = await confirmSecondFactor(session, { ticket, code: codeAt(seed, new Date()) }, ORIGIN)
    if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.problems))
    expect(new Set(confirmed.value.codes).size).toBe(10)
    for (const code of confirmed.value.codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    // Not before the person says that they are kept.
    expect(await viewerOfSession(sid)).toBeNull()
    const finished = await finishEnrolment(await sessionOf(sid), ORIGIN)
    if (!finished.ok) throw new Error(JSON.stringify(finished.problems))
    expect(await sessionById(sid)).toBeNull()
    expect(await viewerOfSession(finished.value.sid)).toMatchObject({ userId: id })
    expect(await acts(id)).toEqual(['session.start', 'second-factor.enrol', 'session.start'])
    // The code that confirmed cannot sign in.
    expect(await show((await signedIn(loginName)).session, codeAt(seed, new Date()))).toMatchObject({ ok: false })
    // Neither seed nor codes stand anywhere in clear.
    const stored = JSON.stringify([
      await rowsOf(given.owner, 'select encode(totp_secret, $1) as secret, encode(code_hash, $1) as code from app_user u left join recovery_code c on c.user_id = u.id where u.id = $2', ['hex', id]),
      (await eventsOf(given.owner)).map(({ body }) => body),
    ])
    for (const secret of [text, text.replaceAll(' ', ''), Buffer.from(seed).toString('hex'), ...confirmed.value.codes]) expect(stored).not.toContain(secret)
  })

  it('cannot be finished without a second factor, nor with the ticket of another session, nor after ten minutes', async () => {
    const { loginName } = await newAccount(given, 'PUBLISHER')
    const [one, two] = [await signedIn(loginName), await signedIn(loginName)]
    expect(await finishEnrolment(one.session, ORIGIN)).toMatchObject({ ok: false })
    const { ticket, text } = seedTicket(two.session, '准绳')
    const code = codeAt(base32(text), new Date())
    expect(await confirmSecondFactor(one.session, { ticket, code }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'second-factor.expired' }] })
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      vi.setSystemTime(Date.now() + 11 * 60_000)
      expect(await confirmSecondFactor(two.session, { ticket, code: codeAt(base32(text), new Date()) }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'second-factor.expired' }] })
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a recovery code', () => {
  async function withCodes() {
    const { loginName, id } = await newAccount(given, 'PUBLISHER')
    const { session } = await signedIn(loginName)
    const { ticket, text } = seedTicket(session, '准绳')
    const confirmed = await confirmSecondFactor(session, { ticket, code: codeAt(base32(text), new Date()) }, ORIGIN)
    if (!confirmed.ok) throw new Error('not enrolled')
    return { loginName, id, codes: confirmed.value.codes }
  }

  it('takes the place of the app once, however it is written, and the log says so', async () => {
    const { loginName, id, codes } = await withCodes()
    const [first = ''] = codes
    const sessions = [await signedIn(loginName), await signedIn(loginName), await signedIn(loginName)]
    const answers = await Promise.all(sessions.map(({ session }) => recoverWith(session, { code: first.toLowerCase().replaceAll('-', ''), next: '/' }, ORIGIN)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const used = answers.find((answer) => answer.ok)
    expect(used?.ok === true && (await viewerOfSession(used.value.sid)) !== null).toBe(true)
    expect((await acts(id)).filter((act) => act === 'second-factor.recover')).toHaveLength(1)
    expect(await valueOf(given.owner, 'select count(*)::int from recovery_code where user_id = $1 and ended_at is null', [id])).toBe(9)
  })

  it('of somebody else, or one that went with the second factor, opens nothing', async () => {
    const [mine, theirs] = [await withCodes(), await withCodes()]
    const { session } = await signedIn(mine.loginName)
    expect(await recoverWith(session, { code: theirs.codes[0] ?? '', next: '/' }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'recovery-code.wrong' }] })
    expect(await database().$transaction((tx) => removeSecondFactor(tx, mine.id))).toBe(true)
    expect(await recoverWith(session, { code: mine.codes[0] ?? '', next: '/' }, ORIGIN)).toMatchObject({ ok: false })
    expect((await signedIn(mine.loginName)).session.stage).toBe('ENROLMENT')
  })

  it('guesses count with those of the app', async () => {
    const { loginName } = await withCodes()
    const { session } = await signedIn(loginName)
    for (let tries = 0; tries < 5; tries += 1) await recoverWith(session, { code: `0000-0000-0000-000${tries}`, next: '/' }, ORIGIN)
    expect(await show(session, '123456')).toMatchObject({ ok: false, problems: [{ code: 'second-factor.resting' }] })
    // The password is another thing.
    expect((await signInWithPassword(loginName, PASSWORD, from())).ok).toBe(true)
  })
})

it('AU-8: a second use would be noticed if the last step were not kept', async () => {
  const { id, seed, at: stage } = await enrolled()
  const code = codeAt(seed, new Date())
  expect((await show((await stage()).session, code)).ok).toBe(true)
  await given.owner.query('update app_user set totp_last_step = null where id = $1', [id])
  expect((await show((await stage()).session, code)).ok).toBe(true)
})

/** Reads the letters that a person would type into the app. */
function base32(text: string): Uint8Array {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text.replaceAll(' ', '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
