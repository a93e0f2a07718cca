// What somebody should look at now, told from the database alone: nothing has to be running for an alert to be true.
import 'server-only'
import { ADMINISTRATOR_ROLES } from '@/lib/domain/permissions/table'
import type { Alert } from '@/lib/domain/alert'
import { database } from '@/lib/platform/database/connection'
import { auditFindings } from './checkpoints'
import { failingMails } from './mail-queue'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
/** How long an alert about something that happened stays in sight. */
const SHOWN_MS = 24 * HOUR_MS
const CHECKPOINT_MAX_AGE_MS = 25 * HOUR_MS
// After a quiet weekend the first event has no checkpoint until the signer's next round: that is no alert.
const SIGNING_GRACE_MS = 2 * HOUR_MS
const FINDINGS = 100
// Of an attack under many names the newest are enough to act upon.
const SHOWN_PEOPLE = 20

/** The newest finding of each stream. It stays: a log that was altered once does not become whole again. */
async function chainAlerts(): Promise<readonly Alert[]> {
  const newest = new Map((await auditFindings(FINDINGS)).toReversed().map((finding) => [finding.stream, finding]))
  return [...newest.values()].map(({ id, stream, at }) => ({ kind: 'chain', key: `chain ${id}`, at, stream }))
}

/** Events without a checkpoint for longer than the signer's round, while the newest checkpoint is older than 25 hours or there is none. */
async function checkpointAlerts(now: Date): Promise<readonly Alert[]> {
  const [row] = await database().$queryRaw<{ newest: Date | null; waiting: Date | null }[]>`
    select (select max(c.at) from audit.checkpoint c where c.at <= ${now}) as newest,
      (select min(first.at) from (select distinct stream from audit.head) s
        cross join lateral (select e.at from audit.event e where e.stream = s.stream and e.seq = 1 + coalesce((select max(c.size) from audit.checkpoint c where c.stream = s.stream and c.at <= ${now}), 0)) first) as waiting`
  const [newest, waiting] = [row?.newest ?? null, row?.waiting ?? null]
  if (waiting === null || now.getTime() - waiting.getTime() < SIGNING_GRACE_MS) return []
  const last = newest ?? waiting
  if (now.getTime() - last.getTime() <= CHECKPOINT_MAX_AGE_MS) return []
  return [{ kind: newest === null ? 'no-checkpoint' : 'checkpoint', key: `checkpoint ${last.toISOString()}`, at: last.toISOString() }]
}

interface Burst {
  readonly who: string
  readonly at: Date
  readonly n: bigint
}

/** More than 20 refusals of one account within a minute. A refused sign-in counts for the account that was tried. */
async function deniedAlerts(since: Date, now: Date): Promise<readonly Alert[]> {
  const rows = await database().$queryRaw<Burst[]>`
    with denied as (
      select at, case when facts #>> '{actor,id}' <> 'anonymous' then facts #>> '{actor,id}' when facts #>> '{obj,t}' = 'user' then facts #>> '{obj,id}' else 'unknown' end as who
      from audit.event where at > ${since} and at <= ${now} and facts ->> 'result' <> 'ok' and facts ->> 'result' = 'denied'
    ), counted as (select who, at, count(*) over (partition by who order by at range between interval '60 seconds' preceding and current row) as n from denied where who <> 'unknown')
    select who, min(at) as at, max(n) as n from counted where n > 20 group by who order by 2 desc limit ${SHOWN_PEOPLE}`
  return rows.map(({ who, at, n }) => ({ kind: 'denied', key: `denied ${who} ${at.toISOString()}`, at: at.toISOString(), userId: who, count: Number(n) }))
}

/** Five locks or more within ten minutes. */
async function lockAlerts(since: Date, now: Date): Promise<readonly Alert[]> {
  const [row] = await database().$queryRaw<{ at: Date | null; n: bigint | null }[]>`
    with counted as (
      select at, count(*) over (order by at range between interval '10 minutes' preceding and current row) as n
      from audit.event where at > ${since} and at <= ${now} and facts ->> 'act' = 'account.lock'
    ) select min(at) as at, max(n) as n from counted where n >= 5`
  return row?.at == null ? [] : [{ kind: 'locks', key: `locks ${row.at.toISOString()}`, at: row.at.toISOString(), count: Number(row.n ?? 0n) }]
}

async function administratorAlerts(since: Date, now: Date): Promise<readonly Alert[]> {
  const rows = await database().$queryRaw<{ stream: string; seq: bigint; at: Date; who: string; role: string }[]>`
    select stream, seq, at, facts #>> '{obj,id}' as who, body::jsonb #>> '{after,role}' as role from audit.event
    where at > ${since} and at <= ${now} and facts ->> 'act' = 'role.grant' and facts ->> 'result' = 'ok' and body::jsonb #>> '{after,role}' = any(${[...ADMINISTRATOR_ROLES]}::text[]) order by at`
  return rows.map(({ stream, seq, at, who, role }) => ({ kind: 'administrator', key: `administrator ${stream}/${seq}`, at: at.toISOString(), userId: who, role }))
}

/** Mails that are not taken by the mail server, for longer than a short outage; those given up stay in sight for a day. */
async function mailAlerts(since: Date): Promise<readonly Alert[]> {
  const failing = await failingMails(since)
  return failing === null ? [] : [{ kind: 'mail', key: `mail ${failing.at.toISOString()}`, at: failing.at.toISOString(), count: failing.count, fault: failing.fault }]
}

/**
 * Every alert that stands at an instant: the log's chain, checkpoints that stay away, refusals and locks in bursts, a new administrator,
 * mails that do not go out.
 * What happened stays in sight for 24 hours; what is wrong stays until it is right.
 */
export async function alertsAt(now: Date): Promise<readonly Alert[]> {
  const since = new Date(now.getTime() - SHOWN_MS)
  const lists = await Promise.all([chainAlerts(), checkpointAlerts(now), deniedAlerts(since, now), lockAlerts(since, now), administratorAlerts(since, now), mailAlerts(since)])
  return lists.flat()
}
