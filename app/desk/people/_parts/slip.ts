// What an administrator hands over: sign-in name, initial password, until when, where. In this order, as texts.
import { ok, type Result } from '@/lib/domain/result'
import { formatInstant } from '@/lib/i18n/format-period'
import type { Locale } from '@/lib/i18n/messages'
import { environment } from '@/lib/platform/env'

interface HandedOut {
  readonly loginName: string
  readonly displayName: string
  readonly initialPassword: string
  readonly until: Date
}

/** Name, sign-in name, password, end, address; with the id last where the account is new. Problems go through as they are. */
export function slipOf(result: Result<HandedOut & { readonly id: string }>, locale: Locale): Result<readonly string[]> {
  if (!result.ok) return result
  const { loginName, displayName, initialPassword, until, id } = result.value
  return ok([displayName, loginName, initialPassword, formatInstant(locale, until.toISOString()), `${environment().APP_ORIGIN}/sign-in`, id])
}
