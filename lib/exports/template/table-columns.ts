// The columns of the sheet that is filled in: those that would say the same in every row are left out.
import type { ImportTarget } from '@/lib/domain/importing/import-target'
import type { TemplateColumns } from '@/lib/domain/importing/template-layout'
import type { Messages } from '@/lib/i18n/messages'

export type TableColumn = keyof Messages['template']['column']

const WIDTHS: Readonly<Record<TableColumn, number>> = { no: 6, name: 38, subject: 16, period: 16, measure: 13, lastYear: 15, value: 18, remark: 32, code: 30 }

export interface TableColumns {
  readonly all: readonly TableColumn[]
  readonly widths: readonly number[]
  /** Place of a column, from 1; 0 where it is left out. */
  readonly at: (column: TableColumn) => number
  readonly found: TemplateColumns
}

export function tableColumns({ rows }: ImportTarget): TableColumns {
  const several = (codes: readonly string[]): boolean => new Set(codes).size > 1
  const left = new Set<TableColumn>()
  if (!several(rows.map(({ place }) => place.subjectCode))) left.add('subject')
  if (!several(rows.map(({ place }) => place.periodKey))) left.add('period')
  const order: readonly TableColumn[] = ['no', 'name', 'subject', 'period', 'measure', 'lastYear', 'value', 'remark', 'code']
  const all = order.filter((column) => !left.has(column))
  const at = (column: TableColumn): number => all.indexOf(column) + 1
  return { all, widths: all.map((column) => WIDTHS[column]), at, found: { measure: at('measure'), value: at('value'), remark: at('remark'), code: at('code') } }
}
