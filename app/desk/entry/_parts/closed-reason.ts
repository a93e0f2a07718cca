// Why a sheet cannot be typed into, in words; null where it can. In the order in which a save would be refused.
import type { CollectionSheet } from '@/lib/data/collection-sheet'
import { formatDate } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'

/** @param today YYYY-MM-DD in China */
export function closedReason(locale: Locale, { collection, submission, lock, mayRecord }: CollectionSheet, today: string): string | null {
  const t = messages(locale).entry
  if (collection.closedAt !== null) return t.closed
  if (collection.opensOn > today) return t.notYet(formatDate(locale, collection.opensOn))
  if (submission?.state === 'SUBMITTED') return t.submitted
  if (submission?.state === 'APPROVED') return t.approved
  if (submission?.state === 'WAIVED') return t.waived
  if (lock !== null) return t.locked(lock.reason)
  return mayRecord ? null : t.readOnly
}
