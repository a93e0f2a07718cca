'use client'
// A figure a row: name, unit, this period, last year, change, what belongs to it. Painted once; its cells paint themselves.
import { Fragment, memo } from 'react'
import type { GridGroup } from '@/lib/domain/collecting/grid-row'
import type { GridShape } from '@/lib/domain/grid/grid-shape'
import { GridCell } from './grid-cell.client'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'

interface ListTableProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly groups: readonly GridGroup[]
  readonly shape: GridShape
}

export const ListTable = memo(function ListTable({ engine, acts, groups, shape }: ListTableProps) {
  const t = engine.t.grid
  const columns = [t.value, t.lastYear, t.change, t.notes]
  const firsts = groups.map((_group, at) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0))
  const [first] = groups.flatMap(({ rows }) => rows)
  // One unit answering for itself need not be named in every row.
  const named = groups.some(({ rows }) => rows.some(({ subjectCode }) => subjectCode !== first?.subjectCode))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is typed into is a grid (WAI-ARIA practices)
    <table role="grid" className="data-table entry-table" aria-label={t.caption(first?.subjectName ?? '')} aria-rowcount={shape.rows.length + groups.length + 1} aria-colcount={6} aria-multiselectable="true">
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" aria-colindex={1}>
            {t.metric}
          </th>
          <th scope="col" aria-colindex={2} className="nowrap">
            {t.measure}
          </th>
          {columns.map((name, at) => (
            <th key={name} scope="col" id={`column-${at}`} aria-colindex={at + 3} className={at < 2 ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group, at) => (
        <tbody key={group.code}>
          <tr aria-rowindex={(firsts[at] ?? 0) + at + 2}>
            <th scope="rowgroup" colSpan={6} id={`section-${group.code}`} className="grid-section" tabIndex={-1}>
              {group.name}
            </th>
          </tr>
          {group.rows.map((row, within) => {
            const index = (firsts[at] ?? 0) + within
            return (
              <tr key={row.key} aria-rowindex={index + at + 3}>
                <th scope="row" id={`row-${index}`} aria-colindex={1}>
                  {row.name}
                  {named && <small className="grid-past">{row.subjectName}</small>}
                  {row.span !== null && <small className="grid-past">{row.span}</small>}
                </th>
                <td className="grid-measure" aria-colindex={2}>
                  {row.measure}
                </td>
                {shape.rows[index]?.map((cell, column) => (
                  <Fragment key={columns[column]}>
                    {cell !== null && (
                      <GridCell
                        engine={engine}
                        acts={acts}
                        cellKey={cell.key}
                        part={cell.part}
                        typed={cell.typed}
                        row={index}
                        column={column}
                        columnIndex={column + 3}
                        labelledBy={`row-${index} column-${column}`}
                        withLastYear={false}
                      />
                    )}
                  </Fragment>
                ))}
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
})
