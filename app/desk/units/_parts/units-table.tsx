// Units as a tree: each below the one above it.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { Unit } from '@/lib/data/units'
import { treeOrder } from '@/lib/domain/units/tree-order'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

/** What is to become of a unit: the day on which it next changes. */
export type PlannedDays = ReadonlyMap<number, string>

interface UnitsTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly units: readonly Unit[]
  readonly planned: PlannedDays
}

// A city has four levels, and each may have one below it.
const STEPS = ['block', 'block ps-3', 'block ps-6', 'block ps-9', 'block ps-12'] as const

export function UnitsTable({ t, locale, units, planned }: UnitsTableProps) {
  const words = t.unitsDesk
  const plannedOf = ({ id }: Unit): string => {
    const day = planned.get(id)
    return day === undefined ? t.figure.noFigure : words.plannedOn(formatDate(locale, day))
  }
  return (
    <DataTable
      id="units"
      caption={words.list(String(units.length))}
      rows={treeOrder(units)}
      rowKey={({ unit }) => String(unit.id)}
      dense
      columns={[
        {
          key: 'name',
          header: words.name,
          cell: ({ unit, depth }) => (
            // On a phone the other columns slide: a name keeps room for a few words beside its step.
            <span className={`${STEPS[Math.min(depth, STEPS.length - 1)]} min-w-36`}>
              <Link href={`/desk/units/${encodeURIComponent(unit.code)}`}>{locale === 'en' ? unit.nameEn : unit.name}</Link>
            </span>
          ),
        },
        { key: 'code', header: words.code, nowrap: true, cell: ({ unit }) => unit.code },
        { key: 'kind', header: words.kind, nowrap: true, cell: ({ unit }) => t.unitPage.kinds[unit.kind] },
        { key: 'since', header: words.since, nowrap: true, cell: ({ unit }) => (unit.from === null ? words.ever : formatDate(locale, unit.from)) },
        { key: 'planned', header: words.planned, nowrap: true, cell: ({ unit }) => plannedOf(unit) },
      ]}
    />
  )
}
