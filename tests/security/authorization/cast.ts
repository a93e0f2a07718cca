// The actors of the matrix, and the tokens that each department's texts carry so that a leak shows wherever it happens.
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { RunningProduct } from '../../product/start'
import { beginSession, makePerson, type Begun, type Given, type Person, type SessionFacts } from '../actors'
import { plantCollection, plantRemarks } from '../collection'

/** Unit of the reporters and reviewer called A, and of the reporter called B; the city has both below it. */
export const UNIT_A = '410721'
export const UNIT_B = '410782'
export const CITY = '410700'

export const ACTORS = [
  'anonymous', 'expired', 'idle', 'signed out', 'disabled', 'new password', 'second factor', 'enrolment', 'no role',
  'reporter A', 'reporter B', 'reviewer A', 'publisher', 'leader', 'auditor', 'system admin', 'security admin', 'audit admin',
] as const
export type Actor = (typeof ACTORS)[number]

/** Of the actors who count as nobody, those that a quick run leaves to the full one: the others stand for them. */
export const LEFT_OUT: readonly Actor[] = ['idle', 'signed out', 'disabled']

/** Actors whose request counts as nobody's. */
export const NOBODY: readonly Actor[] = ['anonymous', 'expired', 'idle', 'signed out', 'disabled', 'new password', 'second factor', 'enrolment']

/** Actors whose session has shown only a part of what signing in asks for. */
export const UNFINISHED: readonly Actor[] = ['new password', 'second factor', 'enrolment']

const GRANTS: Readonly<Record<Exclude<Actor, 'anonymous'>, readonly Given[]>> = {
  // Whoever is not really signed in would be let in everywhere if the session counted.
  expired: [{ role: 'PUBLISHER', unitCode: CITY }, { role: 'REPORTER', unitCode: CITY }],
  idle: [{ role: 'PUBLISHER', unitCode: CITY }, { role: 'REPORTER', unitCode: CITY }],
  'signed out': [{ role: 'PUBLISHER', unitCode: CITY }, { role: 'REPORTER', unitCode: CITY }],
  disabled: [{ role: 'PUBLISHER', unitCode: CITY }, { role: 'REPORTER', unitCode: CITY }],
  'new password': [{ role: 'PUBLISHER', unitCode: CITY }, { role: 'REPORTER', unitCode: CITY }],
  'second factor': [{ role: 'PUBLISHER', unitCode: CITY }, { role: 'REPORTER', unitCode: CITY }],
  enrolment: [{ role: 'SYSTEM_ADMIN', unitCode: CITY }],
  'no role': [],
  'reporter A': [{ role: 'REPORTER', unitCode: UNIT_A }],
  'reporter B': [{ role: 'REPORTER', unitCode: UNIT_B }],
  'reviewer A': [{ role: 'REVIEWER', unitCode: UNIT_A }],
  publisher: [{ role: 'PUBLISHER', unitCode: CITY }],
  leader: [{ role: 'LEADER', unitCode: CITY }],
  auditor: [{ role: 'AUDITOR', unitCode: CITY }],
  'system admin': [{ role: 'SYSTEM_ADMIN', unitCode: CITY }],
  'security admin': [{ role: 'SECURITY_ADMIN', unitCode: CITY }],
  'audit admin': [{ role: 'AUDIT_ADMIN', unitCode: CITY }],
}

const SESSIONS: Partial<Record<Actor, SessionFacts>> = {
  expired: { over: 'expired' }, idle: { over: 'idle' }, 'signed out': { over: 'ended' },
  'new password': { stage: 'NEW_PASSWORD' }, 'second factor': { stage: 'SECOND_FACTOR' }, enrolment: { stage: 'ENROLMENT' },
}

/** A text that stands in one place and may be read only by some. */
export interface Canary {
  readonly token: string
  /** `draft`: a figure or its reason, of a unit · `comment`: on one · `file`: its name or what is in it · `name`: of a person · `agent`: of a person's session. */
  readonly of: 'draft' | 'comment' | 'file' | 'name' | 'agent'
  readonly unitCode: string | null
  readonly actor: Actor | null
}

export interface Cast {
  readonly product: RunningProduct
  readonly owner: pg.Client
  readonly person: (actor: Actor) => Person
  /** A session of this actor, started now; null for nobody at all. */
  readonly begin: (actor: Actor) => Promise<Begun | null>
  /** Somebody of no further interest, on whom acts may be tried. */
  readonly bystander: Person
  /** The same, of a disabled account. */
  readonly leaver: Person
  readonly canaries: readonly Canary[]
  /** Addresses of the files that prove figures, one of each of the two units. */
  readonly files: readonly string[]
  readonly unitCodes: (given: Given) => Promise<ReadonlySet<string>>
  readonly end: () => Promise<void>
}

const token = (): string => randomBytes(16).toString('hex')

/** A number of nobody's, to be found in answers written with or without separators. */
const draftValue = (): string => String(10_000_000_000 + Math.floor(Math.random() * 80_000_000_000))

/** Draft of a figure that nobody published, with a reason, as its reporter would have left it. */
export async function plantDraft(owner: pg.Client, unitCode: string, year: number, metricCode: string, byUserId: string | null, value: string, reason: string | null): Promise<void> {
  await owner.query(
    `insert into period (key, kind, basis, "start", "end", reference_year) values ($1::text, 'YEAR', 'SINGLE', make_date($2, 1, 1), make_date($2, 12, 31), $2) on conflict do nothing`,
    [String(year), year],
  )
  await owner.query(
    `insert into observation (metric_id, unit_id, period_id) select m.id, v.unit_id, p.id from metric m, org_unit_version v, period p
     where m.code = $1 and v.code = $2 and v.dates_known and v.valid_to is null and p.key = $3 on conflict do nothing`,
    [metricCode, unitCode, String(year)],
  )
  const place = `o.metric_id = (select id from metric where code = $1) and o.period_id = (select id from period where key = $3)
     and o.unit_id = (select unit_id from org_unit_version where code = $2 and dates_known and valid_to is null)`
  const { rows } = await owner.query<{ id: number; observation: number }>(
    `insert into revision (observation_id, seq, metric_version_id, value, origin, reason, by_user_id, batch_id)
     select o.id, coalesce((select max(seq) from revision r where r.observation_id = o.id), 0) + 1, (select max(id) from metric_version mv where mv.metric_id = o.metric_id), $4::numeric, 'KEYED', $5, $6::uuid, $7::uuid
     from observation o where ${place} returning id, observation_id as observation`,
    [metricCode, unitCode, String(year), value, reason, byUserId, randomUUID()],
  )
  await owner.query('update observation set draft_revision_id = $1 where id = $2', [rows[0]?.id, rows[0]?.observation])
}

/** Approves what is planted of a unit for a year, as a review without objections would have. */
export async function approvePlanted(owner: pg.Client, unitCode: string, year: number): Promise<void> {
  await owner.query(
    `update observation o set submitted_revision_id = o.draft_revision_id, approved_revision_id = o.draft_revision_id from period p, org_unit_version v
     where p.id = o.period_id and p.key = $2 and v.unit_id = o.unit_id and v.code = $1 and v.dates_known and v.valid_to is null`,
    [unitCode, String(year)],
  )
}

/** A year for which nothing is recorded, nor for the one after it. */
export async function freshYear(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ year: number }>('select greatest(2040, max(reference_year) + 2)::int as year from period')
  return rows[0]?.year ?? 2040
}

/** Makes every actor anew, under names of this run's own, and plants what only some of them may see. */
export async function assemble(product: RunningProduct): Promise<Cast> {
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  // Lists that name a few name these, the newest first.
  const { rows: known } = await owner.query<{ n: number }>('select count(*)::int as n from app_user')
  const run = `0az-${String(99_999 - (known[0]?.n ?? 0)).padStart(5, '0')}-${randomBytes(4).toString('hex')}`
  const canaries: Canary[] = []
  const people = new Map<Actor, Person>()
  for (const [at, actor] of ACTORS.entries()) {
    if (actor === 'anonymous') continue
    const name = { token: token(), of: 'name', unitCode: GRANTS[actor][0]?.unitCode ?? null, actor } as const
    canaries.push(name)
    people.set(actor, await makePerson(owner, `${run}-${at}`, `演示${name.token}`, GRANTS[actor], { disabled: actor === 'disabled' }))
  }
  // What the reporters are asked for: figures of their own unit.
  const collection = await plantCollection(owner, 2024, [UNIT_A, UNIT_B, CITY], ['MED_FOUND', 'REC_ACCEPT', 'LIT_HEARD', 'LIT_CLOSED'])
  const bystander = await makePerson(owner, `${run}-by`, '演示旁人', [{ role: 'LEADER', unitCode: UNIT_B }])
  const leaver = await makePerson(owner, `${run}-leaver`, '演示离任', [], { disabled: true })
  const person = (actor: Actor): Person => {
    const found = people.get(actor)
    if (found === undefined) throw new Error(`${actor} is nobody`)
    return found
  }
  const files: string[] = []
  for (const [unitCode, actor] of [[UNIT_A, 'reporter A'], [UNIT_B, 'reporter B']] as const) {
    const value = draftValue()
    const reason = token()
    canaries.push({ token: value, of: 'draft', unitCode, actor: null }, { token: Number(value).toLocaleString('en'), of: 'draft', unitCode, actor: null }, { token: reason, of: 'draft', unitCode, actor: null })
    await plantDraft(owner, unitCode, 2024, 'MED_FOUND', person(actor).userId, value, `补报 ${reason}`)
    const [comment, fileName, inFile] = [token(), token(), token()]
    canaries.push({ token: comment, of: 'comment', unitCode, actor: null }, { token: fileName, of: 'file', unitCode, actor: null }, { token: inFile, of: 'file', unitCode, actor: null })
    const file = await plantRemarks(owner, collection, unitCode, 'MED_FOUND', person(actor).userId, { comment: `口径 ${comment}`, fileName: `${fileName}.csv`, inFile: `a,${inFile}\n` })
    files.push(`/api/v1/evidence/${collection}/${unitCode}/${file}`)
  }
  const agents = new Map(ACTORS.map((actor) => [actor, token()]))
  for (const [actor, agent] of agents) if (actor !== 'anonymous') canaries.push({ token: agent, of: 'agent', unitCode: null, actor })
  // One connection does one thing at a time.
  let last: Promise<unknown> = Promise.resolve()
  const begin = async (actor: Actor): Promise<Begun | null> => {
    if (actor === 'anonymous') return null
    const mine = last.then(() => beginSession(owner, product.dataFolder, person(actor).userId, { ...SESSIONS[actor], userAgent: agents.get(actor) ?? '' }))
    last = mine.catch(() => null)
    return await mine
  }
  // Known to the database before anybody looks.
  for (const actor of ACTORS) await begin(actor)
  const unitCodes = async ({ unitCode }: Given): Promise<ReadonlySet<string>> => {
    const { rows } = await owner.query<{ code: string }>(
      `with recursive below(unit_id) as (
         select unit_id from org_unit_version where code = $1 and dates_known and valid_to is null
         union select v.unit_id from org_unit_version v join below on v.parent_id = below.unit_id where v.dates_known and v.valid_to is null)
       select v.code from below join org_unit_version v on v.unit_id = below.unit_id where v.dates_known and v.valid_to is null`,
      [unitCode],
    )
    return new Set(rows.map(({ code }) => code))
  }
  // Counted tries are everybody's, and all of us come from one address.
  const end = async (): Promise<void> => {
    await owner.query('delete from rate_limit')
    await owner.end()
  }
  return { product, owner, person, begin, bystander, leaver, canaries, files, unitCodes, end }
}
