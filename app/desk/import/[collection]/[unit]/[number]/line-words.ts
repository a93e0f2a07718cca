// How a line of a plan is called: its cell, its figure, and what stands there.
import type { UploadLine } from '@/lib/data/upload-work'
import { cellName } from '@/lib/domain/importing/plan-cell'
import type { Locale, Messages } from '@/lib/i18n/messages'

/** Id of the cell in the drawing of the sheet. */
export const drawnId = ({ row, column }: { readonly row: number; readonly column: number }): string => `at-${row}-${column}`

/** Name of the figure, with the unit that it is about where that is another than the one that answers. */
export function figureName(t: Messages, locale: Locale, { standing: { row } }: UploadLine, responder: string): string {
  const [name, subject] = locale === 'en' ? [row.metric.nameEn, row.subject.nameEn] : [row.metric.nameZh, row.subject.shortName]
  return row.subject.code === responder ? name : t.upload.named(name, subject)
}

/** `填报!C7 · 出庭应诉率 · 值 119%` */
export function findingName(t: Messages, locale: Locale, line: UploadLine, responder: string): string {
  const [place, name] = [cellName(line.cell), figureName(t, locale, line, responder)]
  return line.cell.shown === '' ? t.upload.findingBlank(place, name) : t.upload.finding(place, name, line.cell.shown)
}
