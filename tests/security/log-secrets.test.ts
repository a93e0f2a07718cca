// Secrets stay out of the logs, the audit log, the database and the build (LG-9), and what is sent cannot write lines of its own (LG-10).
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { send } from '../product/raw-http'

const product = inject('product')
const { origin } = product
const canary = (what: string): string => `Canary-${what}-${randomBytes(9).toString('hex')}`
const CANARIES = { name: canary('name'), password: canary('Pw1'), cookie: canary('cookie'), bearer: canary('bearer'), query: canary('query') }
const secrets = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path.join(product.dataFolder, 'secrets.json'), 'utf8'))))
const hex = (text: string): string => Buffer.from(text).toString('hex')

let owner: pg.Client
let seed = ''

/** A session of a new account that must enrol a second factor, put in as its owner could. */
async function enrolling(): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const login = `canary-${randomBytes(4).toString('hex')}`
  await owner.query(`insert into app_user (login_name, display_name, password_hash, password_changed_at) values ($1, '演示', '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA', now() - interval '1 minute')`, [login])
  await owner.query(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from) select u.id, 'AUDITOR', i.city_unit_id, true, now() - interval '1 minute' from app_user u, installation i where u.login_name = $1`, [login])
  await owner.query(
    `insert into session (id_hash, user_id, created_at, last_seen_at, expires_at, stage) select $2, u.id, now(), now(), now() + interval '10 minutes', 'ENROLMENT' from app_user u where u.login_name = $1`,
    [login, createHash('sha256').update(id).digest()],
  )
  const { sessionSecret } = z.object({ sessionSecret: z.string() }).parse(JSON.parse(readFileSync(path.join(product.dataFolder, 'secrets.json'), 'utf8')))
  return `plumbline.session=${await encode({ token: { sid: id }, secret: sessionSecret })}`
}

async function trySignIn(loginName: string, password: string): Promise<void> {
  const csrf = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  const cookie = csrf.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST', redirect: 'manual', headers: { Origin: origin, Cookie: cookie, 'User-Agent': CANARIES.bearer }, body: new URLSearchParams({ csrfToken, loginName, password, json: 'true' }),
  })
}

beforeAll(async () => {
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  // A password in the box for the name, and the right way round.
  await trySignIn(CANARIES.password, CANARIES.password)
  await trySignIn(CANARIES.name, CANARIES.password)
  await send(origin, { target: `/desk?password=${CANARIES.query}`, headers: { Cookie: `plumbline.session=${CANARIES.cookie}`, Authorization: `Bearer ${CANARIES.bearer}` } })
  await send(origin, { method: 'POST', target: '/desk', headers: { Origin: 'https://elsewhere.example', Cookie: `plumbline.session=${CANARIES.cookie}` }, body: `password=${CANARIES.password}` })
  const page = await send(origin, { target: '/sign-in/enrolment', headers: { Cookie: await enrolling() } })
  seed = /\b(?:[A-Z2-7]{4}[ \u00a0]?){7,15}[A-Z2-7]{4}\b/.exec(page.body.replace(/<[^>]*>/g, ' '))?.[0].replace(/\s/g, '') ?? ''
})
afterAll(() => owner.end())

/** Every row of every table as text, bytes in hexadecimal. */
async function wholeDatabase(): Promise<string> {
  const tables = await owner.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit')`)
  const parts: string[] = []
  for (const { name } of tables.rows) parts.push((await owner.query<{ text: string | null }>(`select string_agg(t::text, E'\\n') as text from ${name} t`)).rows[0]?.text ?? '')
  return parts.join('\n')
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'cache') yield* filesBelow(at)
    else if (entry.isFile()) yield at
  }
}

const holding = (text: string, wanted: readonly string[]): readonly string[] => wanted.filter((one) => text.includes(one))
const everything = (): readonly string[] => [...Object.values(CANARIES), ...secrets, seed]

describe('secrets', () => {
  test('were really sent: the seed of a second factor among them', () => {
    expect(seed).toMatch(/^[A-Z2-7]{32,}$/)
    expect(secrets.length).toBeGreaterThan(2)
  })

  test('stand nowhere in what the server and its launcher wrote', () => {
    expect(holding(readFileSync(product.logFile, 'utf8'), everything())).toEqual([])
  })

  test('stand in no row of the database, not even as bytes', async () => {
    const rows = await wholeDatabase()
    // A browser's name is kept with a session that was begun; none was.
    expect(holding(rows, everything())).toEqual([])
    expect(holding(rows, everything().map(hex))).toEqual([])
  })

  test('stand in no file of the build', () => {
    const wanted = everything().map((one) => Buffer.from(one))
    const found = [...filesBelow('.next')].filter((file) => {
      const content = readFileSync(file)
      return wanted.some((one) => content.includes(one))
    })
    expect(found).toEqual([])
  })

  test('would be found: the sign-in attempts are there, without their words', async () => {
    expect(holding(await wholeDatabase(), ['unknown name'])).toEqual(['unknown name'])
    expect(holding(`x ${CANARIES.password} y`, everything())).toEqual([CANARIES.password])
  })
})

describe('lines of the log', () => {
  const serverLines = (): readonly string[] => readFileSync(product.logFile, 'utf8').split('\n').filter((line) => line.startsWith('{'))

  test.each([
    ['line ends', '/desk/x%0D%0A%7B%22level%22:60%7D'],
    ['colours of a terminal', '/desk/%1B%5B31mred%1B%5B2J'],
    ['ends of JSON', '/desk/%22%7D,%7B%22level%22:60'],
    ['turned text', '/desk/%E2%80%AEgnp'],
  ])('stay one for each request with %s in its address', async (_name, target) => {
    const before = serverLines().length
    await send(origin, { target, headers: { 'User-Agent': '"}\\r\\n{"level":60}' } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const fresh = serverLines().slice(before)
    expect(fresh.length).toBeGreaterThan(0)
    const levels = fresh.map((line) => z.object({ level: z.number() }).parse(JSON.parse(line)).level)
    expect(levels).not.toContain(60)
  })

  test('can all be read, hold nothing that a terminal acts upon, and none is longer than 16 KiB', async () => {
    await send(origin, { target: '/', headers: { 'User-Agent': 'M'.repeat(2 ** 20) } }).catch(() => undefined)
    await send(origin, { target: '/', headers: { 'User-Agent': 'M'.repeat(10_000) } })
    const lines = serverLines()
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(() => z.looseObject({ level: z.number(), time: z.iso.datetime() }).parse(JSON.parse(line))).not.toThrow()
    expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(line))).toEqual([])
    expect(lines.filter((line) => line.length > 16_384)).toEqual([])
  })
})
