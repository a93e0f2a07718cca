// AZ-4: fields that nobody asked for, sent along with every act that is done: none of them has any effect.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makePerson } from '../actors'
import { actsOf } from './acting'
import { ask } from './ask'
import { plantCollection, saveOf } from '../collection'
import { bodiesFor, publication, shownHash, sourceOf } from './bodies'
import { callOf, FORMS, type Fields, type Form } from './calls'
import { ACTORS, approvePlanted, assemble, freshYear, plantDraft, UNIT_A, UNIT_B, type Actor, type Cast } from './cast'
import { FULL, report } from './tally'
import { changedTables, checksums } from './traces'
import { waysIn, type BuiltAction, type WaysIn } from './ways-in'

let cast: Cast
let ways: WaysIn

beforeAll(async () => {
  cast = await assemble(inject('product'))
  ways = await waysIn(cast)
})
afterAll(() => cast.end())

const NINE = ['role', 'departmentId', 'status', 'approvedBy', 'version', 'createdAt', 'locked', '__proto__', 'constructor'] as const

/** Each name in the spellings of columns and of nested forms; values that show wherever they are kept. */
function extras(mark: string, own: string): Fields {
  const values: Readonly<Record<string, string>> = { role: 'SYSTEM_ADMIN', status: 'APPROVED', version: '77', createdAt: '2001-02-03T04:05:06.007Z', locked: 'true' }
  const spelled = [
    ...NINE, 'unitId', 'unit_id', 'userId', 'byUserId', 'by_user_id', 'created_at', 'approved_by', 'at', 'seq', 'approvedRevisionId', 'sealed', 'grants', 'disabledAt', 'origin',
    '__proto__[role]', '__proto__.role', 'constructor[prototype][role]', 'constructor.prototype.role', 'grants[0][role]', 'typed.role',
  ]
  // A field that the act does read is no extra one.
  return spelled.filter((name) => !own.includes(`'${name}'`)).map((name) => [name, values[name] ?? mark] as const)
}

/** Every place in the data where one of the marks stands now. */
async function kept(mark: string): Promise<readonly string[]> {
  const { rows: tables } = await cast.owner.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'audit') and c.relkind = 'r' and c.relname <> 'rate_limit'`)
  const { rows } = await cast.owner.query<{ name: string }>(
    tables.map(({ name }) => `(select '${name}' as name from ${name} t where position('${mark}' in to_jsonb(t)::text) > 0 or position('2001-02-03' in to_jsonb(t)::text) > 0 limit 1)`).join(' union all '),
  )
  return rows.map(({ name }) => name)
}

/** What no extra field may ever move: roles, who is disabled, what is approved, how many releases there are, and by whom figures are written. */
async function standing(): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await cast.owner.query<Record<string, unknown>>(
    `select (select count(*) from role_grant where role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')) as administrators,
       (select md5(string_agg(id || login_name || created_at::text, ',' order by id)) from app_user where login_name not like 'az-made%') as accounts,
       (select count(*) from observation where approved_revision_id is not null) as approved, (select count(*) from release) as releases,
       (select count(*) from revision where by_user_id is null) as by_the_system, (select count(*) from observation where unit_id <> (select unit_id from org_unit_version where code = '${UNIT_A}' and valid_to is null and dates_known)) as elsewhere`,
  )
  return rows[0] ?? {}
}

async function call(actor: Actor, action: BuiltAction, form: Form, fields: Fields): Promise<string> {
  const session = await cast.begin(actor)
  const page = ways.pages.find(({ route, samples }) => action.routes.includes(route) && samples.every(({ kind }) => kind === 'own'))?.path ?? '/'
  return (await ask(cast.product.origin, callOf(form, action.id, page, fields, session?.cookie ?? null))).body
}

const actionOf = (entry: string): BuiltAction => {
  const found = ways.actions.find((action) => action.entry === entry)
  if (found === undefined) throw new Error(`${entry} was not built`)
  return found
}

describe('AZ-4: fields that nobody asked for', () => {
  it('keep a save of cells from being done at all', async () => {
    const mark = randomBytes(16).toString('hex')
    const year = await freshYear(cast.owner)
    const collection = await plantCollection(cast.owner, year, [UNIT_A], ['LIT_HEARD', 'LIT_CLOSED'])
    const cell = { metricCode: 'LIT_HEARD', subjectCode: UNIT_A, periodKey: String(year), text: '7' }
    const cookie = (await cast.begin('reporter A'))?.cookie ?? null
    const before = await checksums(cast.owner)
    for (const name of NINE) {
      const extra = JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(mark)}}`) as object
      for (const sent of [{ inCell: extra }, { around: extra }]) {
        const asked = saveOf(collection, UNIT_A, [cell], cookie, sent)
        expect(asked.body, name).toContain(`"${name}":"${mark}"`)
        expect((await ask(cast.product.origin, asked)).status, name).toBe(400)
      }
    }
    expect(changedTables(before, await checksums(cast.owner))).toEqual([])
    expect(await kept(mark)).toEqual([])
    // Without them the same save is done, under the name of whoever sent it and approved by nobody.
    expect((await ask(cast.product.origin, saveOf(collection, UNIT_A, [cell], cookie))).status).toBe(200)
    const { rows } = await cast.owner.query(
      `select r.seq, r.by_user_id as by, r.origin, r.at > now() - interval '1 minute' as recent, o.approved_revision_id as approved from revision r join observation o on o.id = r.observation_id
       join metric m on m.id = o.metric_id join period p on p.id = o.period_id where m.code = 'LIT_HEARD' and p.key = $1`,
      [String(year)],
    )
    expect(rows).toEqual([{ seq: 1, by: cast.person('reporter A').userId, origin: 'KEYED', recent: true, approved: null }])
  })

  it('have no effect on a release that is published', async () => {
    const mark = randomBytes(16).toString('hex')
    const year = await freshYear(cast.owner)
    await plantDraft(cast.owner, UNIT_B, year, 'LIT_HEARD', cast.person('reporter B').userId, '7', null)
    await approvePlanted(cast.owner, UNIT_B, year)
    const action = actionOf('action desk/releases/[period]#publish')
    const before = await standing()
    await call('publisher', action, 'script', [...publication(year, await shownHash(cast, year)), ...extras(mark, sourceOf(action))])
    const { rows } = await cast.owner.query(
      `select r.version, r.sealed, r.published_by_id as by, r.published_at > now() - interval '1 minute' as recent, l.slug from release r join release_line l on l.id = r.line_id where l.slug = $1`,
      [`annual-${year}`],
    )
    expect(rows).toEqual([{ version: 1, sealed: true, by: cast.person('publisher').userId, recent: true, slug: `annual-${year}` }])
    expect(await standing()).toEqual({ ...before, releases: String(Number(before['releases']) + 1) })
    expect(await kept(mark)).toEqual([])
  })

  it('have no effect on any other act, by whoever may do it', { timeout: 1_800_000 }, async () => {
    const acts = await actsOf(cast, ways)
    const wrong: string[] = []
    // Acts that went through in spite of the extra fields: the others were refused for another reason.
    const done = new Set<string>()
    let tried = 0
    for (const action of ways.actions) {
      if (action.entry.endsWith('#publish')) continue
      const actor = ACTORS.find((one) => acts.some((act) => act.action.entry === action.entry && act.actor === one && act.expected === 'open')) ?? 'anonymous'
      for (const form of FULL ? FORMS : (['script'] as const)) {
        const mark = randomBytes(16).toString('hex')
        // Each act has somebody new to be done to.
        const fresh: Cast = { ...cast, bystander: await makePerson(cast.owner, `az-${mark.slice(0, 12)}`, '演示旁人', [{ role: 'LEADER', unitCode: UNIT_B }]), leaver: await makePerson(cast.owner, `az-${mark.slice(12, 24)}`, '演示离任', [], { disabled: true }) }
        const body = (await bodiesFor(fresh, action))[0]?.fields ?? []
        const [before, rows] = [await standing(), await checksums(cast.owner)]
        const answer = await call(actor, action, form, [...body.filter(([name]) => !(NINE as readonly string[]).includes(name) || sourceOf(action).includes(`'${name}'`)), ...extras(mark, sourceOf(action))])
        const after = await standing()
        tried += NINE.length
        if (changedTables(rows, await checksums(cast.owner)).some((table) => table !== 'session')) done.add(action.entry)
        // What the act itself is for.
        const own = /appoint/i.test(action.entry) ? 'administrators' : /#erase/i.test(action.entry) ? 'accounts' : ''
        for (const [what, value] of Object.entries(after)) if (value !== before[what] && what !== own) wrong.push(`${action.entry} by ${actor} as ${form}: ${what} changed`)
        for (const table of await kept(mark)) wrong.push(`${action.entry} by ${actor} as ${form}: a field is kept in ${table}`)
        if (answer.includes(mark)) wrong.push(`${action.entry} by ${actor} as ${form}: a field comes back`)
      }
    }
    report('AZ-4', { actions: ways.actions.length, done: done.size + 2, tried: tried + 3 * NINE.length }, wrong)
    expect(wrong).toEqual([])
    expect(done.size).toBeGreaterThan(4)
    // Nor is any object of the server changed for the requests after it.
    const { status } = await ask(cast.product.origin, { path: '/desk/releases', cookie: (await cast.begin('no role'))?.cookie ?? null })
    expect(status).toBe(403)
  })

  it('would be seen where they had one: a mark in any row, and a moved standing', async () => {
    const mark = randomBytes(16).toString('hex')
    const before = await standing()
    await makePerson(cast.owner, `az-${mark.slice(0, 8)}`, mark, [{ role: 'AUDIT_ADMIN', unitCode: UNIT_A }])
    expect(await kept(mark)).toEqual(['public.app_user'])
    expect(await standing()).not.toEqual(before)
  })
})
