// The one table: caption, scopes, units in the head, numbers on the right, and a scroll region that a keyboard can reach.
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** Unit of measure, written small in the head and nowhere else. */
  readonly unit?: string | undefined
  readonly numeric?: boolean
  /** Keeps the cell on one line, for dates and statuses. */
  readonly nowrap?: boolean
  /** Whole sentences: kept wide enough to read where the table slides. */
  readonly sentence?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  readonly id: string
  readonly caption: string
  readonly subtitle?: string | undefined
  /** The first column names the row and is read out as its header. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** True for the row this page is about. */
  readonly marked?: (row: Row) => boolean
  /** One more row under a line, for a total: a cell for each column. */
  readonly total?: readonly ReactNode[]
  readonly dense?: boolean
  /** More columns than fit a desk: scrolls sideways everywhere, not only on phones. */
  readonly wide?: boolean
  readonly note?: ReactNode
}

/** A table of figures. Nothing is drawn for no rows: say in an empty state why there are none. */
export function DataTable<Row>({ id, caption, subtitle, columns, rows, rowKey, marked, total, dense, wide, note }: DataTableProps<Row>) {
  const captionId = `${id}-caption`
  return (
    <div className="table-block">
      <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0} data-wide={wide || undefined}>
        <table id={id} className={dense ? 'data-table data-table-dense' : 'data-table'}>
          <caption id={captionId}>
            {caption}
            {subtitle && <small>{subtitle}</small>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" {...looks(column)}>
                  {column.header}
                  {column.unit && <small>({column.unit})</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} {...(marked?.(row) ? { 'data-mark': true } : {})}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.key} scope="row" {...looks(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} {...looks(column)}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.key} scope="row">
                      {total[at]}
                    </th>
                  ) : (
                    <td key={column.key} {...looks(column)}>
                      {total[at]}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {note && <div className="table-note">{note}</div>}
    </div>
  )
}

// A cell without a look has no property at all: each travels to the browser twice, and a page has a thousand cells.
function looks({ numeric, nowrap, sentence }: Pick<Column<never>, 'numeric' | 'nowrap' | 'sentence'>): { readonly className?: string } {
  return numeric ? { className: 'number' } : nowrap ? { className: 'nowrap' } : sentence ? { className: 'sentence' } : {}
}
