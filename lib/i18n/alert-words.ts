// An alert as a sentence: what happened, and what to do about it.
import type { Alert } from '@/lib/domain/alert'
import { personText, roleText, type EventNames } from './event-names'
import { formatDecimal } from './format-number'
import { formatInstant } from './format-period'
import { messages, type Locale } from './messages'

/** Says an alert. */
export function alertSentence(locale: Locale, names: EventNames, alert: Alert): string {
  const t = messages(locale).audit
  const time = formatInstant(locale, alert.at, 'table')
  switch (alert.kind) {
    case 'chain':
      return t.alertChain(alert.stream, time)
    case 'checkpoint':
      return t.alertCheckpoint(time)
    case 'no-checkpoint':
      return t.alertNoCheckpoint(time)
    case 'denied':
      return t.alertDenied(personText(locale, names, alert.userId), formatDecimal(String(alert.count)), time)
    case 'locks':
      return t.alertLocks(formatDecimal(String(alert.count)), time)
    case 'mail':
      return t.alertMail(formatDecimal(String(alert.count)), time, messages(locale).mail.fault[alert.fault])
    case 'administrator':
      return t.alertAdmin(personText(locale, names, alert.userId), roleText(locale, alert.role), time)
  }
}
