// What the audit log costs a change (LG-6): the same change without and with its event, in turns, in the same run.
import type pg from 'pg'
import { auditBody } from '@/lib/domain/audit-event'
import { benchDatabase } from './database'
import { percentile, summary, type Bench, type Figure } from './figure'

const ROUNDS = 7
const CHANGES = 400

/** An event of the size that a changed figure has. */
const body = (at: number): string =>
  auditBody(
    {
      act: 'observation.record', stream: 'unit-bench', object: { type: 'observation', id: `MED_RATE/410700/${at}`, unit: '410700', year: 2024 }, result: 'ok',
      before: { value: '72798', missing: null, qualifier: 'EXACT' }, after: { value: '72799', missing: null, qualifier: 'EXACT' },
    },
    { id: '01HZZZZZZZZZZZZZZZZZZZZZZZ', actor: { id: '00000000-0000-4000-8000-000000000000', role: 'REPORTER', session8: '00000000' }, ip: '192.0.2.1', requestId: 'bench', appVersion: '0.0.0' },
  )

/** One change in a transaction; with its event as the last statement, where a stream is given. Milliseconds. */
async function change(client: pg.Client, row: number, stream: string | null): Promise<number> {
  const began = performance.now()
  await client.query('begin')
  await client.query('update bench_row set n = n + 1 where id = $1', [row])
  if (stream !== null) await client.query('select audit.append_many($1, $2::text[])', [stream, [body(row)]])
  await client.query('commit')
  return performance.now() - began
}

async function alone(client: pg.Client): Promise<readonly [p50: number, p95: number]> {
  const plain: number[] = []
  const chained: number[] = []
  for (let at = 0; at < CHANGES; at += 1) {
    plain.push(await change(client, 1, null))
    chained.push(await change(client, 1, 'unit-bench'))
  }
  return [percentile(chained, 0.5) - percentile(plain, 0.5), percentile(chained, 0.95) - percentile(plain, 0.95)]
}

/** Changes a second by several writers at once, each of another department. */
async function together(clients: readonly pg.Client[]): Promise<number> {
  const began = performance.now()
  await Promise.all(
    clients.map(async (client, at) => {
      for (let done = 0; done < CHANGES; done += 1) await change(client, at + 1, `unit-bench-${at}`)
    }),
  )
  return (clients.length * CHANGES * 1000) / (performance.now() - began)
}

async function batch(client: pg.Client): Promise<number> {
  const bodies = Array.from({ length: 10_000 }, (_, at) => body(at))
  const began = performance.now()
  await client.query('select audit.append_many($1, $2::text[])', ['unit-bench-batch', bodies])
  return performance.now() - began
}

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  try {
    const owner = await database.open(database.ownerUrl)
    await owner.query('create table bench_row (id integer primary key, n bigint not null); insert into bench_row select g, 0 from generate_series(1, 64) g; grant select, update on bench_row to app_rw')
    const clients = await Promise.all(Array.from({ length: 8 }, () => database.open(database.appUrl)))
    const [first] = clients
    if (first === undefined) throw new Error('no writer')
    await alone(first)
    const added: (readonly [number, number])[] = []
    const rates: number[] = []
    const batches: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      added.push(await alone(first))
      rates.push(await together(clients))
      batches.push(await batch(first))
    }
    return [
      { id: 'LG-6', what: 'audit event added to a change, one writer, p50', unit: 'ms', ...summary(added.map(([p50]) => p50)), limit: { atMost: 1 } },
      { id: 'LG-6', what: 'audit event added to a change, one writer, p95', unit: 'ms', ...summary(added.map(([, p95]) => p95)), limit: { atMost: 5 } },
      { id: 'LG-6', what: 'audited changes, eight writers', unit: 'tx/s', ...summary(rates), limit: { atLeast: 300 } },
      { id: 'LG-6', what: 'batch of 10,000 events', unit: 'ms', ...summary(batches), limit: { atMost: 1000 } },
    ]
  } finally {
    await database.stop()
  }
}

export const auditWrite: Bench = { name: 'audit-write', run }
