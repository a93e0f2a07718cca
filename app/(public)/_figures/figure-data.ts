// The table of a figure as CSV: data only, no lines before the header. What it is and where it is from stands in columns, so that a loose file can be traced.
import type { Display } from '@/app/_http/display'
import { csvBytes } from '@/lib/exports/csv'
import type { TableColumn } from '@/lib/exports/published-table'
import { environment } from '@/lib/platform/env'
import type { FigureDocument } from './figure-document'

const WIDTH = 16

/**
 * @param marks what a reader must know before any figure
 */
export function figureData({ t }: Pick<Display, 't'>, figure: FigureDocument, marks: readonly string[]): Uint8Array {
  const head = t.figureFile.column
  const traced = [
    [head.title, figure.title],
    [head.subtitle, figure.subtitle],
    [head.source, figure.source],
    [head.release, [figure.release, ...marks].join(' · ')],
    [head.address, `${environment().APP_ORIGIN}${figure.address}`],
  ] as const
  const columns: readonly TableColumn[] = [
    ...figure.columns.map((header, at): TableColumn => ({ key: `data-${at}`, header, kind: 'number', width: WIDTH })),
    ...traced.map(([header], at): TableColumn => ({ key: `trace-${at}`, header, kind: 'text', width: WIDTH })),
  ]
  return csvBytes({ columns, rows: figure.rows.map((row) => [...row, ...traced.map(([, text]) => text)]) })
}
