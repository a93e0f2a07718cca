// AU-1: guessing meets the limits before it meets a password hash, and the limits live in the database.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signInWithPassword } from '@/lib/auth/password-sign-in'
import { ADDRESS_TRIES, admitTry, COUNTED_S, LOCK_S, lockedUntil, TRIES, unlock } from '@/lib/data/sign-in-limits'
import { passwordVerifications } from '@/lib/platform/password'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { from, newAccount, PASSWORD, signedIn } from './signing-in'

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
// Argon2 takes its time, more on a busy machine; nothing here is measured.
vi.setConfig({ testTimeout: 300_000 })

const locks = async (id: string): Promise<number> => (await eventsOf(given.owner)).filter(({ body }) => body.includes('"account.lock"') && body.includes(id)).length
const ten = <T>(work: (at: number) => Promise<T>): Promise<readonly T[]> => Promise.all(Array.from({ length: 10 }, (_, at) => work(at)))

/** What `work` cost in argon2 verifications. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = passwordVerifications()
  await work()
  return passwordVerifications() - before
}

describe('AU-1: wrong passwords', () => {
  it('a thousand on one account from one address reach argon2 at most five times, however many come at once', async () => {
    const { id, loginName } = await newAccount(given)
    const here = from('198.51.100.1')
    const verifications = await cost(async () => {
      for (let round = 0; round < 100; round += 1) await ten((at) => signInWithPassword(loginName, `Wrong-Guess-${round}-${at}`, here))
    })
    process.stdout.write(`AU-1 (a): 1000 tries, ${verifications} argon2 verifications\n`)
    expect(verifications).toBeLessThanOrEqual(5)
    expect(verifications).toBeGreaterThan(0)
    expect(await locks(id)).toBe(1)
  })

  it('on one account from fifty addresses reach it at most five times; the right one is refused with the same answer until the lock ends', async () => {
    const { id, loginName } = await newAccount(given)
    const verifications = await cost(async () => {
      for (let round = 0; round < 20; round += 1) await ten((at) => signInWithPassword(loginName, `Wrong-Guess-${round}-${at}`, from(`198.51.100.${10 + ((round * 10 + at) % 50)}`)))
    })
    process.stdout.write(`AU-1 (b): 200 tries from 50 addresses, ${verifications} argon2 verifications\n`)
    expect(verifications).toBe(5)
    const wrong = await signInWithPassword(loginName, 'Wrong-Again-7', from())
    expect(await signInWithPassword(loginName, PASSWORD, from())).toEqual(wrong)
    expect(wrong).toEqual({ ok: false, why: 'refused' })
    expect(await locks(id)).toBe(1)
    const until = await lockedUntil(loginName)
    expect(Math.round(((until?.getTime() ?? 0) - Date.now()) / 60_000)).toBe(LOCK_S / 60)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      vi.setSystemTime((until?.getTime() ?? 0) - 1000)
      expect((await signInWithPassword(loginName, PASSWORD, from())).ok).toBe(false)
      vi.setSystemTime((until?.getTime() ?? 0) + 1000)
      expect((await signInWithPassword(loginName, PASSWORD, from())).ok).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('one password on a thousand accounts from one address reaches it at most thirty times in a minute', async () => {
    const here = from('198.51.100.99')
    const verifications = await cost(async () => {
      for (let round = 0; round < 100; round += 1) await ten((at) => signInWithPassword(`nobody-${round}-${at}`, 'Spring-Time-2026', here))
    })
    process.stdout.write(`AU-1 (c): 1000 accounts, ${verifications} argon2 verifications\n`)
    // A minute may end while it runs.
    expect(verifications).toBeLessThanOrEqual(ADDRESS_TRIES * 2)
    expect(await signInWithPassword('nobody-at-all', 'x', here)).toEqual({ ok: false, why: 'too-many-tries' })
    const told = (await eventsOf(given.owner)).filter(({ body }) => body.includes('too many tries from one address') && body.includes('198.51.100.99'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(5)
  })

  it('are counted the same for a name that nobody has, which is not kept anywhere', async () => {
    const name = 'Nobody.Has.This-7'
    const verifications = await cost(() => ten((at) => signInWithPassword(name, `Wrong-${at}`, from())))
    expect(verifications).toBe(5)
    expect(await lockedUntil(name)).not.toBeNull()
    const kept = JSON.stringify([await rowsOf(given.owner, 'select key from rate_limit'), (await eventsOf(given.owner)).map(({ body }) => body)])
    expect(kept.toLowerCase()).not.toContain(name.toLowerCase())
    expect(await valueOf(given.owner, `select count(*)::int from audit.event where body like '%"account.lock"%' and body like '%"unknown"%'`)).toBe(1)
  })

  it('never number more than five in any fifteen minutes, however they are spread', async () => {
    const { loginName } = await newAccount(given)
    const began = Date.now()
    const tried: number[] = []
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      // Four just before a window of the first try would end, and on from there.
      for (const minute of [0, 13.8, 13.9, 14.8, 14.9, 15.1, 15.2, 15.3, 16, 29, 31, 46, 46.1, 46.2, 46.3, 46.4, 60]) {
        vi.setSystemTime(began + minute * 60_000)
        const attempt = await admitTry('password', loginName)
        if (attempt === null) continue
        tried.push(minute)
        await attempt.failed()
      }
    } finally {
      vi.useRealTimers()
    }
    const most = Math.max(...tried.map((start) => tried.filter((minute) => minute >= start && minute < start + COUNTED_S / 60).length))
    process.stdout.write(`AU-1 (b): most tries in any 15 minutes: ${most}\n`)
    expect(most).toBe(TRIES)
  })
})

describe('a right password', () => {
  it('forgets the wrong ones before it', async () => {
    const { loginName } = await newAccount(given)
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) expect((await signInWithPassword(loginName, `Wrong-${wrong}`, from())).ok).toBe(false)
      expect((await signInWithPassword(loginName, PASSWORD, from())).ok).toBe(true)
    }
    expect(await lockedUntil(loginName)).toBeNull()
  })

  it('is not held up by another account’s lock', async () => {
    const [locked, free] = [await newAccount(given), await newAccount(given)]
    await ten((at) => signInWithPassword(locked.loginName, `Wrong-${at}`, from()))
    expect((await signedIn(free.loginName)).session.stage).toBe('FULL')
  })
})

describe('a lock', () => {
  it('is known to another process and after a restart, since only the database holds it', async () => {
    const { loginName } = await newAccount(given)
    await ten((at) => signInWithPassword(loginName, `Wrong-${at}`, from()))
    await stopServing()
    stopServing = await serveFrom(given)
    vi.resetModules()
    const again = await import('@/lib/data/sign-in-limits')
    expect(again.lockedUntil).not.toBe(lockedUntil)
    expect(await again.lockedUntil(loginName)).not.toBeNull()
    expect(await again.admitTry('password', loginName)).toBeNull()
  })

  it('is lifted by an administrator, wherever the name stands in capitals', async () => {
    const { loginName } = await newAccount(given)
    await ten((at) => signInWithPassword(loginName.toUpperCase(), `Wrong-${at}`, from()))
    expect(await unlock(` ${loginName} `)).toBe(true)
    expect(await lockedUntil(loginName)).toBeNull()
    expect((await signInWithPassword(loginName, PASSWORD, from())).ok).toBe(true)
    expect(await unlock(loginName)).toBe(false)
  })
})

it('AU-1: a limit that let one try more through would be noticed', async () => {
  const { loginName } = await newAccount(given)
  await given.owner.query(`create function give_one_back() returns trigger language plpgsql as $$ begin new.points := least(new.points, 4); return new; end $$;
    create trigger give_one_back before update on rate_limit for each row execute function give_one_back()`)
  try {
    expect(await cost(() => ten((at) => signInWithPassword(loginName, `Wrong-${at}`, from())))).toBeGreaterThan(5)
  } finally {
    await given.owner.query('drop trigger give_one_back on rate_limit; drop function give_one_back()')
  }
})
