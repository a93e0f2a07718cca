// Signing in: what a hash costs, whether the time tells a name that exists, and whether an attack slows other people down (AU-1 to AU-3).
import { randomInt } from 'node:crypto'
import type pg from 'pg'
import { signInWithPassword } from '@/lib/auth/password-sign-in'
import { hashPassword, verifyPassword } from '@/lib/platform/password'
import { benchDatabase } from './database'
import { percentile, summary, type Bench, type Figure } from './figure'
import { serveFrom } from './serve-from'

const NAMES = 2000
const ROUNDS = 5
const PASSWORD = 'Straight-Down-7'

let requests = 0
// Each try from an address of its own, so that only the limit of the account counts.
const origin = () => {
  requests += 1
  return { ip: `2001:db8::${requests.toString(16)}`, requestId: `bench-${requests}`, userAgent: 'bench', formerId: null }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How well the times of two groups can be told apart: 0.5 not at all, 0 or 1 wholly (area under the curve, by ranks). */
function separability(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((ms) => ({ ms, first: true })), ...other.map((ms) => ({ ms, first: false }))].sort((a, b) => a.ms - b.ms)
  const ranks = ranked.reduce((sum, { first }, at) => sum + (first ? at + 1 : 0), 0)
  return (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length)
}

/** Accounts `bench.0` …, all with one password. */
async function makeAccounts(owner: pg.Client, count: number): Promise<void> {
  await owner.query(`insert into app_user (login_name, display_name, password_hash) select 'bench.' || g, '量测 ' || g, $1 from generate_series(0, $2::int - 1) g`, [await hashPassword(PASSWORD), count])
}

async function enumeration(): Promise<Figure> {
  const times = { known: [] as number[], unknown: [] as number[] }
  const order = Array.from({ length: NAMES * 2 }, (_, at) => ({ kind: at < NAMES ? ('known' as const) : ('unknown' as const), at: at % NAMES }))
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    const held = order[at]
    const swapped = order[other]
    if (held === undefined || swapped === undefined) continue
    order[at] = swapped
    order[other] = held
  }
  for (const { kind, at } of order) times[kind].push(await timed(() => signInWithPassword(kind === 'known' ? `bench.${at}` : `nobody.${at}`, 'not the password at all', origin())))
  const auc = separability(times.known, times.unknown)
  return { id: 'AU-2', what: `telling ${NAMES} names that exist from ${NAMES} that do not, by time (0.5: not at all), distance from 0.5`, unit: '', median: Math.abs(auc - 0.5), min: auc, max: auc, limit: { atMost: 0.05 } }
}

const honest = (at: number): Promise<number> => timed(() => signInWithPassword(`bench.${at}`, PASSWORD, origin()))

/** 95th percentile of other people's sign-in during an attack, over that without one, in turns. */
async function underAttack(): Promise<readonly number[]> {
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const calm: number[] = []
    const attacked: number[] = []
    for (let at = 0; at < 40; at += 1) calm.push(await honest(NAMES + at))
    const attack = { goes: true }
    const attackers = Array.from({ length: 8 }, async () => {
      // Each try arrives by itself, as over a socket; otherwise refusals from memory would leave nobody else a turn.
      for (; attack.goes; await new Promise((resolve) => setImmediate(resolve))) await signInWithPassword(`bench.${NAMES + 500}`, 'guess', { ip: '198.51.100.9', requestId: 'attack', userAgent: 'attack', formerId: null })
    })
    for (let at = 0; at < 40; at += 1) attacked.push(await honest(NAMES + 100 + at))
    attack.goes = false
    await Promise.all(attackers)
    ratios.push(percentile(attacked, 0.95) / percentile(calm, 0.95))
  }
  return ratios
}

async function hashing(): Promise<readonly Figure[]> {
  const stored = await hashPassword(PASSWORD)
  const alone: number[] = []
  const together: number[] = []
  for (let round = 0; round < 10; round += 1) {
    alone.push(await timed(() => verifyPassword(stored, PASSWORD)))
    together.push(await timed(() => Promise.all(Array.from({ length: 20 }, () => verifyPassword(stored, PASSWORD)))))
  }
  const whole: number[] = []
  for (let at = 0; at < 20; at += 1) whole.push(await honest(NAMES + 300 + at))
  return [
    { id: 'AU-3', what: 'one argon2id comparison, 64 MiB and 3 passes', unit: 'ms', ...summary(alone), limit: null },
    { id: 'AU-3', what: 'twenty at once, two at a time', unit: 'ms', ...summary(together), limit: null },
    { id: 'AU-3', what: 'a whole sign-in beyond its argon2id comparison', unit: 'ms', ...summary(whole.map((ms) => ms - percentile(alone, 0.5))), limit: null },
  ]
}

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const end = serveFrom(database)
  try {
    await makeAccounts(await database.open(database.ownerUrl), NAMES + 1000)
    await honest(NAMES + 999)
    const hashes = await hashing()
    const ratios = await underAttack()
    return [
      ...hashes,
      { id: 'AU-1', what: "other people's sign-in, p95, while one account is attacked, over that in calm", unit: '×', ...summary(ratios), limit: { atMost: 2 } },
      await enumeration(),
    ]
  } finally {
    await end()
    await database.stop()
  }
}

export const signIn: Bench = { name: 'sign-in', run }
