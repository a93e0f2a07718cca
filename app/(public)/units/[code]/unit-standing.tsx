// What a reader of an older period must know first: the unit is called otherwise today, is over, or was not there yet.
import { Banner } from '@/components/layout/banner'
import { Link } from '@/components/ui/link'
import type { UnitChange } from '@/lib/data/unit-changes'
import type { Unit } from '@/lib/data/units'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { ChangeNames } from '../../_reading/unit-changes'
import { unitName } from '../../_reading/words'

interface UnitStandingProps {
  readonly t: Messages
  readonly locale: Locale
  /** As of the end of the period. */
  readonly then: Unit
  readonly present: Unit
  readonly periodEnd: string
  readonly changes: readonly UnitChange[]
  readonly nameOf: ChangeNames
}

export function UnitStanding({ t, locale, then, present, periodEnd, changes, nameOf }: UnitStandingProps) {
  const words = t.unitPage
  if (!present.inForce && present.to !== null) {
    const went = changes.filter((change) => change.fromUnitId === present.id && change.on === present.to && change.toUnitId !== null)
    return (
      <Banner t={t} look="warning">
        {words.endedBanner(unitName(locale, present), formatDate(locale, present.to))}
        {went.length > 0 && ` ${words.endedInto} `}
        {went.map((change, at) => {
          const into = nameOf(change.toUnitId ?? 0, change.on, 'after')
          return (
            <span key={change.id}>
              {at > 0 && ' · '}
              <Link href={into.href}>{into.name}</Link>
            </span>
          )
        })}
      </Banner>
    )
  }
  const begins = !then.inForce && then.from !== null && then.from > periodEnd
  if (begins && then.from !== null) {
    return (
      <Banner t={t} look="info">
        {words.notYet(unitName(locale, then), formatDate(locale, then.from))}
      </Banner>
    )
  }
  if (then.name === present.name && then.code === present.code) return null
  return (
    <Banner t={t} look="info">
      {words.renamedBanner(t.unitChange.called(unitName(locale, then), then.code), t.unitChange.called(unitName(locale, present), present.code))}
    </Banner>
  )
}
