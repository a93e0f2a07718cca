// Units as the desk names them, in the reader's language, and as choices of a select.
import type { Option } from '@/components/ui/select'
import type { Unit } from '@/lib/data/units'
import type { Locale } from '@/lib/i18n/messages'

/** A unit's name by its id; empty where it is not in force. */
export function unitWords(locale: Locale, all: readonly Unit[]): (id: number | null) => string {
  const names = new Map(all.map((unit) => [unit.id, locale === 'en' ? unit.nameEn : unit.name]))
  return (id) => (id === null ? '' : (names.get(id) ?? ''))
}

/** Units as choices, in official order, deeper ones set in. */
export function unitOptions(locale: Locale, all: readonly Unit[]): readonly Option[] {
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  const depth = (unit: Unit): number => {
    const above = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return above === undefined ? 0 : depth(above) + 1
  }
  return all.map((unit) => ({ value: unit.code, label: `${'\u3000'.repeat(depth(unit))}${locale === 'en' ? unit.nameEn : unit.name}` }))
}
