// From draft to approved and back: who may take which act in which state, and that approval is of the exact values seen.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeAct } from '@/lib/data/submissions'
import { trailOf } from '@/lib/data/submission-trail'
import { ROLES, type Role, type Viewer } from '@/lib/domain/viewer'
import { SUBMISSION_ACTS, SUBMISSION_STATES, type SubmissionState } from '@/lib/domain/collecting/submission'
import { database } from '@/lib/platform/database/connection'
import { approveSubmission, approveSubmissions } from '@/lib/operations/approve-submission'
import { submitFigures } from '@/lib/operations/submit-figures'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { refusals } from './recording'
import { approve, askFor, did, FAR, fileOf, fill, NEAR, reopen, sendBack, shown, submit, withdraw } from './submitting'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let reviewer: Viewer

async function serve(): Promise<void> {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER', unitCode: NEAR })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '审核人', role: 'REVIEWER' })
}
async function end(): Promise<void> {
  await stopServing()
  await given.end()
}

const YEAR = '2024'
/** A collection whose figures are typed: 24 of 30 cases attended, hence a rate of 80%. */
async function filled(code = 'a', periodKey = YEAR): Promise<string> {
  await askFor({ code, periodKey, metrics: ['LIT_HEARD', 'LIT_ATTEND'] })
  did(await fill(reporter, code, NEAR, { LIT_HEARD: '30', LIT_ATTEND: '24' }, { periodKey }))
  return code
}

/** Everything that an act may touch, to compare before and after. */
const traces = (): Promise<readonly unknown[]> =>
  rowsOf(given.owner, `select (select json_agg(s order by id) from submission s)::text as submissions, (select count(*) from submission_event) as acts, (select count(*) from comment) as comments,
    (select count(*) from notice) as notices, (select count(*) from audit.event) as events, (select count(*) from revision) as revisions,
    (select json_agg(json_build_array(id, draft_revision_id, submitted_revision_id, approved_revision_id) order by id) from observation)::text as pointers`)

interface Marks {
  readonly metric: string
  readonly submitted: boolean
  readonly approved: boolean
}
const marks = (periodKey = YEAR, unitCode = NEAR): Promise<readonly Marks[]> =>
  rowsOf<Marks>(given.owner, `select m.code as metric, o.submitted_revision_id is not null as submitted, o.approved_revision_id is not null as approved from observation o join metric m on m.id = o.metric_id
    join period p on p.id = o.period_id join org_unit_version v on v.unit_id = o.unit_id and v.code = $2 where p.key = $1 and v.dates_known order by 1`, [periodKey, unitCode])
const allMarks = (submitted: boolean, approved: boolean) => ['LIT_ATTEND', 'LIT_ATTEND_RATE', 'LIT_HEARD'].map((metric) => ({ metric, submitted, approved }))

const actsOf = (act = '%'): Promise<unknown> =>
  valueOf(given.owner, 'select count(*)::int from submission_event e join submission s on s.id = e.submission_id join collection c on c.id = s.collection_id where c.code = $1 and e.act::text like $2', ['a', act])

const lockPeriod = (periodKey = YEAR): Promise<unknown> => given.owner.query("insert into lock (period_id, reason) select id, '年度已归档' from period where key = $1", [periodKey])

describe('every state × every act × every role', () => {
  beforeAll(serve)
  afterAll(end)

  type Person = Role | 'NONE' | 'NEAR_REPORTER' | 'FAR_REPORTER' | 'NEAR_REVIEWER' | 'FAR_REVIEWER' | 'AUTHOR'
  const PEOPLE: readonly Person[] = [...ROLES, 'NONE', 'NEAR_REPORTER', 'FAR_REPORTER', 'NEAR_REVIEWER', 'FAR_REVIEWER', 'AUTHOR']
  const ACTS = ['submit', 'withdraw', 'approve', 'return', 'reopen'] as const
  const DO = { submit, withdraw, approve, return: sendBack, reopen } as const

  /** By hand, from the design. AUTHOR typed the figures and submitted them, and may review too. */
  function isLegal(who: Person, state: SubmissionState, act: (typeof ACTS)[number]): boolean {
    const reports = who === 'REPORTER' || who === 'NEAR_REPORTER' || who === 'AUTHOR'
    const reviews = who === 'REVIEWER' || who === 'NEAR_REVIEWER' || who === 'AUTHOR'
    switch (act) {
      case 'submit':
        return reports && (state === 'DRAFT' || state === 'RETURNED' || state === 'REOPENED')
      case 'withdraw':
        return reports && state === 'SUBMITTED'
      case 'approve':
        return reviews && who !== 'AUTHOR' && state === 'SUBMITTED'
      case 'return':
        return reviews && state === 'SUBMITTED'
      case 'reopen':
        return reviews && state === 'APPROVED'
    }
  }

  const people = new Map<Person, Viewer>()
  async function person(name: Person): Promise<Viewer> {
    const known = people.get(name)
    if (known !== undefined) return known
    const role: Role = name === 'NONE' || name === 'AUTHOR' || name.endsWith('_REPORTER') ? 'REPORTER' : name.endsWith('_REVIEWER') ? 'REVIEWER' : (ROLES.find((one) => one === name) ?? 'LEADER')
    const loginName = `m-${name.toLowerCase().replaceAll('_', '-')}`
    const unitCode = name.startsWith('NEAR') || name === 'AUTHOR' ? NEAR : name.startsWith('FAR') ? FAR : '410700'
    if (name === 'AUTHOR') await appoint(given, { loginName, displayName: name, role: 'REVIEWER', unitCode })
    const viewer = await appoint(given, { loginName, displayName: name, role, unitCode })
    people.set(name, name === 'NONE' ? { ...viewer, grants: [] } : viewer)
    return people.get(name) ?? viewer
  }

  let year = 1950
  /** A submission of a year of its own in this state, typed and submitted by AUTHOR. */
  async function standing(state: SubmissionState): Promise<string> {
    year += 1
    const [periodKey, code, author] = [String(year), `y-${year}`, await person('AUTHOR')]
    await askFor({ code, periodKey, metrics: ['LIT_HEARD'] })
    did(await fill(author, code, NEAR, { LIT_HEARD: '12' }, { periodKey }))
    if (state === 'WAIVED') {
      const { submission } = await fileOf(code, NEAR)
      await database().$transaction(async (tx) => submission === null ? null : await takeAct(tx, submission, { act: 'WAIVE', byUserId: author.userId, note: '机构撤销' }))
    }
    if (state === 'DRAFT' || state === 'WAIVED') return code
    did(await submit(author, code))
    if (state === 'RETURNED') did(await sendBack(reviewer, code))
    if (state === 'APPROVED' || state === 'REOPENED') did(await approve(reviewer, code))
    if (state === 'REOPENED') did(await reopen(reviewer, code))
    return code
  }

  it.each(SUBMISSION_STATES)('lets in the state %s whoever may take an act, and refuses everybody else without a trace', async (state) => {
    let code = await standing(state)
    const wrong: string[] = []
    for (const act of ACTS) {
      for (const name of PEOPLE) {
        const viewer = await person(name)
        const before = await traces()
        const result = await DO[act](viewer, code)
        const legal = isLegal(name, state, act)
        if (result.ok !== legal) wrong.push(`${name} ${act}: ${result.ok ? 'done' : result.problems.map((one) => one.code).join()}`)
        if (result.ok) code = await standing(state)
        else if (JSON.stringify(await traces()) !== JSON.stringify(before)) wrong.push(`${name} ${act} left a trace`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is as strict in the database: no way that is none, whoever asks', async () => {
    for (const state of SUBMISSION_STATES) {
      const code = await standing(state)
      const { submission } = await fileOf(code, NEAR)
      const ways = SUBMISSION_ACTS.flatMap((act) => SUBMISSION_STATES.map((to) => ({ act, to })))
      const accepted: string[] = []
      for (const { act, to } of ways) {
        const told = await refusal(given.app, `insert into submission_event (submission_id, seq, act, "from", "to", note, set_hash, receipt, revision_ids)
          values (${submission?.id}, ${(submission?.version ?? 0) + 1}, '${act}', '${state}', '${to}', 'why', ${act === 'SUBMIT' || act === 'APPROVE' ? "decode(repeat('00', 32), 'hex')" : 'null'}, ${act === 'SUBMIT' ? `'r-${code}'` : 'null'}, '{}')`)
        if (told === null) accepted.push(`${act} ${to}`)
      }
      const expected: Readonly<Record<SubmissionState, readonly string[]>> = {
        DRAFT: ['SUBMIT SUBMITTED', 'WAIVE WAIVED'], SUBMITTED: ['WITHDRAW DRAFT', 'RETURN RETURNED', 'APPROVE APPROVED'], RETURNED: ['SUBMIT SUBMITTED', 'WAIVE WAIVED'],
        APPROVED: ['REOPEN REOPENED'], REOPENED: ['SUBMIT SUBMITTED', 'WAIVE WAIVED'], WAIVED: ['RESUME DRAFT'],
      }
      expect([state, accepted]).toEqual([state, expected[state]])
    }
    expect(await refusal(given.app, "update submission set state = 'APPROVED' where state = 'SUBMITTED'")).toMatchObject({ constraint: 'submission_state_by_event' })
    expect(await refusal(given.app, "update submission_event set note = 'other'")).toMatchObject({ code: '42501' })
  })
})

describe('a submission', () => {
  beforeEach(serve)
  afterEach(end)

  it('is of everything asked and what is computed from it, with a receipt over the exact values', async () => {
    const code = await filled()
    const { seen } = await shown(code, NEAR)
    const { receipt } = did(await submit(reporter, code))
    expect(receipt).toBe('2024-410721-01')
    expect(await marks()).toEqual(allMarks(true, false))
    const { submission } = await fileOf(code, NEAR)
    const [event] = await trailOf(submission?.id ?? 0)
    expect(event).toMatchObject({ act: 'SUBMIT', to: 'SUBMITTED', by: '填报人', receipt, hash: seen })
    expect(event?.revisionIds).toHaveLength(3)
    expect(await valueOf(given.owner, "select count(*)::int from notice where kind = 'submission.submitted' and user_id = $1", [reviewer.userId])).toBe(1)
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('says at each cell what is missing', async () => {
    await askFor({ code: 'a', periodKey: YEAR, metrics: ['LIT_HEARD', 'LIT_ATTEND', 'REC_ACCEPT?'] })
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '暂无' }, { periodKey: YEAR }))
    expect(refusals(await submit(reporter, 'a'))).toEqual([['submission.note-missing', 'cells.LIT_HEARD|410721|2024'], ['submission.blank', 'cells.LIT_ATTEND|410721|2024']])
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '0', LIT_ATTEND: '不适用' }, { periodKey: YEAR }))
    expect(await submit(reporter, 'a')).toMatchObject({ ok: true })
  })

  it('takes a figure that is not available where somebody wrote why', async () => {
    await askFor({ code: 'a', periodKey: YEAR, metrics: ['LIT_HEARD'] })
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '暂无' }, { periodKey: YEAR }))
    const { submission, duties } = await fileOf('a', NEAR)
    const at = duties[0]
    await given.owner.query("insert into comment (submission_id, metric_id, unit_id, period_id, text, by_user_id) values ($1, $2, $3, $4, '法院尚未提供', $5)", [submission?.id, at?.metricId, at?.subjectId, at?.periodId, reporter.userId])
    expect(await submit(reporter, 'a')).toMatchObject({ ok: true })
  })

  it('is stopped by what a rule calls an error, at the cell', async () => {
    await askFor({ code: 'a', periodKey: YEAR, metrics: ['LIT_HEARD', 'LIT_ATTEND'] })
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '30', LIT_ATTEND: '31' }, { periodKey: YEAR }))
    const result = await submit(reporter, 'a')
    expect(result.ok).toBe(false)
    expect(refusals(result).every(([code, path]) => code.startsWith('rule.') && path.startsWith('cells.LIT_'))).toBe(true)
  })

  it('is not made without the declaration, nor of other figures than those seen', async () => {
    const code = await filled()
    const seen = await shown(code, NEAR)
    expect(refusals(await submitFigures(reporter, { ...seen, declared: false }, ORIGIN))).toEqual([['submission.not-declared', 'declared']])
    did(await fill(reporter, code, NEAR, { LIT_ATTEND: '25' }, { periodKey: YEAR }))
    expect(refusals(await submitFigures(reporter, { ...seen, declared: true }, ORIGIN))).toEqual([['submission.figures-moved', '']])
    expect(await actsOf()).toBe(0)
  })

  it('is made once by a button pressed twice, one after the other or at once', async () => {
    const code = await filled()
    const seen = { ...(await shown(code, NEAR)), declared: true }
    const [one, two] = await Promise.all([submitFigures(reporter, seen, ORIGIN), submitFigures(reporter, seen, ORIGIN)])
    const three = await submitFigures(reporter, seen, ORIGIN)
    expect([one, two, three].map(did)).toEqual([1, 2, 3].map(() => ({ receipt: '2024-410721-01' })))
    expect(await actsOf()).toBe(1)
    const other = await appoint(given, { loginName: 'other', displayName: '另一填报人', role: 'REPORTER', unitCode: NEAR })
    expect(refusals(await submitFigures(other, seen, ORIGIN))).toEqual([['submission.changed-meanwhile', '']])
  })

  it('numbers the receipts of a unit and period over all its submissions', async () => {
    const code = await filled()
    did(await submit(reporter, code))
    did(await withdraw(reporter, code))
    expect(await marks()).toEqual(allMarks(false, false))
    expect(did(await submit(reporter, code))).toEqual({ receipt: '2024-410721-02' })
    await askFor({ code: 'b', periodKey: YEAR, metrics: ['REC_ACCEPT'] })
    did(await fill(reporter, 'b', NEAR, { REC_ACCEPT: '5' }, { periodKey: YEAR }))
    expect(did(await submit(reporter, 'b'))).toEqual({ receipt: '2024-410721-03' })
  })

  it('is refused before the collection opens, after it is closed, and for a period that was locked between preview and confirmation', async () => {
    const code = await filled()
    const seen = { ...(await shown(code, NEAR)), declared: true }
    await lockPeriod()
    expect(refusals(await submitFigures(reporter, seen, ORIGIN))).toEqual([['entry.locked', '']])
    await given.owner.query("update lock set lifted_at = now(), lift_reason = 'over'")
    await given.owner.query("update collection set opens_on = '2099-01-01' where code = 'a'")
    expect(refusals(await submitFigures(reporter, seen, ORIGIN))).toEqual([['submission.not-yet', '']])
    await given.owner.query("update collection set opens_on = '1949-10-01', closed_at = now() where code = 'a'")
    expect(refusals(await submitFigures(reporter, seen, ORIGIN))).toEqual([['submission.closed', '']])
    await given.owner.query("update collection set closed_at = null where code = 'a'")
    expect(await submitFigures(reporter, seen, ORIGIN)).toMatchObject({ ok: true })
  })

  it('is refused to whoever lost the role since the page was opened', async () => {
    const code = await filled()
    const seen = { ...(await shown(code, NEAR)), declared: true }
    await given.owner.query('update role_grant set valid_to = now() where user_id = $1', [reporter.userId])
    const { personByLoginName, viewerFor } = await import('@/lib/data/people')
    const person = await personByLoginName('reporter')
    const later = person === null ? null : await viewerFor(person, '0a1b2c3d', new Date(Date.now() + 1000))
    expect(later?.grants).toEqual([])
    if (later !== null) expect(refusals(await submitFigures(later, seen, ORIGIN))).toEqual([['permission.missing', '']])
  })

  it('closes the cells until it is withdrawn or sent back', async () => {
    const code = await filled()
    did(await submit(reporter, code))
    expect(refusals(await fill(reporter, code, NEAR, { LIT_HEARD: '31' }, { periodKey: YEAR }))).toEqual([['submission.not-open', '']])
    did(await sendBack(reviewer, code))
    expect(did(await fill(reporter, code, NEAR, { LIT_HEARD: '31' }, { periodKey: YEAR })).cells[0]?.status).toBe('saved')
  })
})

describe('a review', () => {
  beforeEach(serve)
  afterEach(end)

  it('approves typed and computed figures together, and the approval lapses with the next value', async () => {
    const code = await filled()
    did(await submit(reporter, code))
    expect(did(await approve(reviewer, code))).toEqual({ figures: 3 })
    expect(await marks()).toEqual(allMarks(true, true))
    did(await reopen(reviewer, code))
    expect(await marks()).toEqual(allMarks(true, true))
    did(await fill(reporter, code, NEAR, { LIT_ATTEND: '27' }, { periodKey: YEAR }))
    expect(await marks()).toEqual([
      { metric: 'LIT_ATTEND', submitted: false, approved: false }, { metric: 'LIT_ATTEND_RATE', submitted: false, approved: false }, { metric: 'LIT_HEARD', submitted: true, approved: true },
    ])
    did(await submit(reporter, code))
    did(await approve(reviewer, code))
    expect(await marks()).toEqual(allMarks(true, true))
  })

  it('approves a rate whose parts two units answer for with the second of them', async () => {
    const city = await appoint(given, { loginName: 'city', displayName: '市级填报人', role: 'REPORTER' })
    await askFor({ code: 'heard', periodKey: YEAR, metrics: ['LIT_HEARD'], responders: [NEAR] })
    await askFor({ code: 'attend', periodKey: YEAR, metrics: ['LIT_ATTEND'], responders: [`SFJ>${NEAR}`] })
    did(await fill(reporter, 'heard', NEAR, { LIT_HEARD: '30' }, { periodKey: YEAR }))
    did(await fill(city, 'attend', 'SFJ', { LIT_ATTEND: '24' }, { periodKey: YEAR, subject: NEAR }))
    expect((await fileOf('heard', NEAR)).set.items.map(({ metricCode }) => metricCode)).toEqual(['LIT_HEARD'])
    did(await submit(reporter, 'heard'))
    did(await submit(city, 'attend', 'SFJ'))
    expect(did(await approve(reviewer, 'heard'))).toEqual({ figures: 1 })
    expect((await marks()).map(({ approved }) => approved)).toEqual([false, false, true])
    expect(did(await approve(reviewer, 'attend', 'SFJ'))).toEqual({ figures: 2 })
    expect(await marks()).toEqual([
      { metric: 'LIT_ATTEND', submitted: true, approved: true }, { metric: 'LIT_ATTEND_RATE', submitted: true, approved: true }, { metric: 'LIT_HEARD', submitted: true, approved: true },
    ])
  })

  it('is of the exact set shown: refused where anything moved since', async () => {
    const code = await filled()
    did(await submit(reporter, code))
    const seen = await shown(code, NEAR)
    expect(refusals(await approveSubmission(reviewer, { ...seen, seen: '0'.repeat(64) }, ORIGIN))).toEqual([['submission.figures-moved', '']])
    did(await withdraw(reporter, code))
    did(await fill(reporter, code, NEAR, { LIT_ATTEND: '25' }, { periodKey: YEAR }))
    did(await submit(reporter, code))
    expect(refusals(await approveSubmission(reviewer, seen, ORIGIN))).toEqual([['submission.changed-meanwhile', '']])
    expect(refusals(await approveSubmission(reviewer, { ...seen, version: 3 }, ORIGIN))).toEqual([['submission.figures-moved', '']])
    // The same figure asked in another collection, and changed there: no longer what the reporter confirmed.
    await askFor({ code: 'b', periodKey: YEAR, metrics: ['LIT_HEARD'] })
    did(await fill(reporter, 'b', NEAR, { LIT_HEARD: '31' }, { periodKey: YEAR }))
    expect(refusals(await approve(reviewer, code))).toEqual([['submission.moved-since', '']])
    expect(await actsOf('APPROVE')).toBe(0)
  })

  it('takes two people: refused to whoever typed, submitted or explained any of it, by the operation and by the database', async () => {
    const both = await appoint(given, { loginName: 'both', displayName: '填报兼审核', role: 'REVIEWER' })
    await appoint(given, { loginName: 'both', displayName: '填报兼审核', role: 'REPORTER' })
    const typist = { ...both, grants: (await appoint(given, { loginName: 'both', displayName: '填报兼审核', role: 'REPORTER' })).grants }
    const code = await filled()
    did(await fill(typist, code, NEAR, { LIT_ATTEND: '25' }, { periodKey: YEAR }))
    did(await submit(reporter, code))
    const typed = await approve(typist, code)
    expect(typed).toMatchObject({ ok: false, problems: [{ code: 'submission.own-figures', params: { count: '2' } }] })
    const { submission, set } = await fileOf(code, NEAR)
    const insert = (userId: string, ids: readonly number[]) => refusal(given.app, `insert into submission_event (submission_id, seq, act, "from", "to", by_user_id, set_hash, revision_ids)
      values (${submission?.id}, 2, 'APPROVE', 'SUBMITTED', 'APPROVED', '${userId}', decode(repeat('00', 32), 'hex'), '{${ids.join()}}')`)
    const ids = set.items.map(({ revisionId }) => revisionId)
    expect(await insert(typist.userId, ids)).toMatchObject({ constraint: 'submission_two_people' })
    expect(await insert(reporter.userId, [])).toMatchObject({ constraint: 'submission_two_people' })
    expect(await insert(reviewer.userId, ids)).toBeNull()
    did(await withdraw(reporter, code))
    did(await fill(reporter, code, NEAR, { LIT_ATTEND: '24' }, { periodKey: YEAR }))
    did(await submit(typist, code))
    expect(refusals(await approve(typist, code))).toEqual([['submission.own-submit', '']])
    expect(await approve(reviewer, code)).toMatchObject({ ok: true })
  })

  it('sends back with a reason for the whole and a comment at each marked cell', async () => {
    const code = await filled()
    did(await submit(reporter, code))
    expect(refusals(await sendBack(reviewer, code, NEAR, [], ''))).toEqual([['submission.reason-missing', 'reason']])
    expect(refusals(await sendBack(reviewer, code, NEAR, [{ metricCode: 'MED_FOUND', subjectCode: NEAR, periodKey: YEAR, text: '' }]))).toEqual([['entry.not-asked', '']])
    did(await sendBack(reviewer, code, NEAR, [{ metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: YEAR, text: '与法院数不符' }, { metricCode: 'LIT_ATTEND_RATE', subjectCode: NEAR, periodKey: YEAR, text: '' }], '请核对分母'))
    expect(await rowsOf(given.owner, 'select m.code, c.kind::text, c.text from comment c join metric m on m.id = c.metric_id order by c.id')).toEqual([
      { code: 'LIT_HEARD', kind: 'RETURN', text: '与法院数不符' }, { code: 'LIT_ATTEND_RATE', kind: 'RETURN', text: '请核对分母' },
    ])
    expect(await marks()).toEqual(allMarks(false, false))
    const { submission } = await fileOf(code, NEAR)
    expect(await trailOf(submission?.id ?? 0)).toMatchObject([{ act: 'SUBMIT' }, { act: 'RETURN', note: '请核对分母', by: '审核人' }])
    // What a person wrote is in the log by its commitment only.
    expect(await valueOf(given.owner, "select count(*)::int from audit.event where body like '%请核对分母%'")).toBe(0)
    expect(await valueOf(given.owner, "select count(*)::int from notice where kind = 'submission.returned' and user_id = $1", [reporter.userId])).toBe(1)
  })

  it('by two reviewers at once is done by one of them', async () => {
    const second = await appoint(given, { loginName: 'second', displayName: '另一审核人', role: 'REVIEWER' })
    const code = await filled()
    did(await submit(reporter, code))
    const seen = await shown(code, NEAR)
    const results = await Promise.all([approveSubmission(reviewer, seen, ORIGIN), approveSubmission(second, seen, ORIGIN), sendBack(second, code)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.flatMap((result) => refusals(result).map(([problem]) => problem))).toEqual(['submission.changed-meanwhile', 'submission.changed-meanwhile'])
    expect(await actsOf()).toBe(2)
  })

  it('of several submissions does each by itself, and says what became of each', async () => {
    const far = await appoint(given, { loginName: 'far', displayName: '辉县填报人', role: 'REPORTER', unitCode: FAR })
    await askFor({ code: 'a', periodKey: YEAR, metrics: ['LIT_HEARD'], responders: [NEAR, FAR] })
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '30' }, { periodKey: YEAR }))
    did(await fill(far, 'a', FAR, { LIT_HEARD: '40' }, { periodKey: YEAR }))
    did(await submit(reporter, 'a'))
    did(await submit(far, 'a', FAR))
    const both = [await shown('a', NEAR), await shown('a', FAR)]
    did(await withdraw(far, 'a', FAR))
    expect(await approveSubmissions(reviewer, both, ORIGIN)).toMatchObject({
      ok: true, value: { approved: [{ given: { unit: NEAR }, figures: 1 }], refused: [{ given: { unit: FAR }, problem: { code: 'submission.changed-meanwhile' } }] },
    })
    const near = await appoint(given, { loginName: 'near', displayName: '县审核人', role: 'REVIEWER', unitCode: NEAR })
    const before = await traces()
    expect(refusals(await approveSubmissions(near, both, ORIGIN))).toEqual([['permission.missing', '']])
    expect(refusals(await approveSubmissions(reviewer, [], ORIGIN))).toEqual([['submission.nothing-chosen', '']])
    expect(await traces()).toEqual(before)
  })

  it('reopens with a reason, and behind a lock only where an exception was granted', async () => {
    const code = await filled()
    did(await submit(reporter, code))
    did(await approve(reviewer, code))
    expect(refusals(await reopen(reviewer, code, NEAR, ''))).toEqual([['submission.reason-missing', 'reason']])
    await lockPeriod()
    expect(refusals(await reopen(reviewer, code))).toEqual([['entry.locked', '']])
    await given.owner.query("insert into lock_exception (lock_id, unit_id, until, reason, by_user_id) select l.id, v.unit_id, now() + interval '1 day', '更正', $2 from lock l, org_unit_version v where v.code = $1", [NEAR, reviewer.userId])
    expect(did(await reopen(reviewer, code))).toMatchObject({ state: 'REOPENED' })
  })
})

describe('at the same time', () => {
  beforeEach(serve)
  afterEach(end)

  /** Until somebody waits for a lock in this database. */
  async function someoneWaits(): Promise<void> {
    for (;;) {
      if (Number(await valueOf(given.app, "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()")) > 0) return
      await new Promise((done) => { setTimeout(done, 20) })
    }
  }

  it('locks the submission first, then figures unit by unit in one order: what stands before something held is all that is held', async () => {
    await askFor({ code: 'a', periodKey: YEAR, metrics: ['LIT_HEARD'], responders: [`${NEAR}>${FAR}`, NEAR] })
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '40' }, { periodKey: YEAR, subject: FAR }))
    did(await fill(reporter, 'a', NEAR, { LIT_HEARD: '30' }, { periodKey: YEAR }))
    const figures = await rowsOf<{ id: number; unit: number }>(given.owner, "select o.id, o.unit_id as unit from observation o join period p on p.id = o.period_id where p.key = $1 order by o.unit_id", [YEAR])
    expect(figures).toHaveLength(2)
    const lock = (sql: string) => given.owner.query(`${sql} for update nowait`)
    // Who holds the submission finds every figure free.
    await given.owner.query('begin')
    await lock("select 1 from submission s join collection c on c.id = s.collection_id where c.code = 'a'")
    const first = submit(reporter, 'a')
    await someoneWaits()
    await lock(`select 1 from observation where id in (${figures.map(({ id }) => id).join()})`)
    await given.owner.query('rollback')
    did(await first)
    // Who holds the figures of the first unit finds those of the second free.
    await given.owner.query('begin')
    await lock(`select 1 from observation where id = ${figures[0]?.id}`)
    const second = approve(reviewer, 'a')
    await someoneWaits()
    await lock(`select 1 from observation where id = ${figures[1]?.id}`)
    await given.owner.query('rollback')
    expect(did(await second)).toEqual({ figures: 2 })
  })

  it('people type while others submit and approve, and nobody waits in a circle', async () => {
    const city = await appoint(given, { loginName: 'city', displayName: '市级填报人', role: 'REPORTER' })
    const units = [NEAR, FAR, '410781', '410783']
    await askFor({ code: 'a', periodKey: YEAR, metrics: ['LIT_HEARD', 'LIT_ATTEND'], responders: units })
    // The city answers about every county in another collection: its saves lock them all.
    await askFor({ code: 'city', periodKey: YEAR, metrics: ['REC_ACCEPT'], responders: units.map((unit) => `SFJ>${unit}`) })
    for (const unit of units) did(await fill(city, 'a', unit, { LIT_HEARD: '30', LIT_ATTEND: '24' }, { periodKey: YEAR }))
    const across = async (round: number) => {
      const { saveCells } = await import('@/lib/operations/save-cells')
      const cells = units.toReversed().map((subjectCode) => ({ editId: crypto.randomUUID(), metricCode: 'REC_ACCEPT', subjectCode, periodKey: YEAR, text: String(10 + round), reason: '', baseSeq: 0 }))
      return await saveCells(city, { collection: 'city', unit: 'SFJ', cells }, ORIGIN, { figure: () => '', instant: (iso) => iso, system: '' })
    }
    const turns = Array.from({ length: 20 }, (_, index) => async () => {
      const unit = units[index % units.length] ?? NEAR
      if (index % 5 === 0) return await across(index)
      if (index % 5 === 1) return await fill(city, 'a', unit, { LIT_ATTEND: String(20 + (index % 7)) }, { periodKey: YEAR })
      if (index % 5 === 2) return await submit(city, 'a', unit)
      if (index % 5 === 3) return await approve(reviewer, 'a', unit)
      return await sendBack(reviewer, 'a', unit)
    })
    const results = await Promise.all(turns.map((turn) => turn()))
    // Refused for a reason is an answer; a deadlock would have thrown.
    const codes = new Set(results.flatMap((result) => refusals(result).map(([code]) => code)))
    expect([...codes].filter((code) => !['submission.changed-meanwhile', 'submission.figures-moved', 'submission.not-waiting', 'submission.not-open', 'submission.moved-since'].includes(code))).toEqual([])
    expect(await valueOf(given.owner, "select deadlocks::int from pg_stat_database where datname = current_database()")).toBe(0)
    expect(await valueOf(given.owner, 'select count(*)::int from observation where approved_revision_id is distinct from draft_revision_id and approved_revision_id is not null')).toBe(0)
    expect(await chainFaults(given.owner)).toEqual([])
  })
})
