// What hangs on units, in numbers: a column for each unit.
import { DataTable } from '@/components/ui/data-table'
import type { Consequences } from '@/lib/data/unit-consequences'
import type { Messages } from '@/lib/i18n/messages'

interface NumbersTableProps {
  readonly t: Messages
  readonly rows: readonly Consequences[]
  readonly year: number
  readonly nameOf: (unitId: number) => string
}

interface Line {
  readonly name: string
  readonly value: (one: Consequences) => number
}

export function NumbersTable({ t, rows, year, nameOf }: NumbersTableProps) {
  const words = t.unitsDesk
  const lines: readonly Line[] = [
    { name: words.children, value: (one) => one.children },
    { name: words.holders, value: (one) => one.holders.length },
    { name: words.workers, value: (one) => one.workers },
    { name: words.figures, value: (one) => one.figures },
    { name: words.figuresOf(String(year)), value: (one) => one.figuresOfYear },
    { name: words.published, value: (one) => one.publishedFigures },
    { name: words.owned, value: (one) => one.owned },
    { name: words.duties, value: (one) => one.duties },
  ]
  return (
    <DataTable
      id="numbers"
      caption={words.holds}
      rows={lines}
      rowKey={({ name }) => name}
      dense
      wide={rows.length > 4}
      columns={[
        { key: 'what', header: words.number, cell: ({ name }) => name },
        ...rows.map((one) => ({ key: String(one.unitId), header: nameOf(one.unitId), numeric: true, cell: ({ value }: Line) => String(value(one)) })),
      ]}
    />
  )
}
