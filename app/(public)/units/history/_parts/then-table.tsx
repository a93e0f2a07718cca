// The figures as they were published, each of the unit that gave it.
import { FigureCell } from '../../../_parts/figure-cell'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { HistoryTable, tableId, type KindTableProps } from './history-table'

export function ThenTable({ contents, ...props }: KindTableProps) {
  const { t, locale, kind } = props
  const { columns, standing } = contents
  const rows = contents.unitsOfThen.filter((unit) => unit.kind === kind)
  const notes = tableFootnotes(t, tableId(kind), rows.flatMap(({ id }) => columns.flatMap(({ asThen }) => asThen.get(id) ?? [])))
  return (
    <HistoryTable
      {...props}
      columns={columns}
      rows={rows}
      note={notes.list}
      cell={(unit, { asThen, period }) => {
        const figure = asThen.get(unit.id)
        if (figure !== undefined) return <><FigureCell locale={locale} figure={figure} />{notes.mark(figure)}</>
        const place = standing(unit.id, period)
        return <span className="text-muted">{place === 'there' ? t.figure.noFigure : place === 'over' ? t.unitHistory.over : t.unitHistory.notYet}</span>
      }}
    />
  )
}
