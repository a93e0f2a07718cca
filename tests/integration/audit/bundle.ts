// A log with people's values and checkpoints, its signer, and the bundles that the product exports of it.
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { committed } from '@/lib/data/commitments'
import { auditBody, type AuditEvent } from '@/lib/domain/audit-event'
import type { Viewer } from '@/lib/domain/viewer'
import { exportAuditBundle } from '@/lib/operations/export-audit-bundle'
import { database } from '@/lib/platform/database/connection'
import { openRecords } from '@/scripts/signer/own-records'
import { signStreams, type Round, type Walks } from '@/scripts/signer/sign-streams'
import { withSignedLog } from '@/scripts/signer/signed-log'
import { appoint, ORIGIN } from '../appoint'
import type { Clone } from '../database'

export interface Signer {
  readonly folder: string
  /** One round, going on from the last. */
  readonly round: () => Promise<Round>
  /** As after a restart: everything is walked again. */
  readonly restart: () => void
  /** The newest note of every stream, and the public key: what an auditor carries away. */
  readonly latest: string
  readonly key: string
}

export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'plumbline-audit-'))

/** A signer of this database with a folder of its own. */
export async function signerOf(given: Clone, folder?: string): Promise<Signer> {
  const own = folder ?? (await temporaryFolder())
  const walks: Walks = new Map()
  const round = (): Promise<Round> =>
    withSignedLog(given.signerUrl, async (log) => {
      const installation = await log.installation()
      return await signStreams({ log, records: await openRecords(own, installation), installation, walks })
    })
  return { folder: own, round, restart: () => walks.clear(), latest: path.join(own, 'checkpoints', 'latest.txt'), key: path.join(own, 'audit-key.pub') }
}

const event = (number: number, stream: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
  act: 'observation.record', stream, object: { type: 'figure', id: `第 ${number} 项 😀`, year: 2024 }, after: { value: String(number) }, result: 'ok', ...more,
})

/** Appends so many events, numbered, as the application. */
export async function appendNumbered(given: Clone, stream: string, count: number, from = 1): Promise<void> {
  const bodies = Array.from({ length: count }, (_, at) =>
    auditBody(event(from + at, stream), { id: `01TEST${String(from + at).padStart(20, '0')}`, actor: { id: 'system', role: 'system', session8: '' }, ip: '192.0.2.7', requestId: 'r', appVersion: '0' }),
  )
  await given.app.query('select audit.append_many($1, $2::text[])', [stream, bodies])
}

export interface Person {
  readonly viewer: Viewer
  readonly auditor: Viewer
  /** What stands in the log for the viewer's name. */
  readonly commitment: string
}

/** An auditor, and a person whose name the log holds as a commitment. */
export async function people(given: Clone): Promise<Person> {
  const auditor = await appoint(given, { loginName: 'demo-auditor', displayName: '演示审计', role: 'AUDITOR' })
  const viewer = await appoint(given, { loginName: 'demo-reporter', displayName: '演示填报', role: 'REPORTER' })
  const commitment = await database().$transaction((tx) => committed(tx, '演示填报', viewer.userId))
  const body = auditBody(event(0, 'auth', { act: 'person.change', after: { name: commitment } }), { id: '01', actor: { id: 'system', role: 'system', session8: '' }, ip: '', requestId: '', appVersion: '0' })
  await given.app.query(`select audit.append('auth', $1)`, [body])
  return { viewer, auditor, commitment }
}

export type Files = Readonly<Record<string, Uint8Array>>

/** What the product exports now, unpacked. The database must be the one that is served from. */
export async function exported(auditor: Viewer, withValues = true): Promise<{ readonly bytes: Uint8Array; readonly files: Files }> {
  const result = await exportAuditBundle(auditor, ORIGIN, { withValues })
  if (!result.ok) throw new Error(`the export was refused: ${result.problems[0]?.code}`)
  const bytes = new Uint8Array(await new Response(result.value.stream).arrayBuffer())
  return { bytes, files: unzipSync(bytes) }
}

/** Writes files as an archive. */
export async function writeZip(file: string, files: Files): Promise<string> {
  await writeFile(file, zipSync({ ...files }, { level: 1 }))
  return file
}

/** Writes files as a folder. */
export async function writeFolder(folder: string, files: Files): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  await chmod(folder, 0o755)
  return folder
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
export const textOf = (file: string): Promise<string> => readFile(file, 'utf8')
