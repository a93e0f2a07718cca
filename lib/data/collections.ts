// Collections (填报任务): what is asked, of whom, by when.
import 'server-only'
import { cache } from 'react'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import { periodOf, type PeriodInWords } from './periods'
import type { Transaction } from './transaction'

export interface Collection {
  readonly id: number
  readonly code: string
  readonly titleZh: string
  readonly titleEn: string
  readonly period: PeriodInWords
  readonly periodId: number
  /** YYYY-MM-DD. */
  readonly opensOn: string
  /** ISO instant. */
  readonly dueAt: string
  /** 表号, 制定机关, 批准或备案文号, 有效期限: the head of the form. */
  readonly formNumber: string | null
  readonly issuer: string
  readonly approvalNumber: string | null
  readonly validUntil: string | null
  readonly note: string | null
  readonly closedAt: string | null
  /** Counts its changes: who changes it says which state they saw. */
  readonly version: number
}

type Reader = Pick<Transaction, 'collection'>

export const collectionInclude = { period: true } as const satisfies Prisma.CollectionInclude

/** A row as a collection. */
export const collectionOf = (row: Prisma.CollectionGetPayload<{ include: typeof collectionInclude }>): Collection => ({
  id: row.id,
  code: row.code,
  titleZh: row.titleZh,
  titleEn: row.titleEn,
  period: periodOf(row.period),
  periodId: row.periodId,
  opensOn: dateText(row.opensOn),
  dueAt: row.dueAt.toISOString(),
  formNumber: row.formNumber,
  issuer: row.issuer,
  approvalNumber: row.approvalNumber,
  validUntil: row.validUntil === null ? null : dateText(row.validUntil),
  note: row.note,
  closedAt: row.closedAt?.toISOString() ?? null,
  version: row.version,
})

/** The collection of a code, or null. */
export async function collectionByCode(code: string, client: Reader = database()): Promise<Collection | null> {
  const row = await client.collection.findUnique({ where: { code }, include: collectionInclude })
  return row === null ? null : collectionOf(row)
}

/** Every collection, the newest period first. */
export const collections = cache(async (): Promise<readonly Collection[]> => {
  const rows = await database().collection.findMany({ include: collectionInclude, orderBy: [{ period: { end: 'desc' } }, { id: 'desc' }] })
  return rows.map(collectionOf)
})
