// How one unit was called and where it stood, newest first; former codes of unknown dates last.
import { DataTable } from '@/components/ui/data-table'
import type { StoredUnit, StoredVersion } from '@/lib/data/units'
import { datedVersions, lastVersion } from '@/lib/domain/units/unit-record'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface VersionsTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly unit: StoredUnit
  readonly units: readonly StoredUnit[]
}

export function VersionsTable({ t, locale, unit, units }: VersionsTableProps) {
  const words = t.unitsDesk
  const either = (zh: string | null, en: string | null): string => (locale === 'en' ? en : zh) ?? ''
  const parentOf = ({ parentId }: StoredVersion): string => {
    const parent = lastVersion(units.find(({ id }) => id === parentId) ?? { versions: [] })
    return parent === null ? words.ever : either(parent.name, parent.nameEn)
  }
  const day = (date: string | null, known: boolean): string => (known ? (date ?? words.ever) : words.unknownDates)
  return (
    <DataTable
      id="versions"
      caption={words.versions}
      rows={[...datedVersions(unit).toReversed(), ...unit.versions.filter((version) => !version.datesKnown)]}
      rowKey={({ id }) => String(id)}
      dense
      columns={[
        { key: 'name', header: words.name, cell: ({ name, nameEn }) => either(name, nameEn) },
        { key: 'code', header: words.code, nowrap: true, cell: ({ code }) => code },
        { key: 'parent', header: words.parent, cell: parentOf },
        { key: 'from', header: words.from, nowrap: true, cell: ({ from, datesKnown }) => day(from, datesKnown) },
        { key: 'to', header: words.to, nowrap: true, cell: ({ to, datesKnown }) => day(to, datesKnown) },
        { key: 'note', header: words.grounds, cell: ({ noteZh, noteEn }) => either(noteZh, noteEn) },
      ]}
    />
  )
}
