'use client'
// A subject a row, a figure a column: the counties and 市本级 in official order, and a total under each column that adds up.
import { memo } from 'react'
import type { GridRow } from '@/lib/domain/collecting/grid-row'
import { columnTotals } from '@/lib/domain/grid/column-totals'
import type { GridShape } from '@/lib/domain/grid/grid-shape'
import { cellKey } from '@/lib/domain/collecting/cell'
import { Icon } from '@/components/ui/icon'
import { shownQuantity } from './cell-text'
import { GridCell } from './grid-cell.client'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'
import { useVersion } from './use-grid'

interface MatrixTableProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly shape: GridShape
  readonly subjects: readonly GridRow[]
  readonly columns: readonly GridRow[]
  readonly whole: string | null
}

export const MatrixTable = memo(function MatrixTable({ engine, acts, shape, subjects, columns, whole }: MatrixTableProps) {
  const t = engine.t.grid
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is typed into is a grid (WAI-ARIA practices)
    <table role="grid" className="data-table entry-table matrix-table" aria-label={t.caption('')} aria-rowcount={subjects.length + 2} aria-colcount={columns.length + 1} aria-multiselectable="true">
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" aria-colindex={1}>
            {t.subject}
          </th>
          {columns.map((column, at) => (
            <th key={column.key} scope="col" id={`column-${at}`} aria-colindex={at + 2} className="number">
              {column.name}
              <small className="grid-past">
                {column.measure}
                {column.span !== null && ` · ${column.span}`}
              </small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject, row) => (
          <tr key={subject.subjectCode} aria-rowindex={row + 2}>
            <th scope="row" id={`row-${row}`} aria-colindex={1}>
              {subject.subjectName}
            </th>
            {shape.rows[row]?.map((cell, column) =>
              cell === null ? (
                <td key={columns[column]?.key} className="grid-none" aria-colindex={column + 2}>
                  <span className="sr-only">{t.notAsked}</span>
                </td>
              ) : (
                <GridCell
                  key={cell.key}
                  engine={engine}
                  acts={acts}
                  cellKey={cell.key}
                  part="value"
                  typed={cell.typed}
                  row={row}
                  column={column}
                  columnIndex={column + 2}
                  labelledBy={`row-${row} column-${column}`}
                  withLastYear
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
      <TotalsRow engine={engine} subjects={subjects} columns={columns} whole={whole} />
    </table>
  )
})

function TotalsRow({ engine, subjects, columns, whole }: Pick<MatrixTableProps, 'engine' | 'subjects' | 'columns' | 'whole'>) {
  const t = engine.t.grid
  const { data } = engine
  useVersion(data)
  const keys = new Set(data.rows().map(({ key }) => key))
  const totals = columnTotals(columns, subjects.map(({ subjectCode }) => subjectCode), whole, (metricCode, periodKey, subjectCode) => {
    const key = cellKey({ metricCode, subjectCode, periodKey })
    return keys.has(key) ? data.quantity(key) : null
  })
  return (
    <tfoot>
      <tr aria-rowindex={subjects.length + 2}>
        <th scope="row" aria-colindex={1}>
          {t.total}
        </th>
        {columns.map((column, at) => {
          const { total = null, adds = false, differs = false } = totals[at] ?? {}
          const own = whole === null ? null : cellKey({ ...column, subjectCode: whole })
          return (
            <td key={column.key} className="number grid-total" aria-colindex={at + 2} data-differs={differs || undefined}>
              {!adds ? <span className="grid-past">{t.totalNone}</span> : total === null ? <span className="grid-past">{t.totalUnknown}</span> : shownQuantity(engine.locale, { ...column, computed: true }, total)}
              {differs && own !== null && (
                <small className="grid-differs">
                  <Icon name="warning" /> {t.totalDiffers(data.view(own).shown)}
                </small>
              )}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
