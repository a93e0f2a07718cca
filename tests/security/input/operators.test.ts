// IN-3: nothing that a client sends is taken for an operator of the database's client: not in a parameter, not in its name, not in a form.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Role } from '@/lib/domain/viewer'
import { send, type RawAnswer } from '../../product/raw-http'
import { beginSession, makePerson } from '../actors'
import { FULL, often, some, tell } from './full'

const { origin, ownerUrl, dataFolder } = inject('product')
const owner = new pg.Client({ connectionString: ownerUrl })
const cookies = new Map<Role, string>()
const counts = { requests: 0, interpreted: 0, failures: 0 }

beforeAll(async () => {
  await owner.connect()
  for (const role of ['REPORTER', 'REVIEWER', 'PUBLISHER', 'SYSTEM_ADMIN', 'AUDIT_ADMIN'] as const) {
    const { userId } = await makePerson(owner, `operators-${role.toLowerCase().replaceAll('_', '-')}`, role, [{ role, unitCode: '410700' }])
    cookies.set(role, (await beginSession(owner, dataFolder, userId)).cookie)
  }
})
afterAll(async () => {
  await owner.end()
  tell('IN-3', counts)
})

interface Place {
  readonly path: string
  /** What its own links ask for. */
  readonly names: readonly string[]
  readonly as?: Role
}

const PLACES: readonly Place[] = [
  { path: '/', names: ['period', 'version'] },
  { path: '/units', names: ['period', 'version'] },
  { path: '/units/410700', names: ['period', 'version'] },
  { path: '/metrics/MED_RATE', names: ['period', 'version', 'unit', 'view'] },
  { path: '/documents/report-2023', names: ['show'] },
  { path: '/releases', names: [] },
  { path: '/releases/annual-2023', names: ['version', 'against', 'after'] },
  { path: '/sign-in', names: ['next', 'after'] },
  { path: '/api/v1/releases/annual-2023/csv', names: ['version'] },
  { path: '/exports', names: ['release', 'version', 'asOf', 'metric', 'unit', 'period', 'find'] },
  { path: '/api/v1/exports/csv', names: ['release', 'metric'] },
  { path: '/api/v1/releases', names: ['asOf'] },
  { path: '/api/v1/releases/annual-2023', names: ['version', 'asOf'] },
  { path: '/api/v1/releases/annual-2023/reconciliation', names: ['version', 'asOf'] },
  { path: '/api/v1/metrics', names: ['asOf'] },
  { path: '/api/v1/units/410700', names: ['asOf'] },
  { path: '/api/v1/observations', names: ['version', 'asOf', 'metric', 'unit', 'period', 'limit', 'cursor', 'lang'] },
  { path: '/api/v1/observations/MED_FOUND/410700/2023/history', names: ['asOf', 'lang'] },
  { path: '/api/v1/drafts/410700', names: ['period', 'limit', 'cursor'], as: 'REPORTER' },
  { path: '/desk/entry', names: [], as: 'REPORTER' },
  { path: '/desk/entry/2023/410700', names: ['after'], as: 'REPORTER' },
  { path: '/api/v1/entry/2023/410700/cell', names: ['metric', 'subject', 'period'], as: 'REPORTER' },
  { path: '/desk/import/2023/410700', names: ['missing'], as: 'REPORTER' },
  { path: '/api/v1/imports/2023/410700', names: ['key'], as: 'REPORTER' },
  { path: '/desk/review', names: ['state'], as: 'REVIEWER' },
  { path: '/desk/review/2023/410700', names: ['after'], as: 'REVIEWER' },
  { path: '/desk/collections', names: [], as: 'REVIEWER' },
  { path: '/desk/collections/2023', names: ['show', 'after'], as: 'REVIEWER' },
  { path: '/desk/collections/2023/duties', names: ['metric', 'unit'], as: 'REVIEWER' },
  { path: '/desk/collections/2023/units/410700', names: ['after'], as: 'REVIEWER' },
  { path: '/desk/metrics', names: ['q', 'group'], as: 'REVIEWER' },
  { path: '/desk/reconciliation', names: ['period'], as: 'REVIEWER' },
  { path: '/desk/releases/2023', names: ['after'], as: 'PUBLISHER' },
  { path: '/desk/notifications', names: ['before'], as: 'REPORTER' },
  { path: '/desk/people', names: ['q', 'state', 'role'], as: 'SYSTEM_ADMIN' },
  { path: '/desk/units', names: ['q', 'on'], as: 'SYSTEM_ADMIN' },
  { path: '/desk/audit', names: ['from', 'to', 'actor', 'act', 'unit', 'result', 'object', 'stream'], as: 'AUDIT_ADMIN' },
]

const OPERATORS = ['not', 'contains', 'gt', 'in', 'startsWith', 'OR', '__proto__', 'constructor']
// What a client of the database would take; no page of ours has any of these.
const CLAUSES = ['where[id][gt]=0', 'orderBy=passwordHash', 'orderBy[loginName]=asc', 'include=user', 'include[sessions]=true', 'select[passwordHash]=true', 'select=*', 'take=-1', 'skip=-1', 'cursor[id]=1', 'distinct=id', 'data[role]=SYSTEM_ADMIN', '__proto__[take]=1', 'constructor[prototype][take]=1', 'filter[gt]=0', 'sort=password_hash']

const JSON_VALUES = ['__proto__', 'constructor', '{"not":""}', '{"contains":""}', '{"gt":0}', '{"OR":[{}]}', '[{"not":null}]', '{"$ne":null}', '{"equals":{"$ref":"x"}}']

/** The words that a reader sees, without numbers of the request and times of the answer. */
function words({ body }: RawAnswer): string {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body
  return main.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{2}:\d{2}(:\d{2})?(\.\d+)?/g, '').replace(/\s+/g, ' ')
}

async function ask(place: Place, query: string): Promise<RawAnswer> {
  const cookie = place.as === undefined ? undefined : cookies.get(place.as)
  counts.requests += 1
  return await send(origin, { target: query === '' ? place.path : `${place.path}?${query}`, headers: cookie === undefined ? {} : { Cookie: cookie } })
}

const SECRET = /\$argon2id|password_?hash|totp_?secret/i

/** What the export centre says of a parameter that it does not know: it reads nothing of such an address. */
const SAID = '地址中不能使用参数'

/** What is wrong with an answer, beside what the same page answers without the operator. */
function remarks(asked: string, answer: RawAnswer, plain: RawAnswer): readonly string[] {
  const found = [
    ...(answer.status >= 500 ? [`${asked}: ${answer.status}`] : []),
    ...(SECRET.test(answer.body.replaceAll(asked, '')) && !SECRET.test(plain.body) && !/passwordHash|password_hash/.test(asked) ? [`${asked}: names what nobody may see`] : []),
    ...(answer.status < 400 && plain.status < 400 && words(answer) !== words(plain) && !words(answer).includes(SAID) ? [`${asked}: answers differently from the page without it`] : []),
  ]
  counts.interpreted += found.length
  if (answer.status >= 500) counts.failures += 1
  return found
}

describe('an operator', { timeout: often(120_000, 1_800_000) }, () => {
  it.each(PLACES)('in the name of a parameter of $path changes nothing', async (place) => {
    const plain = await ask(place, '')
    expect(plain.status, place.path).toBeLessThan(500)
    const queries = [...place.names.flatMap((name) => OPERATORS.slice(0, often(1, 8)).flatMap((operator) => [`${name}[${operator}]=`, `${name}%5B${operator}%5D=0`])), ...some(CLAUSES, place.path.length)]
    const found: string[] = []
    for (const query of queries) found.push(...remarks(query, await ask(place, query), plain))
    expect(found).toEqual([])
  })

  it.each(PLACES.filter(({ names }) => names.length > 0))('in the value of a parameter of $path is a text like any other that is not there', async (place) => {
    const found: string[] = []
    for (const name of place.names) {
      // A text that is no name at all, and one that might be one.
      const others = await Promise.all(['{"nothing"}', 'nothing'].map(async (text) => (await ask(place, `${name}=${encodeURIComponent(text)}`)).status))
      for (const value of JSON_VALUES.slice(0, often(2, JSON_VALUES.length))) {
        const answer = await ask(place, `${name}=${encodeURIComponent(value)}`)
        if (!others.includes(answer.status)) found.push(`${place.path}?${name}=${value}: ${answer.status}, another text ${others.join(' or ')}`)
        if (answer.status >= 500) counts.failures += 1
      }
    }
    counts.interpreted += found.length
    expect(found).toEqual([])
  })

  it('or a character that no text holds, in an address, is not there', async () => {
    const odd = ['%00', '%ED%A0%80', '%FF', '%E2%80%AE', 'a%00b', '%', '%E0%A4%A', '%0d%0a', '%2e%2e%2f', '%25', '%25E0%25A4%25A', 'x'.repeat(4000)]
    const grid = ['/desk/entry/{}/410700', '/desk/entry/2023/{}', '/desk/entry/2023/410700/receipt/{}', '/desk/entry/{}/410700/check', '/desk/review/2023/{}', '/desk/collections/{}', '/desk/collections/2023/units/{}', '/desk/metrics/{}', '/preview/{}', '/preview/2023/units/{}', '/api/v1/entry/{}/410700/comments', '/api/v1/entry/2023/{}/cell?metric=MED_FOUND&subject=410700&period=2023', '/api/v1/evidence/2023/410700/{}', '/desk/import/{}/410700', '/desk/import/2023/410700/{}', '/api/v1/imports/2023/410700/{}/annotated', '/api/v1/calendar/{}/plumbline.ics']
    const paths = [...grid, '/documents/{}', '/units/{}', '/metrics/{}', '/releases/{}', '/api/v1/releases/{}/csv', '/api/v1/releases/annual-2023/{}', '/desk/releases/{}', '/desk/people/{}', '/desk/units/{}', '/desk/audit/{}/1', '/desk/audit/system/{}']
    const found: string[] = []
    const failed = async (place: Place, query: string): Promise<void> => {
      const { status } = await ask(place, query)
      if (status >= 500) found.push(`${place.path.slice(0, 80)}?${query.slice(0, 80)}: ${status}`)
    }
    const roles = ['SYSTEM_ADMIN', 'AUDIT_ADMIN', 'REPORTER', 'REVIEWER', 'PUBLISHER'] as const
    for (const [at, template] of paths.entries()) {
      for (const [turn, sign] of some(odd, at).entries()) {
        // One after the other in a quick run, so that each has its turn.
        for (const as of roles.filter((_role, place) => FULL || place === (at + turn) % roles.length)) await failed({ path: template.replace('{}', sign), names: [], as }, '')
      }
    }
    for (const [at, place] of PLACES.entries()) for (const name of place.names) for (const sign of some(odd, at)) await failed(place, `${name}=${sign}`)
    counts.failures += found.length
    expect(found).toEqual([])
  })

  it('in place of a form of an action is no form', async () => {
    const Manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) })
    const { node } = Manifest.parse(JSON.parse(readFileSync(path.join(process.cwd(), '.next', 'server', 'server-reference-manifest.json'), 'utf8')))
    const before = await owner.query('select count(*)::int as revisions, (select count(*)::int from app_user) as people, (select count(*)::int from release) as releases from revision')
    const bodies = [[{}, { unitCode: { not: '' }, year: { gt: 0 }, where: {} }], [{ problems: [], typed: {}, done: null, notes: [] }, { id: { not: '' }, role: { in: ['SYSTEM_ADMIN'] } }], [{ where: { id: { gt: 0 } }, data: { role: 'SYSTEM_ADMIN' } }, null]]
    expect(Object.keys(node).length).toBeGreaterThan(3)
    for (const [at, id] of Object.keys(node).entries()) {
      for (const body of bodies.filter((_body, place) => FULL || place === at % bodies.length)) {
        for (const role of FULL ? (['SYSTEM_ADMIN', 'REPORTER'] as const) : (['SYSTEM_ADMIN'] as const)) {
          counts.requests += 1
          const answer = await send(origin, { method: 'POST', target: '/sign-in', headers: { Origin: origin, 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8', Accept: 'text/x-component', Cookie: cookies.get(role) ?? '' }, body: JSON.stringify(body) })
          if (answer.status >= 500) counts.failures += 1
          expect(answer.status, `${node[id]?.exportedName ?? id} ${JSON.stringify(body)}: ${answer.body.slice(0, 200)}`).toBeLessThan(500)
        }
      }
    }
    const after = await owner.query('select count(*)::int as revisions, (select count(*)::int from app_user) as people, (select count(*)::int from release) as releases from revision')
    expect(after.rows).toEqual(before.rows)
  })
})

describe('the check of operators', () => {
  const page = (text: string, status = 200): RawAnswer => ({ status, headers: {}, body: `<main><p>${text}</p></main>` })
  it.each([
    ['a page that lists more', page('all people'), page('one person')],
    ['a page that fails', page('', 500), page('one person')],
    ['a page that gives a hash away', page('$argon2id$v=19'), page('one person')],
  ])('would notice %s', (_name, answer, plain) => {
    const before = { ...counts }
    expect(remarks('q[not]=', answer, plain).length).toBeGreaterThan(0)
    Object.assign(counts, before)
  })
})
