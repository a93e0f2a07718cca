// Lines of the record of changes: the day, what happened to which unit, and the grounds.
import { Link } from '@/components/ui/link'
import type { UnitChange } from '@/lib/data/unit-changes'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { ChangeNames } from '../_reading/unit-changes'
import { either } from '../_reading/words'

interface ChangeLinesProps {
  readonly t: Messages
  readonly locale: Locale
  readonly changes: readonly UnitChange[]
  readonly nameOf: ChangeNames
}

export function ChangeLines({ t, locale, changes, nameOf }: ChangeLinesProps) {
  const words = t.unitChange
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change) => {
        const before = nameOf(change.fromUnitId, change.on, change.kind === 'CREATE' ? 'after' : 'before')
        const after = nameOf(change.toUnitId ?? change.fromUnitId, change.on, 'after')
        return (
          <li key={change.id}>
            {change.on !== null && <time dateTime={change.on}>{formatDate(locale, change.on)}</time>} <Link href={before.href}>{words.called(before.name, before.code)}</Link>{' '}
            {words.did[change.kind]}
            {(change.toUnitId !== null || change.kind === 'RENAME') && (
              <>
                {' '}
                <Link href={after.href}>{words.called(after.name, after.code)}</Link>
              </>
            )}{' '}
            <span className="text-muted">{either(locale, change.noteZh, change.noteEn)}</span>
          </li>
        )
      })}
    </ul>
  )
}
