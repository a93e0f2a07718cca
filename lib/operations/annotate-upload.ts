// Somebody's own file with what is wrong written on its cells, to be put right where they work.
import 'server-only'
import { nameMatches } from '@/lib/data/name-matches'
import { uploadWork } from '@/lib/data/upload-work'
import { cellKey } from '@/lib/domain/collecting/cell'
import { planImport } from '@/lib/domain/importing/plan-import'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { annotatedWorkbook, wrongCells } from '@/lib/exports/annotated-workbook'
import { messages, type Locale } from '@/lib/i18n/messages'

export interface AnnotatedUpload {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Marks what is wrong in the file as it came, whatever was corrected on the page.
 * @returns an .xlsx; problems: permission.missing, collection.unknown, uploaded.unknown, uploaded.swept
 */
export async function annotateUpload(viewer: Viewer, given: { readonly collection: string; readonly unit: string; readonly number: number; readonly locale: Locale }): Promise<Result<AnnotatedUpload>> {
  const found = await uploadWork(viewer, given.collection, given.unit, given.number)
  if (!found.ok) return found
  const { upload, planned, target, sheet } = found.value
  if (planned === null) return refused(problem('uploaded.swept', {}))
  const { original: workbook, bytes } = planned
  const t = messages(given.locale).upload
  const plan = planImport({ workbook, target, remembered: await nameMatches(sheet.unit.id) })
  const rows = new Map(target.rows.map((row) => [cellKey(row.place), row]))
  const wrong = wrongCells(plan, ({ place }) => {
    const row = rows.get(cellKey(place))
    if (row === undefined) return place.metricCode
    const [name, subject] = given.locale === 'en' ? [row.nameEn, row.subject.nameEn] : [row.nameZh, row.subject.shortName]
    return place.subjectCode === sheet.unit.code ? name : t.named(name, subject)
  }, given.locale)
  const stem = upload.fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  return ok({ name: `${t.annotatedName(stem)}.xlsx`, bytes: await annotatedWorkbook({ bytes, workbook, sheet: plan.sheet, wrong, locale: given.locale }) })
}
