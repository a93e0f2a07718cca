// The facts of an account.
import { Facts } from '@/components/ui/facts'
import type { PersonFile } from '@/lib/data/person-file'
import { formatInstant } from '@/lib/i18n/format-period'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface PersonFactsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly file: PersonFile
  readonly unitName: (id: number | null) => string
  readonly at: Date
}

export function PersonFacts({ t, locale, file, unitName, at }: PersonFactsProps) {
  const words = t.people
  const instant = (date: Date): string => formatInstant(locale, date.toISOString())
  const initial = (until: Date): string => {
    if (file.initialPasswordUsed) return words.initialUsed
    return until > at ? words.initialUntil(instant(until)) : words.initialOver(instant(until))
  }
  return (
    <Facts
      columns
      facts={[
        { name: words.loginName, value: <code>{file.loginName}</code> },
        { name: words.unit, value: unitName(file.unitId) || words.noUnit },
        { name: words.lastSignedIn, value: file.lastSignedInAt === null ? words.never : instant(file.lastSignedInAt) },
        { name: words.sessions, value: words.sessionsCount(String(file.sessions)) },
        { name: words.secondFactor, value: file.secondFactorSince === null ? words.secondFactorNone : words.secondFactorSince(instant(file.secondFactorSince)) },
        { name: words.lock, value: file.lockedUntil === null ? words.notLocked : words.lockedUntil(instant(file.lockedUntil)) },
        { name: words.createdAt, value: instant(file.createdAt) },
        ...(file.ssoName === null ? [] : [{ name: words.ssoName, value: <span className="break-all">{file.ssoName}</span> }]),
        ...(file.initialPasswordUntil === null ? [] : [{ name: words.initialPassword, value: initial(file.initialPasswordUntil) }]),
        ...(file.disabledAt === null ? [] : [{ name: words.disabledAt, value: instant(file.disabledAt) }]),
      ]}
    />
  )
}
