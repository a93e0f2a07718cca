// UP-2 at the addresses that take files: bodies without an end, bodies that lie about their length, forms without an end, and senders that
// stall. Each is refused, in bounded time and memory, and leaves nothing behind.
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parseAnswer, requestBytes, sendBytes, type RawAnswer } from '../product/raw-http'
import { beginSession, makePerson } from './actors'
import { plantCollection } from './collection'
import { telling } from './inside'
import { logged } from './logged'

const product = inject('product')
const { origin, ownerUrl, dataFolder } = product
const owner = new pg.Client({ connectionString: ownerUrl })
const UNIT = '410721'
const BOUNDARY = '----plumblineunruly'
const MEBIBYTE = 1024 * 1024
const LIMIT = 10 * MEBIBYTE + 64 * 1024
// What stalls is cut after a minute, looked for twice a minute.
const STALL_MOST_MS = 110_000
const FULL = process.env['PLUMBLINE_FULL'] === 'yes'

let collection = ''
const cookies = { reporter: '', system: '' }
let before = ''

const temporary = (): readonly string[] => readdirSync(inject('temporaryFolder'), { recursive: true, encoding: 'utf8' }).toSorted()
let temporaryBefore: readonly string[] = []

/** Rows of everything that a file could leave, and what still claims to be read. */
async function kept(): Promise<string> {
  const tables = ['upload', 'history_batch', 'history_row', 'evidence', 'evidence_content', 'revision']
  const { rows } = await owner.query<{ kept: string }>(`select concat_ws(', ', ${tables.map((table) => `'${table} ' || (select count(*) from ${table})`).join(', ')}) as kept`)
  return rows[0]?.kept ?? ''
}

beforeAll(async () => {
  await owner.connect()
  collection = await plantCollection(owner, 2035, [UNIT], ['MED_FOUND'])
  const begun = async (loginName: string, role: 'REPORTER' | 'SYSTEM_ADMIN', unitCode: string): Promise<string> => {
    const { userId } = await makePerson(owner, loginName, '演示', [{ role, unitCode }])
    return (await beginSession(owner, dataFolder, userId)).cookie
  }
  cookies.reporter = await begun(`unruly-${randomUUID().slice(0, 8)}`, 'REPORTER', UNIT)
  cookies.system = await begun(`unruly-${randomUUID().slice(0, 8)}`, 'SYSTEM_ADMIN', '410700')
  before = await kept()
  temporaryBefore = temporary()
})
afterAll(() => owner.end())

interface Way {
  readonly target: string
  readonly cookie: string
  /** What the form has before its file. */
  readonly fields: Readonly<Record<string, string>>
}
const WAYS = ['imports', 'history', 'evidence'] as const
const wayOf = (way: (typeof WAYS)[number]): Way =>
  ({
    imports: { target: `/api/v1/imports/${collection}/${UNIT}`, cookie: cookies.reporter, fields: { key: randomUUID() } },
    history: { target: '/api/v1/history', cookie: cookies.system, fields: { key: randomUUID() } },
    evidence: { target: `/api/v1/evidence/${collection}/${UNIT}`, cookie: cookies.reporter, fields: { metric: 'MED_FOUND', subject: UNIT, period: '2035' } },
  })[way]

const field = (name: string, value: string): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const fileHead = (fileName = 'demo.csv'): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`
const fieldsOf = ({ fields }: Way): string => Object.entries(fields).map(([name, value]) => field(name, value)).join('')
const ROWS = '指标,单位,本期\n演示,件,1\n'
const whole = (way: Way): string => `${fieldsOf(way)}${fileHead()}${ROWS}\r\n--${BOUNDARY}--\r\n`

const headOf = ({ target, cookie }: Way, framing: Readonly<Record<string, string>>): Buffer =>
  requestBytes(origin, { method: 'POST', target, headers: { Origin: origin, Cookie: cookie, 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, ...framing }, body: '' })
const codeOf = (answer: RawAnswer | null): string => (answer === null ? 'no answer' : `${answer.status} ${(JSON.parse(answer.body) as { code: string }).code}`)

/** A whole request whose body is what it says it is. */
async function posted(way: Way, body: string | Buffer): Promise<RawAnswer | null> {
  return (await sendBytes(origin, [headOf(way, { 'Content-Length': String(Buffer.byteLength(body)) }), body])).answer
}

/** Sends bytes and then nothing, keeping the connection until the server closes it; or ends it, where it says so. */
async function thenNothing(bytes: Buffer, { ended = false } = {}): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  const received: Buffer[] = []
  socket.on('data', (chunk) => received.push(chunk))
  socket.on('end', () => socket.end())
  socket.write(bytes)
  if (ended) socket.end()
  await new Promise<void>((resolve, reject) => {
    socket.once('close', () => resolve())
    socket.once('error', () => resolve())
    setTimeout(() => reject(new Error('the server kept a connection that says nothing')), STALL_MOST_MS).unref()
  })
  return parseAnswer(Buffer.concat(received))
}

// They stall while the others are tried.
let stalled: readonly Promise<RawAnswer | null>[] = []
beforeAll(() => {
  const half = (way: Way): Buffer => Buffer.from(`${fieldsOf(way)}${fileHead()}${ROWS}`)
  stalled = WAYS.map(wayOf).flatMap((way) => [
    thenNothing(Buffer.concat([headOf(way, { 'Content-Length': String(5 * MEBIBYTE) }), half(way)])),
    thenNothing(Buffer.concat([headOf(way, { 'Transfer-Encoding': 'chunked' }), Buffer.from('ffff\r\n'), half(way)])),
    thenNothing(headOf(way, { 'Content-Length': '1000' })),
  ])
  // Each is looked at below; until then nobody listens.
  for (const one of stalled) one.catch(() => undefined)
})

/** In a quick run each form is sent to one of the addresses, in turn. */
const inTurn = <T>(list: readonly T[], name: (typeof WAYS)[number]): readonly T[] => (FULL ? list : list.filter((_one, at) => at % WAYS.length === WAYS.indexOf(name)))

describe.each(WAYS)('what is sent to %s', (name) => {
  it('is cut at its limit where it has no end, and no more of it is read', async () => {
    const head = headOf(wayOf(name), { 'Transfer-Encoding': 'chunked' })
    const chunked = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
    const endless = function* (): Generator<Buffer> {
      yield head
      yield chunked(Buffer.from(`${fieldsOf(wayOf(name))}${fileHead()}`))
      for (let sent = 0; sent < 200 * MEBIBYTE; sent += 0x4000) yield chunked(Buffer.alloc(0x4000, 'a'))
    }
    const { answer } = await sendBytes(origin, endless())
    expect(codeOf(answer)).toBe('413 request.body-too-large')
    const [line = ''] = await logged(product.logFile, answer?.headers['x-request-id'] ?? 'none')
    const { bytesRead } = JSON.parse(line) as { bytesRead: number }
    // What frames the chunks is read besides, eight bytes each.
    const framing = 8 * Math.ceil(LIMIT / 0x4000) + 64
    expect(bytesRead).toBeLessThanOrEqual(LIMIT + 64 * 1024 + head.length + framing)
  })

  it('is refused before it is read where it announces more than may come', async () => {
    const { answer } = await sendBytes(origin, [headOf(wayOf(name), { 'Content-Length': String(LIMIT + 1) })])
    expect(codeOf(answer)).toBe('413 request.body-too-large')
  })

  it('reaches nobody where it is shorter than announced, and the sender ends', async () => {
    const way = wayOf(name)
    const body = whole(way)
    const answer = await thenNothing(Buffer.concat([headOf(way, { 'Content-Length': String(Buffer.byteLength(body) + 1000) }), Buffer.from(body)]), { ended: true })
    expect(['400 request.malformed', 'no answer']).toContain(codeOf(answer))
  })

  it.each(['close', 'keep-alive'])('is taken for a form without an end where it is longer than announced, and what is too much is nothing (%s)', async (connection) => {
    const way = wayOf(name)
    const body = whole(way)
    const { answer } = await sendBytes(origin, [headOf(way, { 'Content-Length': String(Buffer.byteLength(body) - 40), Connection: connection }), body])
    expect(answer?.status).toBe(400)
    expect(telling(answer ?? { status: 0, headers: {}, body: '' })).toEqual([])
  })

  it.each(inTurn<[string, (way: Way) => string | Buffer]>([
    ['has no end', (way) => `${fieldsOf(way)}${fileHead()}${ROWS}`],
    ['has no end, of the largest size', (way) => Buffer.concat([Buffer.from(`${fieldsOf(way)}${fileHead()}`), Buffer.alloc(10 * MEBIBYTE, 'a')])],
    ['names a part with megabytes', (way) => `${fieldsOf(way)}--${BOUNDARY}\r\nContent-Disposition: form-data; name="${'n'.repeat(8 * MEBIBYTE)}"\r\n\r\nx\r\n--${BOUNDARY}--\r\n`],
    ['names a part with megabytes of quotes that never close', (way) => `${fieldsOf(way)}--${BOUNDARY}\r\nContent-Disposition: form-data; name="${'\\"'.repeat(4 * MEBIBYTE)}\r\n\r\nx\r\n--${BOUNDARY}--\r\n`],
    ['has a head of megabytes', (way) => `${fieldsOf(way)}--${BOUNDARY}\r\nX-Long: ${'n'.repeat(8 * MEBIBYTE)}\r\n\r\nx\r\n--${BOUNDARY}--\r\n`],
    ['has a hundred thousand parts', () => `${field('a', '').repeat(100_000)}--${BOUNDARY}--\r\n`],
    ['is nothing but boundaries', () => `--${BOUNDARY}\r\n`.repeat(400_000)],
  ], name))('is refused where its form %s', async (_what, bodyOf) => {
    const way = wayOf(name)
    const answer = await posted(way, bodyOf(way))
    expect(answer?.status, answer?.body.slice(0, 300)).toBe(400)
    expect(answer?.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(telling(answer ?? { status: 0, headers: {}, body: '' })).toEqual([])
  })
})

describe('a sender that stalls', () => {
  it('is told so and cut off, at each address and wherever it stops, while others are served', { timeout: 150_000 }, async () => {
    const way = wayOf('imports')
    expect((await posted(way, 'not a form'))?.status).toBe(400)
    expect([...new Set((await Promise.all(stalled)).map(codeOf))]).toEqual(['408 request.timeout'])
  })
})

describe('after all of them', () => {
  it('nothing is left: no row of an upload, a batch or evidence, no figure, nothing that is read for ever, and no temporary file', async () => {
    expect(await kept()).toBe(before)
    expect((await owner.query(`select 1 from upload where state = 'READING'`)).rowCount).toBe(0)
    expect(temporary()).toEqual(temporaryBefore)
  })

  it('a form that is whole is taken at each address', async () => {
    for (const name of WAYS) {
      const answer = await posted(wayOf(name), whole(wayOf(name)))
      expect([200, 400], `${name}: ${answer?.body}`).toContain(answer?.status)
    }
    expect(await kept()).not.toBe(before)
  })
})
