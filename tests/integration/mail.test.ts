// Notices by mail, over a real SMTP server: every kind arrives, once, whole, and never lost; and nothing that a name holds changes the mail.
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertsAt } from '@/lib/data/alerts'
import { queueDigests } from '@/lib/data/digests'
import { mailChoiceOf } from '@/lib/data/mail-choices'
import { endMail, lastMailFault, takeMails } from '@/lib/data/mail-queue'
import { markRead, noticesOf } from '@/lib/data/notices'
import { notify } from '@/lib/data/notify'
import { personFile } from '@/lib/data/person-file'
import { tellDueDates } from '@/lib/data/reminders'
import { LEASE_MS, MAIL_TRIES, nextTry } from '@/lib/domain/mail-rules'
import { NOTICE_KINDS, type NoticeKind, type NoticeParams } from '@/lib/domain/notice'
import type { Viewer } from '@/lib/domain/viewer'
import { messages } from '@/lib/i18n/messages'
import { chooseMail } from '@/lib/operations/choose-mail'
import { sendWaitingMails } from '@/lib/operations/run-background-jobs'
import { sendTestMail } from '@/lib/operations/send-test-mail'
import { setMailAddress } from '@/lib/operations/set-mail-address'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { collecting } from './collecting'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { mailServerOfTest, type TestMailServer } from './mail-server'
import { selfSigned } from './self-signed'

// Read once a process: mail is configured here.
Object.assign(process.env, { SMTP_HOST: '127.0.0.1', MAIL_FROM: 'plumbline@example.test' })

const ADDRESS = 'li.reporter@example.test'
let given: Clone
let viewer: Viewer
let server: TestMailServer
let collection: string
const ends: (() => Promise<void>)[] = []

beforeEach(async () => {
  given = await clone()
  const stopServing = await serveFrom(given)
  viewer = await appoint(given, { loginName: 'li', displayName: '演示填报人', role: 'REPORTER', unitCode: '410721', withDescendants: false })
  collection = await collecting('2024', ['410721', '410702'])
  server = await mailServerOfTest()
  ends.push(() => server.end(), stopServing, () => given.end())
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const choose = async (pace: 'EVERY' | 'DIGEST' | 'NONE', locale: 'zh-CN' | 'en' = 'zh-CN', address = ADDRESS): Promise<void> => {
  expect(await chooseMail(viewer, { address, pace, locale }, ORIGIN)).toMatchObject({ ok: true })
}
const WITH_DUE = { due: '2024-12-05T09:00:00Z' }
const paramsOf = (): NoticeParams => {
  const about = { collection, unit: '410721' }
  const release = { release: 'annual-2023', version: '1' }
  return {
    'collection.opened': { ...about, ...WITH_DUE }, 'collection.due-soon': { ...about, ...WITH_DUE }, 'collection.overdue': { ...about, ...WITH_DUE }, 'collection.reminder': { ...about, ...WITH_DUE },
    'submission.submitted': about, 'submission.returned': about, 'submission.approved': about, 'submission.reopened': about, 'submission.waived': about, 'comment.written': about,
    'export.ready': { format: 'xlsx' }, 'export.failed': { format: 'pdf' },
    'release.published': release, 'release.withdrawn': release, 'history.waiting': { batch: '7' }, 'history.approved': { batch: '7' }, 'history.returned': { batch: '7' }, 'lock.excepted': { unit: '410721', period: '2024', until: '2024-12-09T10:00:00Z' },
  }
}
const tell = async <K extends NoticeKind>(kind: K, once?: string): Promise<number> =>
  await database().$transaction((tx) => notify(tx, { to: [viewer.userId], kind, params: paramsOf()[kind], href: `/desk/entry/${collection}/410721`, ...(once === undefined ? {} : { once }) }))
const never = new AbortController().signal
const send = (to = server, at?: () => Date): Promise<number> => sendWaitingMails(to.settings, never, at)
const jobs = (): Promise<readonly { kind: string; attempts: number; fault: string | null; end: string | null; taken: boolean; run_at: Date }[]> =>
  rowsOf(given.owner, `select kind::text, attempts, fault, "end"::text, taken_until is not null as taken, run_at from mail_job order by id`)
const later = (ms: number) => () => new Date(Date.now() + ms)

describe('a mail for each notice', () => {
  it.each(['zh-CN', 'en'] as const)('of every kind arrives in %s, with its sentence, its link and the way to stop it', async (locale) => {
    await choose('EVERY', locale)
    for (const kind of NOTICE_KINDS) await tell(kind)
    expect(await send()).toBe(NOTICE_KINDS.length)
    const t = messages(locale)
    expect(server.received.map(({ mail }) => mail.subject)).toEqual(NOTICE_KINDS.map((kind) => t.mail.subject(t.product.name, t.notices.kind[kind])))
    for (const { mail, to, raw } of server.received) {
      expect(to).toEqual([ADDRESS])
      expect(mail.text).toContain('http://localhost:3000/desk/entry/all-2024/410721')
      expect(mail.text).toContain('http://localhost:3000/desk/account#mail')
      expect(mail.html).toContain('http://localhost:3000/desk/entry/all-2024/410721')
      expect(raw).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/desk\/account#mail>\r?$/m)
      expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
      // Neither who it is for by name, nor a sign-in name: a mail may be read over a shoulder.
      expect(`${mail.subject ?? ''} ${mail.text ?? ''}`).not.toContain('演示填报人')
    }
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(NOTICE_KINDS.length)
    const [opened] = server.received
    expect(opened?.mail.text).toContain(locale === 'en' ? 'All figures 2024' : '全部数据 2024')
    expect(opened?.mail.text).toContain(locale === 'en' ? '5 December 2024' : '2024年12月5日 17:00')
    expect(await jobs()).toEqual(NOTICE_KINDS.map(() => expect.objectContaining({ attempts: 1, fault: null, end: 'SENT', taken: false })))
    expect(await send()).toBe(0)
  })

  it('is not made for who wants none, never chose, or is disabled by the time it is sent', async () => {
    await tell('comment.written')
    await choose('NONE')
    await tell('comment.written')
    expect(await jobs()).toEqual([])
    await choose('EVERY')
    await tell('comment.written')
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [viewer.userId])
    expect(await send()).toBe(0)
    expect(await jobs()).toEqual([expect.objectContaining({ end: 'NEEDLESS' })])
  })

  it('is not sent any more once the notice was read in the product, or a week later', async () => {
    await choose('EVERY')
    await tell('comment.written')
    await tell('submission.returned')
    const [newest] = await noticesOf(viewer.userId, { unread: true, before: null, count: 1 })
    await markRead(viewer.userId, { id: newest?.id ?? 0 })
    expect(await send()).toBe(1)
    await tell('comment.written')
    expect(await send(server, later(8 * 24 * 3_600_000))).toBe(0)
    expect((await jobs()).map(({ end }) => end)).toEqual(['SENT', 'NEEDLESS', 'NEEDLESS'])
  })

  it('goes with the change it tells of: undone together', async () => {
    await choose('EVERY')
    await expect(database().$transaction(async (tx) => {
      await notify(tx, { to: [viewer.userId], kind: 'comment.written', params: paramsOf()['comment.written'], href: '/desk' })
      throw new Error('planned')
    })).rejects.toThrow('planned')
    expect([await jobs(), await noticesOf(viewer.userId, { unread: true, before: null, count: 9 })]).toEqual([[], []])
  })
})

describe('what a name holds', () => {
  const HARMFUL = '<img src=x onerror=alert(1)>"&\'\r\nBcc: victim@example.test\r\n\r\n<script>1</script>'

  it('begins no line of the head, adds no reader, and is text in HTML', async () => {
    await choose('EVERY', 'en')
    // Past every check of the product: as if its owner had written it.
    await given.owner.query('update collection set title_en = $1, title_zh = $1 where code = $2', [HARMFUL, collection])
    await given.owner.query(`update org_unit_version set name_en = $1 where code = '410721'`, [HARMFUL])
    await tell('collection.opened')
    expect(await send()).toBe(1)
    const [{ mail, to, raw } = { mail: undefined, to: [], raw: '' }] = server.received
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(to).toEqual([ADDRESS])
    expect(head).not.toMatch(/^bcc:/im)
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.html).not.toMatch(/<img|<script/)
    expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;&#39; Bcc: victim@example.test')
    expect(mail?.text).not.toMatch(/^Bcc:/m)
  })

  it('in an address is refused before it is kept, by the product and by the database', async () => {
    for (const address of ['a@example.test\r\nBcc: b@example.test', 'a@example.test, b@example.test', 'A <a@example.test>', 'a b@example.test']) {
      expect(await chooseMail(viewer, { address, pace: 'EVERY', locale: 'en' }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'mail.address' }] })
      await expect(given.owner.query(`insert into mail_choice values ($1, $2, 'EVERY', 'en', now())`, [viewer.userId, address])).rejects.toThrow('mail_choice_address')
    }
    expect(await chooseMail(viewer, { address: ' ', pace: 'DIGEST', locale: 'en' }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'mail.address-missing' }] })
  })
})

describe('a mail server', () => {
  const failing = async (settings: TestMailServer['settings']): Promise<string | null> => {
    await choose('EVERY')
    await tell('comment.written')
    const before = Date.now()
    expect(await sendWaitingMails(settings, never)).toBe(0)
    const [job] = await jobs()
    expect(job).toMatchObject({ attempts: 1, end: null, taken: false })
    expect(job?.run_at.getTime()).toBeGreaterThan(before + 50_000)
    expect(await lastMailFault(viewer.userId)).toEqual({ fault: job?.fault, givenUp: false })
    // It arrives once the server is right again.
    expect(await send(server, later(60_000))).toBe(1)
    expect(await lastMailFault(viewer.userId)).toBeNull()
    return job?.fault ?? null
  }

  it('that cannot be reached is tried again', async () => {
    const gone = await mailServerOfTest()
    await gone.end()
    expect(await failing(gone.settings)).toBe('unreachable')
  })

  it('that takes the connection and says nothing is given up in time, and tried again', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve) })
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await failing({ ...server.settings, port, patienceMs: 200 })).toBe('unreachable')
    silent.close()
  })

  it('that refuses the recipient is tried again, and the person is told', async () => {
    const strict = await mailServerOfTest({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user li.reporter'), { responseCode: 550 })) })
    expect(await failing(strict.settings)).toBe('recipient')
    await strict.end()
  })

  it('that refuses the mail is tried again', async () => {
    const full = await mailServerOfTest({ onData: (stream, _session, done) => { stream.resume(); stream.on('end', () => done(Object.assign(new Error('mailbox full'), { responseCode: 452 }))) } })
    expect(await failing(full.settings)).toBe('message')
    await full.end()
  })

  const { key, certificate } = selfSigned()
  const TLS = { key, cert: certificate, disabledCommands: [] as string[] }
  const SIGN_IN = { user: 'plumbline', password: 'of a test' }

  it('with STARTTLS and sign-in gets the mail in secret, and a wrong password is told as such', async () => {
    const secret = await mailServerOfTest({
      ...TLS, authOptional: false,
      onAuth: (auth, _session, done) => (auth.password === SIGN_IN.password ? done(null, { user: auth.username ?? '' }) : done(new Error('wrong'))),
    })
    const settings = { ...secret.settings, host: 'localhost', security: 'starttls' as const, authority: certificate, signIn: SIGN_IN }
    expect(await failing({ ...settings, signIn: { ...SIGN_IN, password: 'another' } })).toBe('sign-in')
    await tell('comment.written')
    expect(await sendWaitingMails(settings, never)).toBe(1)
    expect(secret.received.map((one) => one.secret)).toEqual([true])
    await secret.end()
  })

  it('without STARTTLS, or with a certificate that nobody vouches for, gets neither mail nor password', async () => {
    const heard: string[] = []
    const open = await mailServerOfTest({ onAuth: (auth, _session, done) => { heard.push(String(auth.password)); done(null, { user: 'x' }) } })
    expect(await failing({ ...open.settings, security: 'starttls', signIn: SIGN_IN })).toBe('encryption')
    const unknown = await mailServerOfTest({ ...TLS, onAuth: (auth, _session, done) => { heard.push(String(auth.password)); done(null, { user: 'x' }) } })
    await given.owner.query('delete from mail_job')
    expect(await failing({ ...unknown.settings, host: 'localhost', security: 'starttls', signIn: SIGN_IN })).toBe('encryption')
    expect([open.received, unknown.received, heard]).toEqual([[], [], []])
    await open.end()
    await unknown.end()
  })

  it('with TLS from the first byte gets the mail', async () => {
    const secret = await mailServerOfTest({ ...TLS, secure: true })
    await choose('EVERY')
    await tell('comment.written')
    expect(await sendWaitingMails({ ...secret.settings, host: 'localhost', security: 'tls', authority: certificate }, never)).toBe(1)
    await secret.end()
  })

  it('that fails for longer raises an alert, and after the last try the mail is given up', async () => {
    await choose('EVERY')
    await tell('comment.written')
    const gone = await mailServerOfTest()
    await gone.end()
    let at = new Date()
    const mailAlerts = async (): Promise<readonly string[]> => (await alertsAt(at)).flatMap((alert) => (alert.kind === 'mail' ? [`${alert.count} ${alert.fault}`] : []))
    for (let attempt = 1; attempt <= MAIL_TRIES; attempt += 1) {
      expect((await jobs())[0]?.attempts).toBe(attempt - 1)
      expect(await mailAlerts()).toEqual(attempt <= 4 ? [] : ['1 unreachable'])
      expect(await send(gone, () => at)).toBe(0)
      at = nextTry(attempt, at) ?? at
    }
    expect(await jobs()).toEqual([expect.objectContaining({ attempts: MAIL_TRIES, fault: 'unreachable', end: 'DEAD' })])
    expect(await lastMailFault(viewer.userId)).toEqual({ fault: 'unreachable', givenUp: true })
    expect(await mailAlerts()).toEqual(['1 unreachable'])
    expect(await send(server, () => at)).toBe(0)
  })
})

describe('several servers', () => {
  it('that send at the same time send each mail once', async () => {
    await choose('EVERY')
    for (let turn = 0; turn < 30; turn += 1) await tell('comment.written')
    const sent = await Promise.all([send(), send(), send(), send()])
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(30)
    expect(server.received).toHaveLength(30)
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(30)
  })

  it('take over from one that was killed: before it sent, nothing is lost; after it sent, the copy has the same Message-ID', async () => {
    await choose('EVERY')
    await tell('comment.written')
    // Killed with the mail in its hands.
    expect(await takeMails(1, new Date())).toHaveLength(1)
    expect(await send()).toBe(0)
    expect(await send(server, later(LEASE_MS + 1000))).toBe(1)
    // Killed between the mail server's yes and the mark: the mark is taken away again.
    await given.owner.query(`update mail_job set "end" = null, ended_at = null, taken_until = now() + interval '5 minutes'`)
    expect(await send()).toBe(0)
    expect(await send(server, later(2 * LEASE_MS))).toBe(1)
    const ids = server.received.map(({ mail }) => mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await jobs()).toEqual([expect.objectContaining({ attempts: 3, end: 'SENT' })])
  })

  it('that answer late change nothing about a mail that another one has ended', async () => {
    await choose('EVERY')
    await tell('comment.written')
    const [job] = await takeMails(1, new Date())
    expect(await send(server, later(LEASE_MS + 1000))).toBe(1)
    await endMail(job?.id ?? 0, 'DEAD', new Date(), 'unreachable')
    expect(await jobs()).toEqual([expect.objectContaining({ fault: null, end: 'SENT' })])
  })

  it('that are told to stop take no further mail', async () => {
    await choose('EVERY')
    await tell('comment.written')
    const stopping = new AbortController()
    stopping.abort()
    expect(await sendWaitingMails(server.settings, stopping.signal)).toBe(0)
    expect(await jobs()).toEqual([expect.objectContaining({ attempts: 0 })])
  })
})

describe('the morning’s digest', () => {
  // A Monday that is worked.
  const MONDAY = new Date('2026-11-23T00:00:00Z')
  const hour = (hours: number, day = MONDAY): Date => new Date(day.getTime() + hours * 3_600_000)
  const toldAt = async (kind: NoticeKind, at: Date): Promise<void> => {
    await tell(kind)
    await given.owner.query('update notice set at = $1 where id = (select max(id) from notice)', [at])
  }

  it('tells what came since the last one and is unread, once, at eight on working days', async () => {
    await choose('DIGEST')
    await toldAt('submission.returned', hour(-2))
    await toldAt('comment.written', hour(-1))
    await toldAt('release.published', hour(1))
    expect(await jobs()).toEqual([])
    expect(await queueDigests(hour(-0.1))).toBe(0)
    expect(await queueDigests(hour(-24))).toBe(0)
    expect([await queueDigests(hour(0)), await queueDigests(hour(0.1)), await queueDigests(hour(5))]).toEqual([1, 1, 1])
    expect(await send(server, () => hour(0.2))).toBe(1)
    expect(await jobs()).toHaveLength(1)
    const t = messages('zh-CN')
    const [first] = server.received
    expect(first?.mail.subject).toBe(t.mail.subject(t.product.name, t.mail.digestSubject('2')))
    expect(first?.mail.text).toContain('被退回')
    expect(first?.mail.text).toContain('批注')
    expect(first?.mail.text).not.toContain('已发布')
    expect(first?.mail.text).toContain('http://localhost:3000/desk/notifications')
    // The next working day tells the rest, and no more than that.
    expect(await queueDigests(hour(24))).toBe(1)
    expect(await send(server, () => hour(24.1))).toBe(1)
    expect(server.received[1]?.mail.text).toContain('已发布')
    expect(server.received[1]?.mail.text).not.toContain('被退回')
    expect(await queueDigests(hour(48))).toBe(0)
  })

  it('is not sent where everything was read meanwhile', async () => {
    await choose('DIGEST')
    await toldAt('comment.written', hour(-1))
    await queueDigests(hour(0))
    await markRead(viewer.userId, { upTo: 1_000_000 })
    expect(await send(server, () => hour(0.1))).toBe(0)
    expect(await jobs()).toEqual([expect.objectContaining({ end: 'NEEDLESS' })])
  })
})

describe('reminders', () => {
  // In days to come: people hold their roles from now on.
  const works = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  const nine = (day: string): Date => new Date(`${day}T09:00:00+08:00`)
  const kinds = async (): Promise<readonly string[]> => (await rowsOf<{ kind: string }>(given.owner, 'select kind from notice where user_id = $1 order by id', [viewer.userId])).map(({ kind }) => kind)
  const dueOn = async (day: string): Promise<void> => {
    await given.owner.query(`update collection set opens_on = '2030-11-01', due_at = $1 where code = $2`, [`${day}T17:00:00+08:00`, collection])
  }

  it('come three working days and one before the due date, and one and three after it; each once, however often the work runs', async () => {
    await choose('EVERY')
    await dueOn('2030-12-11')
    const days = ['2030-11-01', '2030-12-05', '2030-12-06', '2030-12-07', '2030-12-09', '2030-12-10', '2030-12-11', '2030-12-12', '2030-12-13', '2030-12-16', '2030-12-17', '2030-12-20']
    for (const day of days) await Promise.all([tellDueDates(nine(day), works), tellDueDates(nine(day), works)])
    expect(await kinds()).toEqual(['collection.opened', 'collection.due-soon', 'collection.due-soon', 'collection.overdue', 'collection.overdue'])
    expect(await send()).toBe(5)
    expect(server.received).toHaveLength(5)
  })

  it('come again for a date that was moved, and not for what was submitted, waived or closed', async () => {
    await dueOn('2030-12-11')
    await tellDueDates(nine('2030-12-10'), works)
    await dueOn('2030-12-13')
    await tellDueDates(nine('2030-12-10'), works)
    expect(await kinds()).toEqual(['collection.due-soon', 'collection.due-soon'])
    await given.owner.query(`insert into submission (collection_id, unit_id) select c.id, v.unit_id from collection c, org_unit_version v where c.code = $1 and v.code = '410721' and v.dates_known`, [collection])
    await given.owner.query(`alter table submission disable trigger submission_check`)
    for (const state of ['SUBMITTED', 'APPROVED', 'WAIVED', 'REOPENED']) {
      await given.owner.query(`update submission set state = $1`, [state])
      await tellDueDates(nine('2030-12-16'), works)
    }
    await given.owner.query(`update submission set state = 'DRAFT'`)
    await given.owner.query('update collection set closed_at = now()')
    await tellDueDates(nine('2030-12-16'), works)
    expect(await kinds()).toHaveLength(2)
  })

  it('reach the unit’s own people; those above only where it has none', async () => {
    const city = await appoint(given, { loginName: 'city', displayName: '演示市级填报人', role: 'REPORTER' })
    await dueOn('2030-12-11')
    await tellDueDates(nine('2030-12-10'), works)
    const of = async (userId: string, unit: string): Promise<unknown> => await valueOf(given.owner, `select count(*)::int from notice where user_id = $1 and params ->> 'unit' = $2`, [userId, unit])
    expect([await of(viewer.userId, '410721'), await of(city.userId, '410721'), await of(viewer.userId, '410702'), await of(city.userId, '410702')]).toEqual([1, 0, 0, 1])
  })
})

describe('the address', () => {
  it('stands in no event and goes with its person', async () => {
    await choose('EVERY')
    const bodies = await rowsOf<{ body: string }>(given.owner, `select body from audit.event where facts ->> 'act' = 'mail.choose'`)
    expect(bodies).toHaveLength(1)
    expect(bodies[0]?.body).toMatch(/"address":"c:[0-9a-f]{64}"/)
    expect(bodies[0]?.body).not.toContain('example.test')
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [viewer.userId])
    await given.owner.query('select erase_person($1)', [viewer.userId])
    await given.owner.query('select audit.erase_values($1)', [viewer.userId])
    const tables = await rowsOf<{ name: string }>(given.owner, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit')`)
    for (const { name } of tables) expect(await valueOf(given.owner, `select count(*)::int from ${name} t where t::text like '%li.reporter%'`), name).toBe(0)
  })

  it('is given and taken away by who looks after accounts, who does not see it, and leaves the pace to its person', async () => {
    const admin = await appoint(given, { loginName: 'admin', displayName: '演示系统管理员', role: 'SYSTEM_ADMIN' })
    const of = async (): Promise<unknown> => await mailChoiceOf(viewer.userId)
    const set = async (who: Viewer, address: string): Promise<unknown> => await setMailAddress(who, { id: viewer.userId, address }, ORIGIN)
    expect(await set(viewer, ADDRESS)).toMatchObject({ ok: false, problems: [{ code: 'permission.missing' }] })
    expect(await set(admin, 'a@example.test\r\nBcc: b@example.test')).toMatchObject({ ok: false, problems: [{ code: 'mail.address' }] })
    expect(await set(admin, ADDRESS)).toMatchObject({ ok: true })
    expect(await of()).toEqual({ address: ADDRESS, pace: 'DIGEST', locale: 'zh-CN' })
    expect(JSON.stringify(await personFile(viewer.userId, new Date()))).not.toContain('example.test')
    await choose('EVERY', 'en')
    expect(await set(admin, 'wu@example.test')).toMatchObject({ ok: true })
    expect(await of()).toEqual({ address: 'wu@example.test', pace: 'EVERY', locale: 'en' })
    expect(await set(admin, '')).toMatchObject({ ok: true })
    expect(await of()).toEqual({ address: null, pace: 'NONE', locale: 'en' })
  })

  it('gets a test mail on request, one in five minutes, even where no notices come by mail', async () => {
    expect(await sendTestMail(viewer)).toMatchObject({ ok: false, problems: [{ code: 'mail.address-missing' }] })
    await choose('NONE')
    expect([await sendTestMail(viewer), await sendTestMail(viewer)]).toMatchObject([{ ok: true }, { ok: true }])
    expect(await send()).toBe(1)
    expect(server.received[0]?.mail.subject).toContain(messages('zh-CN').mail.testSubject)
  })
})
