// The figures behind one line of the board, a row a unit: what it gave, how far that has come, and who answers for it.
import { DataTable } from '@/components/ui/data-table'
import type { Unit } from '@/lib/data/units'
import type { BoardUnit } from '@/lib/domain/reconcile/board'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Reconciled } from '@/lib/operations/reconcile-period'
import { figureText, quantityText, unitName } from './board-words'

export function UnitsTable({ t, locale, line }: { readonly t: Messages; readonly locale: Locale; readonly line: Reconciled }) {
  const words = t.reconciliation
  const { metric, units, apart, sum } = line
  return (
    <DataTable
      id="units"
      caption={words.detail(locale === 'en' ? metric.nameEn : metric.nameZh)}
      columns={[
        { key: 'unit', header: words.unit, cell: ({ unit }: BoardUnit<Unit>) => unitName(locale, unit) },
        { key: 'value', header: words.value, unit: locale === 'en' ? metric.unitEn : metric.unit, numeric: true, cell: ({ figure }) => figureText(locale, t, metric, figure) },
        { key: 'standing', header: words.standing, nowrap: true, cell: ({ unit, figure }) => standingText(t, apart.some((one) => one.unit.id === unit.id), figure) },
      ]}
      rows={[...units, ...apart]}
      rowKey={({ unit }) => unit.code}
      total={[words.sum, quantityText(locale, t, metric, sum), words.given(String(line.given), String(units.length))]}
      dense
    />
  )
}

function standingText(t: Messages, isApart: boolean, figure: BoardUnit<Unit>['figure']): string {
  const standing = figure === null ? t.reconciliation.noFigure : t.reconciliation.state[figure.standing]
  return isApart ? `${standing} · ${t.reconciliation.zones}` : standing
}
