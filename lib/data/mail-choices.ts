// Where mail reaches people, how often, and in which language.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { MailPace } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

export interface MailChoice {
  /** Null where none was given. */
  readonly address: string | null
  readonly pace: MailPace
  readonly locale: 'zh-CN' | 'en'
}

/** What holds for whoever never chose. */
export const NO_MAIL: MailChoice = { address: null, pace: 'NONE', locale: 'zh-CN' }

type Reader = Pick<Transaction, 'mailChoice'>

/** What a person chose; nothing by mail where they never did. */
export async function mailChoiceOf(userId: string, client: Reader = database()): Promise<MailChoice> {
  const row = await client.mailChoice.findUnique({ where: { userId } })
  return row === null ? NO_MAIL : { address: row.address, pace: row.pace, locale: row.locale === 'en' ? 'en' : 'zh-CN' }
}

/** Keeps a choice in place of the former one. */
export async function keepMailChoice(tx: Transaction, userId: string, choice: MailChoice, at: Date): Promise<void> {
  await tx.mailChoice.upsert({ where: { userId }, create: { userId, ...choice, changedAt: at }, update: { ...choice, changedAt: at } })
}

/** Where a mail goes now: null for nobody, an account that is disabled, or one without an address. */
export async function mailReader(userId: string): Promise<{ readonly address: string; readonly pace: MailPace; readonly locale: 'zh-CN' | 'en' } | null> {
  const row = await database().mailChoice.findFirst({ where: { userId, user: { disabledAt: null } } })
  return row?.address == null ? null : { address: row.address, pace: row.pace, locale: row.locale === 'en' ? 'en' : 'zh-CN' }
}
