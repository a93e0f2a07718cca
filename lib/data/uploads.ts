// Files that units send in place of typing. The content goes when a file is given up or its time is over; that it was sent stays.
import 'server-only'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { problem, type Problem } from '@/lib/domain/problem'
import { KEPT_DAYS, SILENT_MS, type CellFix, type UploadState } from '@/lib/domain/uploading/upload'
import type { ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import type { Prisma, Upload as Row } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

/** What became of the cells of a file that was written. */
export interface UploadOutcome {
  readonly saved: number
  readonly unchanged: number
  readonly left: readonly { readonly key: string; readonly problems: readonly Problem[] }[]
}

export interface Upload {
  readonly number: number
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly state: UploadState
  readonly format: ReadWorkbook['format'] | null
  /** Rows read so far. */
  readonly rows: number
  /** Reading, without a sign of life for too long. */
  readonly interrupted: boolean
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly fixes: readonly CellFix[]
  readonly confirmed: readonly string[]
  readonly version: number
  readonly fault: readonly Problem[]
  readonly batchId: string
  readonly outcome: UploadOutcome | null
  /** Null where it is not over, and for the system. */
  readonly endedBy: string | null
  readonly endedAt: string | null
  /** Whether its content is still there. */
  readonly kept: boolean
}

interface Place {
  readonly collectionId: number
  readonly unitId: number
}

type Told = Omit<Row, 'bytes' | 'cells'> & { readonly byUser: { readonly displayName: string }; readonly endedBy: { readonly displayName: string } | null }

const PEOPLE = { byUser: { select: { displayName: true } }, endedBy: { select: { displayName: true } } } as const

type Stored = Pick<Upload, 'format' | 'fixes' | 'confirmed' | 'outcome'> & { readonly fault: readonly Problem[] | null }

// Written by this file alone, with these very types.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was stored with the same types
const storedOf = ({ format, fixes, confirmed, outcome, fault }: Told): Stored => ({ format, fixes, confirmed, outcome, fault }) as unknown as Stored
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON is what comes out of it
const stored = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue

function uploadOf(row: Told): Upload {
  const { id, fileName, size, state, rowCount, version, batchId } = row
  const { fault, ...answers } = storedOf(row)
  return {
    number: id, fileName, size, state, version, batchId, sha256: Buffer.from(row.sha256).toString('hex'), rows: rowCount, ...answers, fault: fault ?? [],
    interrupted: state === 'READING' && now().getTime() - row.beatAt.getTime() > SILENT_MS,
    by: row.byUser.displayName, at: row.at.toISOString(),
    endedBy: row.endedBy?.displayName ?? null, endedAt: row.endedAt?.toISOString() ?? null,
    // It is written with the file and cleared with it.
    kept: state === 'READY' || state === 'APPLIED',
  }
}

/** One upload of a unit's sheet; null where there is none of this number. */
export async function uploadOfSheet({ collectionId, unitId }: Place, number: number): Promise<Upload | null> {
  const row = await database().upload.findFirst({ where: { id: number, collectionId, unitId }, omit: { bytes: true, cells: true }, include: PEOPLE })
  return row === null ? null : uploadOf(row)
}

/** The upload that was sent under a key; null where none was yet. */
export async function uploadByKey({ collectionId, unitId }: Place, userId: string, key: string): Promise<Upload | null> {
  const row = await database().upload.findFirst({ where: { collectionId, unitId, byUserId: userId, key }, omit: { bytes: true, cells: true }, include: PEOPLE, orderBy: { id: 'desc' } })
  return row === null ? null : uploadOf(row)
}

const SHOWN = 10

/** The last uploads of a unit's sheet, the newest first. */
export async function uploadsOfSheet({ collectionId, unitId }: Place): Promise<readonly Upload[]> {
  const rows = await database().upload.findMany({ where: { collectionId, unitId }, omit: { bytes: true, cells: true }, include: PEOPLE, orderBy: { id: 'desc' }, take: SHOWN })
  return rows.map(uploadOf)
}

/** The file as it came, and what was read from it; null where it is not kept any more. */
export async function uploadContent(number: number): Promise<{ readonly bytes: Uint8Array; readonly workbook: ReadWorkbook } | null> {
  const row = await database().upload.findUnique({ where: { id: number }, select: { bytes: true, cells: true } })
  if (row?.bytes == null || row.cells === null) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `keepRead` wrote it
  return { bytes: row.bytes, workbook: JSON.parse((await promisify(gunzip)(row.cells)).toString('utf8')) as ReadWorkbook }
}

export interface NewUpload extends Place {
  readonly byUserId: string
  readonly key: string
  readonly fileName: string
  readonly size: number
  readonly sha256: Uint8Array<ArrayBuffer>
}

/**
 * Begins an upload, unless the same file is there already for the same sheet.
 * @returns its number; null where another one stands for it, whose number `standingUpload` tells
 */
export async function beginUpload(tx: Transaction, { collectionId, unitId, byUserId, key, fileName, size, sha256 }: NewUpload): Promise<number | null> {
  const interrupted = JSON.stringify([problem('uploaded.interrupted', {})])
  await tx.$executeRaw`update upload set state = 'FAILED', fault = ${interrupted}::jsonb
    where collection_id = ${collectionId} and unit_id = ${unitId} and sha256 = ${sha256} and state = 'READING' and beat_at < ${new Date(now().getTime() - SILENT_MS)}`
  const [made] = await tx.$queryRaw<{ id: number }[]>`insert into upload (collection_id, unit_id, by_user_id, key, file_name, size, sha256)
    values (${collectionId}, ${unitId}, ${byUserId}::uuid, ${key}::uuid, ${fileName}, ${size}, ${sha256}) on conflict do nothing returning id`
  return made?.id ?? null
}

/** The upload that stands for a file: being read, waiting or written. */
export async function standingUpload({ collectionId, unitId }: Place, sha256: Uint8Array<ArrayBuffer>): Promise<{ readonly number: number; readonly state: UploadState } | null> {
  const row = await database().upload.findFirst({ where: { collectionId, unitId, sha256, state: { in: ['READING', 'READY', 'APPLIED'] } }, select: { id: true, state: true } })
  return row === null ? null : { number: row.id, state: row.state }
}

/** Names of the files that batches of revisions came with. */
export async function uploadNames(client: Pick<Transaction, 'upload'>, batches: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (batches.length === 0) return new Map()
  const rows = await client.upload.findMany({ where: { batchId: { in: [...batches] } }, select: { batchId: true, fileName: true } })
  return new Map(rows.map(({ batchId, fileName }) => [batchId, fileName]))
}

/** Tells how far the reading has come. */
export async function beatUpload(number: number, rows: number): Promise<void> {
  await database().upload.updateMany({ where: { id: number, state: 'READING' }, data: { rowCount: rows, beatAt: now() } })
}

/** Ends the reading well: the file is kept with what was read from it. */
export async function keepRead(number: number, bytes: Uint8Array<ArrayBuffer>, workbook: ReadWorkbook): Promise<void> {
  const cells = new Uint8Array(await promisify(gzip)(JSON.stringify(workbook)))
  const rows = workbook.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0)
  await database().upload.updateMany({ where: { id: number, state: 'READING' }, data: { state: 'READY', format: workbook.format, rowCount: rows, bytes, cells } })
}

/** Ends the reading with what stands against the file; nothing of it is kept. */
export async function failRead(number: number, fault: readonly Problem[]): Promise<void> {
  await database().upload.updateMany({ where: { id: number, state: 'READING' }, data: { state: 'FAILED', fault: stored(fault) } })
}

/** Locks an upload until the transaction ends; null where there is none. */
export async function lockUpload(tx: Transaction, number: number): Promise<{ readonly state: UploadState; readonly version: number } | null> {
  const [row] = await tx.$queryRaw<{ state: UploadState; version: number }[]>`select state::text, version from upload where id = ${number} for update`
  return row ?? null
}

/** Keeps what somebody answered about a locked upload. */
export async function keepAnswers(tx: Transaction, number: number, answers: { readonly fixes?: readonly CellFix[]; readonly confirmed?: readonly string[] }): Promise<void> {
  const { fixes, confirmed } = answers
  await tx.upload.update({
    where: { id: number }, select: { id: true },
    data: { version: { increment: 1 }, ...(fixes === undefined ? {} : { fixes: stored(fixes) }), ...(confirmed === undefined ? {} : { confirmed: [...confirmed] }) },
  })
}

/** Ends a locked upload: written, or given up and cleared. */
export async function endUpload(tx: Transaction, number: number, end: { readonly userId: string; readonly at: Date; readonly outcome: UploadOutcome | null }): Promise<void> {
  const over = { endedById: end.userId, endedAt: end.at }
  const data = end.outcome === null ? { ...over, state: 'DISCARDED' as const, bytes: null, cells: null } : { ...over, state: 'APPLIED' as const, outcome: stored(end.outcome) }
  await tx.upload.update({ where: { id: number }, data, select: { id: true } })
}

/**
 * Clears the content of files whose time is over, gives up those that nobody wrote, and ends readings that were interrupted.
 * @returns how many files were cleared
 */
export async function sweepUploads(at: Date): Promise<number> {
  const client = database()
  const old = new Date(at.getTime() - KEPT_DAYS * 86_400_000)
  const interrupted = JSON.stringify([problem('uploaded.interrupted', {})])
  await client.$executeRaw`update upload set state = 'FAILED', fault = ${interrupted}::jsonb where state = 'READING' and beat_at < ${new Date(at.getTime() - SILENT_MS)}`
  const givenUp = await client.$executeRaw`update upload set state = 'DISCARDED', ended_at = ${at}, bytes = null, cells = null where state = 'READY' and at < ${old}`
  return givenUp + (await client.$executeRaw`update upload set bytes = null, cells = null where state = 'APPLIED' and bytes is not null and at < ${old}`)
}
