// IN-6: bodies that cannot be read bring nothing down, tell nothing of the inside, and do not get in the way of those who work.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { beginSession, makePerson } from '../actors'
import { brokenBodies, type BrokenBody } from './broken-bodies'
import { FULL, often, tell } from './full'
import { heapOf } from './heap'

const { origin, ownerUrl, dataFolder } = inject('product')
const owner = new pg.Client({ connectionString: ownerUrl })
const counts = { bodies: 0, 'answers of 5xx that are ours': 0, 'fixed 500 of the framework': 0, 'no answer': 0, 'told of the inside': 0, restarts: 0 }
const told: Record<string, number> = {}
/** Of those who work, and of the one who sends what cannot be read: what it does to its own session is its own matter. */
let [working, sending] = ['', '']

beforeAll(async () => {
  await owner.connect()
  const begun = async (loginName: string): Promise<string> => {
    const { userId } = await makePerson(owner, loginName, '填报人', [{ role: 'REPORTER', unitCode: '410700' }])
    return (await beginSession(owner, dataFolder, userId)).cookie
  }
  working = await begun('bodies-working')
  sending = await begun('bodies-sending')
})
afterAll(async () => {
  await owner.end()
  tell('IN-6', { ...counts, ...told })
})

interface Answer {
  /** 0 where the connection was closed without one. */
  readonly status: number
  readonly type: string
  readonly body: string
}

/** From an address of its own: limits by address are not used up for others. */
function post(target: string, headers: Readonly<Record<string, string>>, body: Uint8Array | null, method = 'POST'): Promise<Answer> {
  const { hostname, port, host } = new URL(origin)
  return new Promise((resolve) => {
    const sent = request({ hostname: hostname === 'localhost' ? '127.0.0.1' : hostname, port, path: target, method: body === null ? 'GET' : method, localAddress: '127.0.0.66', headers: { Host: host, Origin: origin, Connection: 'close', Cookie: working, ...headers }, timeout: 60_000 }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (chunk: Buffer) => parts.push(chunk))
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body: Buffer.concat(parts).toString('utf8') }))
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve({ status: 0, type: '', body: '' }))
    sent.end(body ?? undefined)
  })
}

const INSIDE = /\bat [\w.<> ]+ \(?[^\s)]*:\d+:\d+|node_modules|\.next\/|postgres(?:ql)?:\/\/|PrismaClient|SQLSTATE|22021|ECONNREFUSED|\/tmp\/|plumbline-product-|NEXTAUTH|DATABASE_URL/

/** The framework answers a call that it cannot decode by a fixed text, or by a component that holds a digest only. */
const isFixed = ({ status, type, body }: Answer): boolean =>
  status === 500 && (body === 'Internal Server Error' || (type.startsWith('text/x-component') && body.split('\n').every((line) => line === '' || /^\d*:?(E\{"digest":"[^"]*"\}|\{.*\}|null|.{0,40})$/.test(line))))

function remarks(asked: string, answer: Answer): readonly string[] {
  return [
    ...(answer.status >= 500 && !isFixed(answer) ? [`${asked}: ${answer.status} ${answer.body.slice(0, 150)}`] : []),
    ...(INSIDE.test(answer.body) && (answer.status >= 400 || answer.body.length < 5000) ? [`${asked}: tells ${String(INSIDE.exec(answer.body)?.[0])}`] : []),
    ...(answer.status === 0 ? [`${asked}: no answer`] : []),
  ]
}

/** The serving processes: everything that the launcher started and that is not PostgreSQL. Linux tells; elsewhere the log does. */
function servers(): readonly number[] {
  const pidFile = path.join(dataFolder, 'plumbline.pid')
  if (!existsSync('/proc') || !existsSync(pidFile)) return []
  const parent = Number(readFileSync(pidFile, 'utf8').trim())
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent && /node|next/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    } catch {
      return false
    }
  })
}
/** The one that answers readers: Next names its process so. */
const answering = (pids: readonly number[]): number | undefined => pids.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('next-server'))

const percentile95 = (times: readonly number[]): number => Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0)

/** Five people who read and go on until told to stop; how long each answer took, and what was not 200. */
function fiveAtWork(): { readonly stop: () => Promise<{ readonly times: readonly number[]; readonly wrong: readonly number[] }> } {
  const end = new AbortController()
  const [times, wrong]: [number[], number[]] = [[], []]
  const people = ['/', '/units/410700', '/desk', '/desk/entry/2023/410700', '/metrics/MED_RATE'].map(async (target) => {
    while (!end.signal.aborted) {
      const since = performance.now()
      const { status } = await post(target, {}, null)
      times.push(performance.now() - since)
      if (status !== 200) wrong.push(status)
    }
  })
  return {
    stop: async () => {
      end.abort()
      await Promise.all(people)
      return { times, wrong }
    },
  }
}

const HANDLERS = [
  '/api/auth/callback/credentials', '/api/auth/signin/credentials', '/api/auth/signout', '/api/auth/_log', '/sign-out', '/api/session', '/api/v1/audit/verification', '/api/v1/audit/export/csv', '/', '/desk',
  '/api/v1/entry/2023/410700/comments', '/api/v1/evidence/2023/410700', '/api/v1/imports/2023/410700', 'PATCH /api/v1/entry/2023/410700', 'PATCH /api/v1/entry/2023/410700/comments/1', 'PATCH /api/v1/evidence/2023/410700/1',
]

function actionIds(): readonly string[] {
  const Manifest = z.object({ node: z.record(z.string(), z.unknown()) })
  return Object.keys(Manifest.parse(JSON.parse(readFileSync(path.join(process.cwd(), '.next', 'server', 'server-reference-manifest.json'), 'utf8'))).node)
}

describe('a body that cannot be read', () => {
  it('brings nothing down while five people work', { timeout: 1_800_000 }, async () => {
    const before = servers()
    const ids = actionIds()
    const found: string[] = []
    const ask = async ({ type, body }: BrokenBody, at: number): Promise<void> => {
      const toAction = at % 3 !== 2
      const target = toAction ? (['/sign-in', '/desk', '/set-up'][at % 3] ?? '/sign-in') : (HANDLERS[Math.floor(at / 3) % HANDLERS.length] ?? '/')
      const [address = '/', method] = target.split(' ').toReversed()
      const id = ids[at % ids.length] ?? ''
      const answer = await post(address, { Cookie: target.endsWith('out') ? '' : sending, 'Content-Type': type, ...(toAction ? { 'Next-Action': at % 7 === 0 ? '0'.repeat(42) : id, Accept: 'text/x-component' } : {}) }, body, method)
      counts.bodies += 1
      const wrong = remarks(`${at} ${type.slice(0, 40)} to ${target}`, answer)
      if (isFixed(answer)) counts['fixed 500 of the framework'] += 1
      else if (answer.status >= 500) counts['answers of 5xx that are ours'] += 1
      if (answer.status === 0) counts['no answer'] += 1
      counts['told of the inside'] += wrong.filter((one) => one.includes(': tells ')).length
      found.push(...wrong)
    }
    const bodies = brokenBodies(often(200, 2000))
    // What is loaded at first use is no growth.
    for (const [at, body] of bodies.slice(0, often(20, 300)).entries()) await ask(body, at)
    const calm = fiveAtWork()
    await new Promise((resolve) => setTimeout(resolve, often(2000, 10_000)))
    const alone = await calm.stop()
    const server = FULL ? answering(before) : undefined
    const heapBefore = server === undefined ? 0 : await heapOf(server)
    const work = fiveAtWork()
    for (let at = often(20, 300); at < bodies.length; at += 4) await Promise.all(bodies.slice(at, at + 4).map((body, index) => ask(body, at + index)))
    const meanwhile = await work.stop()
    const after = servers()
    counts.restarts = before.filter((pid) => !after.includes(pid)).length
    told['p95 of five people alone, ms'] = percentile95(alone.times)
    told['p95 meanwhile, ms'] = percentile95(meanwhile.times)
    const grown = server === undefined ? 0 : Math.round(((await heapOf(server)) - heapBefore) * 10) / 10
    if (server !== undefined) told['heap grown by, MB'] = grown
    expect(found.slice(0, 20)).toEqual([])
    expect(after).toEqual(before)
    expect([...alone.wrong, ...meanwhile.wrong]).toEqual([])
    expect(grown).toBeLessThan(50)
  })
})

describe('the check of bodies', () => {
  it.each([
    ['a stack', { status: 400, type: 'text/html', body: 'TypeError: x\n    at handle (/srv/app/route.js:10:20)' }],
    ['a 500 with words', { status: 500, type: 'text/html', body: '<h1>Something broke</h1>' }],
    ['an address of a database', { status: 200, type: 'application/json', body: '{"url":"postgresql://app@db/plumbline"}' }],
    ['a connection that was closed', { status: 0, type: '', body: '' }],
  ])('would notice %s', (_name, answer) => {
    expect(remarks('x', answer).length).toBeGreaterThan(0)
  })

  it('counts the fixed answer of the framework apart', () => {
    expect(remarks('x', { status: 500, type: 'text/plain', body: 'Internal Server Error' })).toEqual([])
    expect(isFixed({ status: 500, type: 'text/x-component', body: '0:{"a":"$@1","f":"","b":"x"}\n1:E{"digest":"123"}\n' })).toBe(true)
  })
})
