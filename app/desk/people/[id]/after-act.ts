// What was just done to an account, carried in the address of the page that shows it: an act, and how many sessions it ended.
import type { Messages } from '@/lib/i18n/messages'

export type AfterAct = 'granted' | 'revoked' | 'appointed' | 'changed' | 'mailed' | 'disabled' | 'enabled' | 'ended' | 'unlocked' | 'factor' | 'erased'

/** The account's page, told what was done. */
export const addressAfter = (id: string, after: AfterAct, ended?: number): string => `/desk/people/${id}?after=${after}${ended === undefined ? '' : `&ended=${ended}`}`

/** The sentence about it, or null where the address says nothing that is known. */
export function afterWords(t: Messages, after: string | undefined, ended: string | undefined): string | null {
  const words = t.people
  const count = /^\d{1,6}$/.test(ended ?? '') ? (ended ?? '0') : '0'
  const sentences: Readonly<Record<AfterAct, string>> = {
    granted: words.afterGranted(count),
    revoked: words.afterRevoked(count),
    appointed: words.afterAppointed,
    changed: words.afterChanged,
    mailed: words.afterMailed,
    disabled: words.afterDisabled(count),
    enabled: words.afterEnabled,
    ended: words.afterEnded(count),
    unlocked: words.afterUnlocked,
    factor: words.afterFactor(count),
    erased: words.afterErased,
  }
  return Object.entries(sentences).find(([act]) => act === after)?.[1] ?? null
}
