// Periods in the database.
import 'server-only'
import { cache } from 'react'
import type { Period } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import type { Period as Row } from '@/prisma/generated/client'
import { dateText, dateValue } from './decimal'
import type { Transaction } from './transaction'

export interface PeriodInWords extends Period {
  readonly wordsZh: string | null
  readonly wordsEn: string | null
}

/** A row as the domain's period. */
export const periodOf = (row: Row): PeriodInWords => ({
  key: row.key,
  kind: row.kind,
  basis: row.basis,
  start: row.start === null ? null : dateText(row.start),
  end: dateText(row.end),
  referenceYear: row.referenceYear,
  wordsZh: row.wordsZh,
  wordsEn: row.wordsEn,
})

/** Every period by its id, read once a request: there are some dozens. */
export const everyPeriod = cache(async (): Promise<ReadonlyMap<number, PeriodInWords>> => new Map((await database().period.findMany()).map((row) => [row.id, periodOf(row)])))

/** The id of a period, made where it is new. Two who make it at once get the same one. */
export async function ensurePeriod(tx: Transaction, period: Period, wordsZh: string | null = null, wordsEn: string | null = null): Promise<number> {
  const found = await tx.period.findUnique({ where: { key: period.key }, select: { id: true } })
  if (found !== null) return found.id
  await tx.period.createMany({
    data: [{ ...period, start: period.start === null ? null : dateValue(period.start), end: dateValue(period.end), wordsZh, wordsEn }],
    skipDuplicates: true,
  })
  return (await tx.period.findUniqueOrThrow({ where: { key: period.key }, select: { id: true } })).id
}
