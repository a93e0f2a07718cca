// The search: what it finds in the real catalogue, and that nobody finds more than is theirs.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { GET } from '@/app/api/v1/search/route'
import { findNearest, findPlaces } from '@/lib/operations/find-places'
import type { Role, Viewer } from '@/lib/domain/viewer'
import { beginSession, SECOND_FACTOR_SEED } from '../security/actors'
import { appoint } from './appoint'
import { clone, serveFrom, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
const viewers = new Map<string, Viewer>()
const cookies = new Map<string, string>()

const PEOPLE: Readonly<Record<string, { readonly role: Role; readonly unitCode?: string }>> = {
  reporter: { role: 'REPORTER', unitCode: '410721' },
  reviewer: { role: 'REVIEWER' },
  auditor: { role: 'AUDITOR' },
  system: { role: 'SYSTEM_ADMIN' },
  leader: { role: 'LEADER' },
}

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const secrets = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'))
  writeFileSync(path.join(secrets, 'secrets.json'), JSON.stringify({ sessionSecret: process.env['NEXTAUTH_SECRET'] }))
  for (const [name, appointment] of Object.entries(PEOPLE)) viewers.set(name, await appoint(given, { loginName: name, displayName: `演示${name}`, ...appointment }))
  await given.owner.query(`update app_user set created_at = now() - interval '1 day', password_changed_at = now() - interval '1 day', totp_secret = $1, totp_since = now() - interval '1 day'`, [SECOND_FACTOR_SEED])
  for (const [name, { userId }] of viewers) cookies.set(name, (await beginSession(given.owner, secrets, userId)).cookie)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const found = async (query: string, locale: 'zh-CN' | 'en' = 'zh-CN', viewer: Viewer | null = null) => await findPlaces({ viewer, locale, query })
const hrefs = async (query: string, viewer: Viewer | null = null): Promise<readonly string[]> => (await found(query, 'zh-CN', viewer)).map(({ href }) => href)

/** Asks the handler as somebody; nobody for an unknown name. */
async function ask(query: string, who = 'nobody') {
  callAs(cookies.get(who) ?? '')
  const answer = await GET(new Request(`http://localhost:3000/api/v1/search?${query}`), { params: Promise.resolve({}) })
  return { status: answer.status, body: (await answer.json()) as { readonly results?: readonly { readonly kind: string; readonly title: string; readonly href: string }[] } }
}

describe('the search', () => {
  it('finds 出庭应诉 by its initials, first of all', async () => {
    expect((await found('ctys'))[0]).toMatchObject({ kind: 'metric', title: expect.stringContaining('出庭应诉') })
    expect((await found('chutingyingsu'))[0]?.title).toContain('出庭应诉')
  })

  it('finds units by name, by sound, by English and by a code that is theirs no more', async () => {
    for (const query of ['长垣', 'changyuan', 'cys', 'Changyuan', '410783', '410728']) expect(await hrefs(query), query).toContain('/units/410783')
    expect(await hrefs('zhangyuan')).toEqual([])
  })

  it('finds releases, documents, pages and the help, in the reader’s language', async () => {
    expect(await hrefs('2023')).toEqual(expect.arrayContaining(['/releases/annual-2023', '/documents/report-2023']))
    expect((await found('explore', 'en'))[0]).toMatchObject({ kind: 'page', title: 'Explore', href: '/explore' })
    expect((await found('jianpan'))[0]).toMatchObject({ kind: 'help', href: '/help#keys' })
  })

  it('finds places of the desk only for those who may open them', async () => {
    expect((await hrefs('审计')).filter((href) => href.startsWith('/desk'))).toEqual([])
    expect((await hrefs('工作台')).filter((href) => href.startsWith('/desk'))).toEqual([])
    const desk = async (who: string): Promise<readonly string[]> => (await Promise.all(['工作台', '填报', '审核', '发布', '账号', '审计', '留痕', '单位', '指标'].map(async (query) => await hrefs(query, viewers.get(who))))).flat().filter((href) => href.startsWith('/desk'))
    expect(await desk('auditor')).toContain('/desk/audit')
    expect(await desk('reporter')).toContain('/desk/entry')
    for (const who of ['reporter', 'leader', 'reviewer']) expect(await desk(who), who).not.toContain('/desk/audit')
    for (const who of ['reporter', 'leader', 'auditor']) expect(await desk(who), who).not.toContain('/desk/people')
    expect(await desk('leader')).toEqual(['/desk'])
    // A county's reporter may not reconcile the whole city.
    expect(await desk('reporter')).not.toContain('/desk/reconciliation')
  })

  it('finds no people and nothing that is not published', async () => {
    for (const who of ['system', 'auditor']) for (const query of ['演示reporter', 'reporter', '演示']) expect(await hrefs(query, viewers.get(who)), query).toEqual([])
  })

  it('offers what is called most like a code that is not there', async () => {
    expect((await findNearest('zh-CN', 'metric', 'LIT_ATTENDANCE')).map(({ code }) => code)[0]).toContain('LIT_')
    expect(await findNearest('zh-CN', 'unit', '99')).toEqual([])
  })
})

describe('the handler of the search', () => {
  it('answers anyone, each with what is theirs', async () => {
    const nobody = await ask('q=ctys')
    expect(nobody).toMatchObject({ status: 200, body: { results: [{ kind: 'metric' }] } })
    expect((await ask('q=%E5%AE%A1%E8%AE%A1', 'nobody')).body.results?.filter(({ kind }) => kind === 'desk')).toEqual([])
    expect((await ask('q=%E5%AE%A1%E8%AE%A1', 'auditor')).body.results?.some(({ href }) => href === '/desk/audit')).toBe(true)
  })

  it('never gives more than twenty, and takes any question', async () => {
    for (const query of ['q=1&limit=999', 'q=1&limit=0', 'q=1&limit=-1', 'q=1&limit=x', 'q=%E6%A1%88', 'q=', '', `q=${'x'.repeat(5000)}`, 'q=%00', 'q=%ED%A0%80', 'q=.*', "q='%3B--", 'q=a&q=b']) {
      const { status, body } = await ask(query)
      expect(status, query).toBe(200)
      expect(body.results?.length ?? 99, query).toBeLessThanOrEqual(20)
    }
    expect((await ask('q=%E6%A1%88&limit=3')).body.results).toHaveLength(3)
  })

  it('says when it was asked too often', async () => {
    await given.owner.query('delete from rate_limit')
    const statuses = new Set<number>()
    for (let time = 0; time < 125; time += 1) statuses.add((await ask('q=')).status)
    expect([...statuses].sort()).toEqual([200, 429])
  })
})
