// The record of changes as a plain table: the day, the unit as it was, what happened, into what, and the grounds.
import { DataTable } from '@/components/ui/data-table'
import type { UnitChange } from '@/lib/data/unit-changes'
import type { StoredUnit } from '@/lib/data/units'
import { lastVersion, namingVersion, versionOn, type UnitVersion } from '@/lib/domain/units/unit-record'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { calledIn } from './unit-options'

interface ChangesTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly changes: readonly UnitChange[]
  readonly units: readonly StoredUnit[]
}

export function ChangesTable({ t, locale, changes, units }: ChangesTableProps) {
  const words = t.unitsDesk
  const called = (version: UnitVersion | null): string => (version === null ? '' : calledIn(t, locale, version))
  const unitOf = (id: number): StoredUnit | undefined => units.find((unit) => unit.id === id)
  // How the unit was called until the day: the version that ends on it; one that began on it where none did.
  const before = ({ fromUnitId, on, kind }: UnitChange): string => {
    const unit = unitOf(fromUnitId)
    if (unit === undefined) return ''
    const ended = on === null || kind === 'CREATE' ? undefined : unit.versions.find((version) => version.datesKnown && version.to === on)
    return called(ended ?? (on === null ? lastVersion(unit) : namingVersion(unit, on)))
  }
  const after = ({ fromUnitId, toUnitId, on, kind }: UnitChange): string => {
    const unit = unitOf(toUnitId ?? fromUnitId)
    if (unit === undefined || on === null || (toUnitId === null && kind !== 'RENAME')) return ''
    return called(versionOn(unit, on))
  }
  return (
    <DataTable
      id="changes"
      caption={words.changes}
      rows={changes}
      rowKey={({ id }) => String(id)}
      dense
      columns={[
        { key: 'on', header: words.effective, nowrap: true, cell: ({ on }) => on ?? words.dayUnknown },
        { key: 'unit', header: words.what, cell: before },
        { key: 'kind', header: words.change, nowrap: true, cell: ({ kind }) => t.unitChange.did[kind] },
        { key: 'to', header: words.after, cell: after },
        { key: 'note', header: words.grounds, cell: ({ noteZh, noteEn }) => (locale === 'en' ? noteEn : noteZh) },
      ]}
    />
  )
}
