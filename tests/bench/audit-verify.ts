// How fast an exported log is verified offline, by both verifiers, against a checkpoint that was carried away (LG-6).
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { personByLoginName, viewerFor } from '@/lib/data/people'
import { auditBody } from '@/lib/domain/audit-event'
import { exportAuditBundle } from '@/lib/operations/export-audit-bundle'
import { openRecords } from '@/scripts/signer/own-records'
import { signStreams } from '@/scripts/signer/sign-streams'
import { withSignedLog } from '@/scripts/signer/signed-log'
import { benchDatabase, type BenchDatabase } from './database'
import { summary, type Bench, type Figure } from './figure'
import { serveFrom } from './serve-from'

const EVENTS = 60_000
const ROUNDS = 5
const ORIGIN = { ip: '192.0.2.1', requestId: 'bench' }

async function fill(app: pg.Client): Promise<void> {
  for (let from = 0; from < EVENTS; from += 10_000) {
    const bodies = Array.from({ length: 10_000 }, (_, at) =>
      auditBody(
        { act: 'observation.record', stream: 'unit-410700', object: { type: 'observation', id: `MED_RATE/410700/${from + at}`, unit: '410700', year: 2024 }, result: 'ok', before: { value: '72798' }, after: { value: String(from + at) } },
        { id: `01BENCH${String(from + at).padStart(19, '0')}`, actor: { id: 'system', role: 'system', session8: '' }, ip: '192.0.2.1', requestId: 'bench', appVersion: '0.0.0' },
      ),
    )
    await app.query('select audit.append_many($1, $2::text[])', ['unit-410700', bodies])
  }
}

/** The log as an auditor takes it away: the bundle, and the newest notes and key from the signer's folder. */
async function takeAway(database: BenchDatabase, folder: string): Promise<readonly string[]> {
  const owner = await database.open(database.ownerUrl)
  await owner.query(`insert into app_user (login_name, display_name) values ('bench.auditor', '量测')`)
  await owner.query(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
    select u.id, 'AUDITOR', v.unit_id, true, now() - interval '1 minute' from app_user u, org_unit_version v where v.code = '410700' and v.dates_known`)
  const sign = (): Promise<unknown> =>
    withSignedLog(database.signerUrl, async (log) => {
      const installation = await log.installation()
      return await signStreams({ log, records: await openRecords(folder, installation), installation, walks: new Map() })
    })
  await sign()
  const person = await personByLoginName('bench.auditor')
  const auditor = person === null ? null : await viewerFor(person, '00000000', new Date())
  if (auditor === null) throw new Error('no auditor')
  const bundle = await exportAuditBundle(auditor, ORIGIN, { withValues: false })
  if (!bundle.ok) throw new Error('the export was refused')
  const file = path.join(folder, 'bundle.zip')
  await writeFile(file, new Uint8Array(await new Response(bundle.value.stream).arrayBuffer()))
  await sign()
  return [file, '--checkpoint', path.join(folder, 'checkpoints', 'latest.txt'), '--key', path.join(folder, 'audit-key.pub')]
}

/** Events a second, start of the program included. It must have found nothing wrong. */
function speed(program: string, args: readonly string[]): number {
  const began = performance.now()
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  // 3: the export itself is an event after the last checkpoint in some streams. Tampered (2) or unreadable (4) must not be.
  if (status !== 0 && status !== 3) throw new Error(`${program} ended with ${status}: ${stdout.slice(0, 500)}`)
  return (EVENTS * 1000) / (performance.now() - began)
}

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bench-audit-'))
  const end = serveFrom(database)
  try {
    await fill(await database.open(database.appUrl))
    const args = await takeAway(database, folder)
    const programs = [[process.execPath, 'verify.mjs', { atLeast: 30_000 }], ['python3', 'verify.py', null]] as const
    return programs.map(([program, script, limit]) => ({
      id: 'LG-6', what: `bundle of ${EVENTS} events verified by ${script}`, unit: 'events/s', limit,
      ...summary(Array.from({ length: ROUNDS }, () => speed(program, [path.join('scripts', 'audit', script), ...args]))),
    }))
  } finally {
    await end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export const auditVerify: Bench = { name: 'audit-verify', run }
