// Units that are not in force today, each with the day that matters.
import { Link } from '@/components/ui/link'
import type { Unit } from '@/lib/data/units'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { calledIn } from './unit-options'

interface OtherUnitsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly units: readonly Unit[]
  readonly dayOf: (unit: Unit) => string
}

export function OtherUnits({ t, locale, units, dayOf }: OtherUnitsProps) {
  return (
    <ul className="flex flex-col gap-1">
      {units.map((unit) => (
        <li key={unit.id}>
          <Link href={`/desk/units/${encodeURIComponent(unit.code)}`}>{calledIn(t, locale, unit)}</Link> <span className="text-muted">{dayOf(unit)}</span>
        </li>
      ))}
    </ul>
  )
}
