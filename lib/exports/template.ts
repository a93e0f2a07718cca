// The workbook that a unit fills in for a collection: figures, how to fill them in, and, unseen, what it is.
import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { META_SHEET, metaLines } from '@/lib/domain/importing/template-layout'
import type { ImportTarget } from '@/lib/domain/importing/import-target'
import { messages, type Locale } from '@/lib/i18n/messages'
import { plainText } from './plain-text'
import { figureSheet } from './template/figure-sheet'
import { guideSheet } from './template/guide-sheet'
import { withRoomyNotes } from './template/roomy-notes'
import { FONT } from './template/styles'
import type { TemplateHead } from './template/template-head'

/** The bytes of the template of what is asked, in the words of its reader. */
export async function templateWorkbook(target: ImportTarget, head: TemplateHead, locale: Locale): Promise<Uint8Array> {
  const t = messages(locale).template
  const { sheet, columns, rows } = figureSheet(target, head, locale, t.sheet)
  const { titleZh, titleEn, unitZh, unitEn } = head
  const meta = metaLines({
    collection: target.collection, unit: target.unit, version: target.templateVersion, titleZh: plainText(titleZh), titleEn: plainText(titleEn), unitZh: plainText(unitZh), unitEn: plainText(unitEn),
    sheet: t.sheet, columns: columns.found, rows: rows.map((one) => ({ row: one.row, place: one.target.place })),
  })
  const hidden: WriteSheet = { name: META_SHEET, rows: meta.map(([name, value]) => [name, value]), veryHidden: true, protection: { sheet: true } }
  const made = new Date(head.generatedAt)
  const bytes = await writeXlsx({
    properties: { title: plainText(locale === 'en' ? titleEn : titleZh), creator: t.product, created: made, modified: made },
    defaultFont: FONT,
    sheets: [sheet, guideSheet(head, target.templateVersion, locale), hidden],
    activeSheet: 0,
  })
  return withRoomyNotes(bytes, 5, 8)
}
