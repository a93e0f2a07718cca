// Exports that are written while nobody waits: asked for, taken by one server at a time, ended one way. Their files are in export-chunks.
import 'server-only'
import { EXPORT_KEPT_DAYS, EXPORT_SILENT_MS, MOST_EXPORT_ATTEMPTS, type ExportState } from '@/lib/domain/exporting/export-job'
import type { Problem } from '@/lib/domain/problem'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import type { ExportJob as Row, Prisma } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

export interface ExportJob {
  readonly number: number
  readonly userId: string
  /** Number that the audit log knows it by. */
  readonly eventId: string
  /** Code of the format. */
  readonly format: string
  /** As it stands in addresses. */
  readonly selection: string
  readonly headers: 'words' | 'codes'
  readonly locale: 'zh-CN' | 'en'
  readonly state: ExportState
  readonly attempts: number
  readonly askedAt: Date
  /** Figures of the selection when it was asked for. */
  readonly rowTotal: number
  /** Figures read so far; of a finished file those in it. */
  readonly rows: number
  readonly bytes: number
  readonly fileName: string | null
  /** Hexadecimal. */
  readonly sha256: string | null
  readonly fault: readonly Problem[]
  readonly endedAt: Date | null
  /** True where a version whose figures are in the file was withdrawn since. */
  readonly withdrawn: boolean
}

// Written by this file alone, held to these words by the database.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was stored with the same types
const storedOf = ({ headers, locale, fault }: Row) => ({ headers, locale, fault: fault ?? [] }) as unknown as Pick<ExportJob, 'headers' | 'locale' | 'fault'>

const jobOf = (row: Row, withdrawn: ReadonlySet<number>): ExportJob => ({
  number: row.id, userId: row.userId, eventId: row.eventId, format: row.format, selection: row.selection, ...storedOf(row), state: row.state, attempts: row.attempts,
  askedAt: row.askedAt, rowTotal: row.rowTotal, rows: row.rowCount, bytes: Number(row.byteCount), fileName: row.fileName,
  sha256: row.sha256 === null ? null : Buffer.from(row.sha256).toString('hex'), endedAt: row.endedAt, withdrawn: row.releaseIds.some((id) => withdrawn.has(id)),
})

async function jobsOf(rows: readonly Row[]): Promise<readonly ExportJob[]> {
  const ids = [...new Set(rows.flatMap(({ releaseIds }) => releaseIds))]
  const withdrawn = ids.length === 0 ? [] : await database().releaseWithdrawal.findMany({ where: { releaseId: { in: ids } }, select: { releaseId: true } })
  return rows.map((row) => jobOf(row, new Set(withdrawn.map(({ releaseId }) => releaseId))))
}

const SHOWN = 30

/** The last exports of a person, the newest first. */
export async function exportsOf(userId: string): Promise<readonly ExportJob[]> {
  return await jobsOf(await database().exportJob.findMany({ where: { userId }, orderBy: { id: 'desc' }, take: SHOWN }))
}

/** One export of a person; null where it is not theirs. */
export async function exportOf(userId: string, number: number): Promise<ExportJob | null> {
  if (!Number.isSafeInteger(number) || number > 2_147_483_647) return null
  const row = await database().exportJob.findFirst({ where: { id: number, userId } })
  return row === null ? null : ((await jobsOf([row]))[0] ?? null)
}

export interface NewExport extends Pick<ExportJob, 'userId' | 'eventId' | 'format' | 'selection' | 'headers' | 'locale' | 'rowTotal'> {}

/** Puts an export in the queue. Returns its number. */
export async function beginExport(tx: Transaction, given: NewExport): Promise<number> {
  return (await tx.exportJob.create({ data: { ...given }, select: { id: true } })).id
}

interface OpenExports {
  readonly open: number
  /** Number of one that waits or is written and asks for the very same; null where there is none. */
  readonly same: number | null
  /** Bytes of the files that are kept. */
  readonly kept: number
}

/** What a person has asked for already. Held until the transaction ends: two presses at once are one after the other. */
export async function openExports(tx: Transaction, { userId, format, selection, headers, locale }: Omit<NewExport, 'eventId' | 'rowTotal'>): Promise<OpenExports> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('export_job'), hashtext(${userId}))`
  const open = await tx.exportJob.findMany({ where: { userId, state: { in: ['WAITING', 'RUNNING'] } }, select: { id: true, format: true, selection: true, headers: true, locale: true } })
  const [kept] = await tx.$queryRaw<{ bytes: bigint }[]>`select coalesce(sum(byte_count), 0)::bigint as bytes from export_job where user_id = ${userId}::uuid and state = 'READY'`
  const same = open.find((one) => one.format === format && one.selection === selection && one.headers === headers && one.locale === locale)
  return { open: open.length, same: same?.id ?? null, kept: Number(kept?.bytes ?? 0) }
}

/** Takes the export that has waited longest, or one whose server is gone; null where there is none. No other server takes it too. */
export async function takeExport(at: Date): Promise<ExportJob | null> {
  const silent = new Date(at.getTime() - EXPORT_SILENT_MS)
  const [taken] = await database().$queryRaw<{ id: number }[]>`
    update export_job set state = 'RUNNING', attempts = attempts + 1, beat_at = ${at}, row_count = 0, byte_count = 0
    where id = (select id from export_job where attempts < ${MOST_EXPORT_ATTEMPTS} and (state = 'WAITING' or state = 'RUNNING' and beat_at < ${silent})
      order by id limit 1 for update skip locked) returning id`
  if (taken === undefined) return null
  const row = await database().exportJob.findUniqueOrThrow({ where: { id: taken.id } })
  return jobOf(row, new Set())
}

/** Puts an export that is being written back in the queue, for a server that ends; the beginning does not count. */
export async function putBackExport(number: number): Promise<void> {
  await database().exportJob.updateMany({ where: { id: number, state: 'RUNNING' }, data: { state: 'WAITING', attempts: { decrement: 1 } } })
}

export interface WrittenExport {
  readonly fileName: string
  readonly rows: number
  readonly sha256: string
  readonly releaseIds: readonly number[]
  readonly at: Date
}

/** Ends the writing well. Returns false where it was given up meanwhile. */
export async function endExportReady(tx: Transaction, number: number, { fileName, rows, sha256, releaseIds, at }: WrittenExport): Promise<boolean> {
  const data = { state: 'READY' as const, fileName, rowCount: rows, sha256: new Uint8Array(Buffer.from(sha256, 'hex')), releaseIds: [...releaseIds], endedAt: at }
  return (await tx.exportJob.updateMany({ where: { id: number, state: 'RUNNING' }, data })).count === 1
}

/** Ends an export without a file, with the reason. Returns false where it is over already. */
export async function endExportFailed(tx: Transaction, number: number, fault: readonly Problem[], at: Date): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON is what comes out of it
  const stored = JSON.parse(JSON.stringify(fault)) as Prisma.InputJsonValue
  return (await tx.exportJob.updateMany({ where: { id: number, state: { in: ['WAITING', 'RUNNING'] } }, data: { state: 'FAILED', fault: stored, endedAt: at } })).count === 1
}

/** Gives an export up that is still to come, or takes a file away before its time. Returns false where there is nothing of either. */
export async function giveUpExport(tx: Transaction, number: number, at: Date): Promise<boolean> {
  const cancelled = await tx.exportJob.updateMany({ where: { id: number, state: { in: ['WAITING', 'RUNNING'] } }, data: { state: 'CANCELLED', endedAt: at } })
  return cancelled.count === 1 || (await tx.exportJob.updateMany({ where: { id: number, state: 'READY' }, data: { state: 'EXPIRED' } })).count === 1
}

/** Numbers of exports that were begun too often and stand still. */
export async function strandedExports(at: Date): Promise<readonly ExportJob[]> {
  const silent = new Date(at.getTime() - EXPORT_SILENT_MS)
  return await jobsOf(await database().exportJob.findMany({ where: { attempts: { gte: MOST_EXPORT_ATTEMPTS }, OR: [{ state: 'WAITING' }, { state: 'RUNNING', beatAt: { lt: silent } }] } }))
}

/**
 * Lets files go whose time is over, and takes away the pieces of every file that is not kept any more.
 * @returns how many files were let go
 */
export async function sweepExports(at: Date = now()): Promise<number> {
  const old = new Date(at.getTime() - EXPORT_KEPT_DAYS * 86_400_000)
  const { count } = await database().exportJob.updateMany({ where: { state: 'READY', endedAt: { lt: old } }, data: { state: 'EXPIRED' } })
  await database().$executeRaw`delete from export_chunk c using export_job j where j.id = c.job_id and j.state in ('FAILED', 'CANCELLED', 'EXPIRED')`
  return count
}
