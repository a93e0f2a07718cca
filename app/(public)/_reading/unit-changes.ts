// What became of units, for readers: lines of the record of changes, and the names in them.
import 'server-only'
import { unitChanges, type UnitChange } from '@/lib/data/unit-changes'
import { unitsNamedOn, type Unit } from '@/lib/data/units'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Locale } from '@/lib/i18n/messages'
import { today } from '@/lib/platform/clock'
import { withinRelease } from './selection'
import { unitName } from './words'

/** A unit in a line of the record: how it was called on the day, and its page. */
export interface ChangeName {
  readonly name: string
  readonly code: string
  readonly href: string
}

export type ChangeNames = (unitId: number, on: string | null, side: 'before' | 'after') => ChangeName

/** Changes that took effect after a day, up to today; later ones are only planned. */
export async function changesAfter(day: string): Promise<readonly UnitChange[]> {
  return (await unitChanges()).filter((change) => change.on !== null && change.on > day && change.on <= today())
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** Looks names up for the lines of the record: as of the day of each change, and as of the day before it. */
export async function changeNames(locale: Locale, label: ReleaseLabel): Promise<ChangeNames> {
  const days = new Set((await unitChanges()).flatMap(({ on }) => (on === null ? [] : [on, dayBefore(on)])))
  const onDay = new Map(await Promise.all([...days, today()].map(async (day) => [day, (await unitsNamedOn(day)).byId] as const)))
  return (unitId, on, side) => {
    const day = on === null ? today() : side === 'before' ? dayBefore(on) : on
    const unit: Unit | undefined = onDay.get(day)?.get(unitId)
    return unit === undefined ? { name: '', code: '', href: '/units' } : { name: unitName(locale, unit), code: unit.code, href: withinRelease(`/units/${encodeURIComponent(unit.code)}`, label) }
  }
}
