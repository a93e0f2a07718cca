// Comments on figures and on whole submissions, in threads.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { CommentKind, Prisma } from '@/prisma/generated/client'
import type { CellIds } from './asked-submission'
import type { Transaction } from './transaction'

export interface Comment {
  readonly id: number
  readonly kind: CommentKind
  readonly text: string
  readonly by: string
  readonly byUserId: string
  /** ISO instant. */
  readonly at: string
}

export interface Thread extends Comment {
  readonly answers: readonly Comment[]
  readonly resolved: { readonly by: string; readonly at: string } | null
}

type Reader = Pick<Transaction, 'comment'>

const writer = { select: { displayName: true } } as const
const include = { byUser: writer, resolvedBy: writer, answers: { include: { byUser: writer }, orderBy: { id: 'asc' } } } as const satisfies Prisma.CommentInclude
type Row = Prisma.CommentGetPayload<{ include: typeof include }>

const commentOf = ({ id, kind, text, byUser, byUserId, at }: Omit<Row, 'answers' | 'resolvedBy'>): Comment => ({ id, kind, text, by: byUser.displayName, byUserId, at: at.toISOString() })

const threadOf = (row: Row): Thread => ({
  ...commentOf(row),
  answers: row.answers.map(commentOf),
  resolved: row.resolvedBy === null || row.resolvedAt === null ? null : { by: row.resolvedBy.displayName, at: row.resolvedAt.toISOString() },
})

/**
 * Threads of a submission, the oldest first.
 * @param about a cell, or null for those about the submission as a whole
 */
export async function threadsOf(submissionId: number, about: CellIds | null, client: Reader = database()): Promise<readonly Thread[]> {
  const place = about ?? { metricId: null, unitId: null, periodId: null }
  return (await client.comment.findMany({ where: { submissionId, parentId: null, ...place }, include, orderBy: { id: 'asc' } })).map(threadOf)
}

/** The comment that opened a thread of a submission, locked; null where there is none of this id. */
export async function lockThread(tx: Transaction, submissionId: number, id: number): Promise<(CellIds | { readonly [K in keyof CellIds]: null }) & { readonly id: number; readonly resolved: boolean } | null> {
  await tx.$queryRaw`select 1 from comment where id = ${id} and submission_id = ${submissionId} for update`
  const row = await tx.comment.findFirst({ where: { id, submissionId, parentId: null } })
  if (row === null) return null
  const { metricId, unitId, periodId } = row
  const place = metricId === null || unitId === null || periodId === null ? { metricId: null, unitId: null, periodId: null } : { metricId, unitId, periodId }
  return { ...place, id: row.id, resolved: row.resolvedAt !== null }
}

/** Who wrote in a thread, by id. */
export async function writersIn(tx: Reader, threadId: number): Promise<readonly string[]> {
  const rows = await tx.comment.findMany({ where: { OR: [{ id: threadId }, { parentId: threadId }] }, select: { byUserId: true } })
  return rows.map(({ byUserId }) => byUserId)
}

export interface NewCommentRow extends Pick<Comment, 'kind' | 'text' | 'byUserId'> {
  readonly submissionId: number
  readonly place: CellIds | null
  readonly parentId: number | null
}

/** Writes a comment. Returns its id. */
export async function addComment(tx: Transaction, { place, ...comment }: NewCommentRow): Promise<number> {
  return (await tx.comment.create({ data: { ...comment, ...place }, select: { id: true } })).id
}

/** Marks a thread as resolved by somebody, or as open again. */
export async function setResolved(tx: Transaction, threadId: number, by: { readonly userId: string; readonly at: Date } | null): Promise<void> {
  await tx.comment.update({ where: { id: threadId }, data: { resolvedById: by?.userId ?? null, resolvedAt: by?.at ?? null }, select: { id: true } })
}

export interface WaitingThread extends Thread {
  /** The cell by its codes; the unit by its id. */
  readonly metricCode: string
  readonly unitId: number
  readonly periodKey: string
}

/** Threads on cells of a submission that wait for an answer: questions, and reasons for sending back. */
export async function waitingThreads(submissionId: number, client: Reader = database()): Promise<readonly WaitingThread[]> {
  const rows = await client.comment.findMany({
    where: { submissionId, parentId: null, resolvedAt: null, kind: { in: ['QUESTION', 'RETURN'] }, metricId: { not: null } },
    include: { ...include, metric: { select: { code: true } }, period: { select: { key: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap((row) => (row.metric === null || row.period === null || row.unitId === null ? [] : [{ ...threadOf(row), metricCode: row.metric.code, unitId: row.unitId, periodKey: row.period.key }]))
}
