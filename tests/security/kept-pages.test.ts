// Pages that are kept for readers: the same for everyone whom they are shown to, true at the very next request after a change, each with a
// nonce of its own; and nothing of anybody who is signed in. Asked of the built product, and of more servers over its database.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { requestBytes, send, type RawAnswer } from '../product/raw-http'
import { beginSession, makePerson } from './actors'
import { answers, startBuiltServer, type BuiltServer } from './built-server'
import { pageAddresses } from './build-entries'

const { origin, ownerUrl, dataFolder, logFile } = inject('product')
const owner = new pg.Client({ connectionString: ownerUrl })
const PERSON = '演示读者甲乙丙'
let signedIn = ''

beforeAll(async () => {
  await owner.connect()
  const person = await makePerson(owner, `kept-${randomBytes(4).toString('hex')}`, PERSON, [{ role: 'PUBLISHER', unitCode: '410700' }])
  signedIn = (await beginSession(owner, dataFolder, person.userId)).cookie
})
afterAll(() => owner.end())

const HTML = { Accept: 'text/html,application/xhtml+xml' }
const ask = (target: string, headers: Readonly<Record<string, string>> = {}, at = origin): Promise<RawAnswer> => send(at, { target, headers: { ...HTML, ...headers } })
const fresh = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}once=${randomBytes(8).toString('hex')}`

/** What a server wrote of the answer: whether it was a kept one. */
async function wasKept({ headers }: RawAnswer, log = (): string => readFileSync(logFile, 'utf8')): Promise<boolean> {
  const id = headers['x-request-id'] ?? ''
  const line = (): string | undefined => log().split('\n').find((one) => one.includes(id) && one.includes('"msg":"request"'))
  await expect.poll(line, { timeout: 10_000 }).toBeDefined()
  return line()?.includes('"kept":true') === true
}

/** Asks until a kept page comes: something else that runs may change what readers see, or take the machine for a while. */
async function askKept(target: string, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  for (let turn = 0; turn < 5; turn += 1) {
    const answer = await ask(target, headers)
    if (await wasKept(answer)) return answer
  }
  throw new Error(`${target} is never kept`)
}

const nonceOf = ({ headers }: RawAnswer): string => /'nonce-([A-Za-z0-9+/=]{22,})'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none'
const withoutNonce = (answer: RawAnswer): string => answer.body.replaceAll(nonceOf(answer), '')
/** Nonces that scripts of a page carry. */
const carried = ({ body }: RawAnswer): readonly string[] => [...body.matchAll(/<script[^>]* nonce="([^"]*)"/g)].map(([, nonce = '']) => nonce)

const FULL = process.env['PLUMBLINE_FULL'] === 'yes'

const READERS = [
  '/', '/?period=2023', '/metrics/MED_RATE', '/units', '/units/410700', '/units/history', '/units/sheets', '/units/410700/sheet', '/compare', '/explore', '/releases', '/releases/annual-2023',
  '/releases/annual-2023/reconciliation', '/documents', '/methods', '/help', '/help/api', '/search?q=调解', '/exports', '/screen',
].map((target) => encodeURI(target))

describe('a page of readers', () => {
  test.each(READERS.filter((_target, at) => FULL || at % 3 === 0))('%s is kept, and comes with all that it came with first but a nonce and a number of its own', async (path) => {
    const target = fresh(path)
    const [first, second, third] = [await ask(target), await askKept(target), await askKept(target)]
    expect(await wasKept(first)).toBe(false)
    expect([withoutNonce(second).length, withoutNonce(third)]).toEqual([withoutNonce(first).length, withoutNonce(second)])
    const told = ({ headers }: RawAnswer): object =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(date|x-request-id|transfer-encoding|content-length|keep-alive|connection)$/.test(name)).map(([name, value]) => [name, value.replaceAll(/nonce[-="]+[A-Za-z0-9+/=]+/g, 'nonce')]))
    expect([told(second), told(third)]).toEqual([told(first), told(first)])
    expect(second.headers['cache-control']).toBe('private, no-store')
    const nonces = [first, second, third].map(nonceOf)
    expect(new Set(nonces).size).toBe(3)
    expect(new Set([first, second, third].map(({ headers }) => headers['x-request-id'])).size).toBe(3)
    for (const [at, answer] of [first, second, third].entries()) {
      expect(carried(answer).length).toBeGreaterThan(5)
      expect([...new Set(carried(answer))]).toEqual([nonces[at]])
      for (const other of nonces.filter((_nonce, place) => place !== at)) expect(answer.body).not.toContain(other)
    }
  })

  test('comes compressed to who takes that, and says so', async () => {
    const target = fresh('/')
    const plain = await askKept(target)
    const zipped = await fetch(`${origin}${target}`, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } })
    expect([zipped.headers.get('content-encoding'), zipped.headers.get('vary')]).toEqual(['gzip', plain.headers['vary']])
    const body = await zipped.text()
    const nonce = /'nonce-([^']+)'/.exec(zipped.headers.get('content-security-policy') ?? '')?.[1] ?? ''
    expect(body.replaceAll(nonce, '').length).toBe(withoutNonce(plain).length)
  })

  test('is made once more for each look, and shows nobody another’s', async () => {
    const path = fresh('/')
    const looks = ['', 'locale=en', 'theme=dark', 'text=larger', 'keys=off', 'locale=en; theme=dark; text=large', 'locale=zh-CN; theme=light']
    const rounds = [0, 1].map(async () => await Promise.all(looks.map(async (cookie) => await ask(path, cookie === '' ? {} : { Cookie: cookie }))))
    for (const round of rounds) {
      const seen = (await round).map(({ body }) => ({ tag: /<html[^>]*>/.exec(body)?.[0], keys: /"single\\?":(true|false)/.exec(body)?.[1] ?? /\\"single\\":(true|false)/.exec(body)?.[1] }))
      expect(seen.map(({ tag }) => tag)).toEqual([
        '<html lang="zh-CN">', '<html lang="en">', '<html lang="zh-CN" data-theme="dark">', '<html lang="zh-CN" data-text="larger">', '<html lang="zh-CN">',
        '<html lang="en" data-theme="dark" data-text="large">', '<html lang="zh-CN" data-theme="light">',
      ])
      expect(seen.map(({ keys }) => keys)).toEqual(['true', 'true', 'true', 'true', 'false', 'true', 'true'])
    }
  })

  test('is the same for other cookies, languages and browsers, which the page never sees', async () => {
    const target = fresh('/units')
    const first = await ask(target, { Cookie: 'other=tracked-by-somebody; theme=dark', 'Accept-Language': 'en', Referer: 'https://elsewhere.test/secret', 'User-Agent': 'Mozilla/5.0 (somebody)' })
    const second = await askKept(target, { Cookie: 'theme=dark; another=1' })
    expect(await wasKept(first)).toBe(false)
    expect(withoutNonce(second).length).toBe(withoutNonce(first).length)
    expect(first.body + second.body).not.toMatch(/tracked-by-somebody|elsewhere\.test/)
  })

  test('is whole for each of many who ask at once, before and after a change', async () => {
    const target = fresh('/')
    const whole = withoutNonce(await ask(target))
    for (const change of ['', 'update metric set sort = sort where false']) {
      if (change !== '') await owner.query(change)
      const all = await Promise.all(Array.from({ length: 12 }, async () => await ask(target)))
      expect(new Set(all.map(nonceOf)).size).toBe(12)
      expect(new Set(all.map((one) => withoutNonce(one).length))).toEqual(new Set([whole.length]))
    }
  })

  test('that somebody left before its end is kept by halves for nobody', async () => {
    const target = fresh('/units/sheets')
    const { hostname, port } = new URL(origin)
    for (const patience of [20, 60, 150, 400]) {
      await new Promise<void>((resolve) => {
        const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(requestBytes(origin, { target, headers: HTML })))
        socket.once('close', () => resolve())
        setTimeout(() => socket.destroy(), patience)
      })
    }
    const [first, second] = [await ask(target), await ask(target)]
    expect([first.body, second.body].map((body) => body.endsWith('</body></html>'))).toEqual([true, true])
    expect(first.body.length).toBe(second.body.length)
  })
})

describe('what is not for every reader', () => {
  const rest = pageAddresses().filter((target) => !READERS.includes(target) && !/^\/(units|documents|metrics|releases|compare|explore|search)/.test(target))

  // Of the pages of staff every third in a quick run.
  test.each([...rest.filter((_target, at) => FULL || at % 3 === 0), '/no-such-page', '/metrics/NO_SUCH', '/?period=1999', '/units?asOf=nonsense', '/preview/2023', '/metrics/MED_RATE/what-if', '/figures/trend/svg', '/api/health', '/favicon.svg', `/screen/${'A'.repeat(43)}`])('%s is never kept', async (target) => {
    const all = [await ask(target), await ask(target), await ask(target)]
    expect(await Promise.all(all.map((one) => wasKept(one)))).toEqual([false, false, false])
  })

  test.each([
    ['another method', { method: 'HEAD' }],
    ['a form', { method: 'POST', headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1' }],
    ['a part of it', { headers: { ...HTML, Range: 'bytes=0-10' } }],
    ['the page as data', { headers: { ...HTML, RSC: '1' } }],
    ['a token', { headers: { ...HTML, Authorization: 'Bearer plb_0' } }],
    ['a condition', { headers: { ...HTML, 'If-None-Match': '"a"' } }],
    ['a program that reads pages', { headers: { ...HTML, 'User-Agent': 'Mozilla/5.0 (compatible; Bingbot/2.0)' } }],
  ] as const)('who asks with %s gets no kept page', async (_what, request) => {
    await ask('/releases')
    await ask('/releases')
    expect(await wasKept(await send(origin, { target: '/releases', ...request }))).toBe(false)
  })

  test('somebody who is signed in sees a page of their own, which no reader gets, whoever asked first', async () => {
    const [theirsFirst, readersFirst] = [fresh('/'), fresh('/')]
    const reader = await ask(readersFirst)
    const own = [await ask(theirsFirst, { Cookie: signedIn }), await ask(readersFirst, { Cookie: `theme=dark; ${signedIn}` })]
    for (const answer of own) expect(answer.body).toContain(PERSON)
    expect(await Promise.all(own.map((one) => wasKept(one)))).toEqual([false, false])
    for (const target of [theirsFirst, readersFirst, theirsFirst, readersFirst]) expect((await ask(target)).body).not.toContain(PERSON)
    expect(withoutNonce(await ask(readersFirst)).length).toBe(withoutNonce(reader).length)
  })

  test.each(['plumbline.session=of-nobody', '__Host-plumbline.session=x', 'plumbline.screen=x', 'plumbline.csrf=x'])('a request with %s takes no part', async (Cookie) => {
    const target = fresh('/screen')
    const all = [await ask(target, { Cookie }), await ask(target, { Cookie })]
    expect(await Promise.all(all.map((one) => wasKept(one)))).toEqual([false, false])
  })
})

describe('a change', () => {
  const rename = async (name: string): Promise<void> => void (await owner.query(`update metric_group set name_zh = $1 where sort = (select min(sort) from metric_group)`, [name]))
  let former = ''

  beforeAll(async () => {
    former = String((await owner.query<{ name: string }>('select name_zh as name from metric_group order by sort limit 1')).rows[0]?.name)
  })
  afterAll(() => rename(former))

  test('is seen at the very next request, each time', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      await ask('/')
      const name = `演示分组${turn}`
      await rename(name)
      expect((await ask('/')).body).toContain(name)
      expect((await askKept('/')).body).toContain(name)
    }
  })

  test('that the database did not note would be seen: a kept page would show what is true no more', async () => {
    await askKept('/')
    await owner.query('alter table metric_group disable trigger data_version_note')
    await rename('演示分组未记')
    const stale = await ask('/')
    await owner.query('alter table metric_group enable trigger data_version_note')
    expect(stale.body).not.toContain('演示分组未记')
    await rename('演示分组已记')
    expect((await ask('/')).body).toContain('演示分组已记')
  })
})

describe('beside it, over the same database,', () => {
  const secrets = JSON.parse(readFileSync(`${dataFolder}/secrets.json`, 'utf8')) as Readonly<Record<string, string>>
  const role = `reads_only_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const running: BuiltServer[] = []

  /** Connection string of a role that may read the tables that move the version, and nothing else that pages could read. */
  beforeAll(async () => {
    await owner.query(`create role ${role} login password '${password}'`)
    await owner.query(`grant usage on schema public to ${role}`)
    const { rows } = await owner.query<{ name: string }>(`select tgrelid::regclass::text as name from pg_trigger where tgname = 'data_version_note'`)
    expect(rows.length).toBeGreaterThan(20)
    await owner.query(`grant select on data_version, ${rows.map(({ name }) => name).join(', ')} to ${role}`)
    // Of the log a release tells where its own publication stands, which was written with it, and the checkpoint over that, which is in the version.
    await owner.query(`grant usage on schema audit to ${role}; grant select on audit.checkpoint to ${role}; grant select (stream, seq, facts) on audit.event to ${role}`)
  })
  afterAll(async () => {
    await Promise.all(running.map((server) => server.stop()))
    await owner.query(`drop owned by ${role}; drop role ${role}`)
  })

  const urlOf = (user: string, word: string): string => {
    const url = new URL(ownerUrl)
    url.username = user
    url.password = word
    return url.href
  }

  async function start(settings: Readonly<Record<string, string>>): Promise<BuiltServer> {
    const server = await startBuiltServer({ LOG_LEVEL: 'info', ...settings })
    running.push(server)
    await answers(server, '/api/health/live')
    return server
  }

  test('every page that is kept reads only what moves the version', async () => {
    const server = await start({ DATABASE_URL: urlOf(role, password) })
    const statuses: (readonly [string, number])[] = []
    for (const target of READERS) {
      statuses.push([target, (await ask(target, {}, server.origin)).status])
    }
    expect(statuses).toEqual(READERS.map((target) => [target, 200]))
    // The check can fail: without a table that a page reads there is no page.
    await owner.query(`revoke select on metric_owner from ${role}; update metric set sort = sort where false`)
    expect((await ask('/metrics/MED_RATE', {}, server.origin)).status).toBe(500)
    await owner.query(`grant select on metric_owner to ${role}`)
  })

  test('another server sees each change at its next request too', async () => {
    const [server] = running
    if (server === undefined) throw new Error('it did not start')
    const [before] = (await owner.query<{ name: string }>('select name_zh as name from metric_group order by sort limit 1')).rows
    for (const name of ['演示两处一', '演示两处二']) {
      for (const at of [origin, server.origin]) await ask('/', {}, at)
      await owner.query(`update metric_group set name_zh = $1 where sort = (select min(sort) from metric_group)`, [name])
      for (const at of [origin, server.origin]) expect((await ask('/', {}, at)).body).toContain(name)
    }
    await owner.query(`update metric_group set name_zh = $1 where sort = (select min(sort) from metric_group)`, [before?.name])
  })

  test('a server that is closed to readers keeps nothing for anybody', async () => {
    const server = await start({ DATABASE_URL: urlOf('app_rw', secrets['appPassword'] ?? ''), PLUMBLINE_PUBLIC: 'no', NEXTAUTH_SECRET: secrets['sessionSecret'] ?? '' })
    for (const target of ['/', '/units', '/releases', '/screen']) {
      const all = [await ask(target, {}, server.origin), await ask(target, { Cookie: signedIn }, server.origin), await ask(target, {}, server.origin)]
      expect(all.map(({ status }) => status)).toEqual([307, 200, 307])
      expect(await Promise.all(all.map((one) => wasKept(one, server.output)))).toEqual([false, false, false])
      expect(all[2]?.body).not.toContain(PERSON)
    }
  })
})
