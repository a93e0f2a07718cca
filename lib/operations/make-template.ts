// The workbook that a unit fills in for a collection.
import 'server-only'
import { collectionSheet } from '@/lib/data/collection-sheet'
import { importTarget } from '@/lib/data/import-target'
import { metricGroups } from '@/lib/data/metrics'
import { ok, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { fileName } from '@/lib/exports/file-name'
import { templateWorkbook } from '@/lib/exports/template'
import { messages, type Locale } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'

export interface MadeTemplate {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Makes the template of what a unit is asked for, with last year's figures and none of this year's.
 * @returns problems: permission.missing, collection.unknown
 */
export async function makeTemplate(viewer: Viewer, given: { readonly collection: string; readonly unit: string; readonly locale: Locale }): Promise<Result<MadeTemplate>> {
  const found = await collectionSheet(viewer, given.collection, given.unit)
  if (!found.ok) return found
  const sheet = found.value
  const { collection, unit } = sheet
  const t = messages(given.locale).template
  const [title, name] = given.locale === 'en' ? [collection.titleEn, unit.nameEn] : [collection.titleZh, unit.name]
  const bytes = await templateWorkbook(importTarget(sheet), {
    titleZh: collection.titleZh, titleEn: collection.titleEn, unitZh: unit.name, unitEn: unit.nameEn, period: collection.period, dueAt: sheet.dueAt, note: collection.note,
    groups: await metricGroups(), generatedAt: now().toISOString(),
  }, given.locale)
  return ok({ name: fileName([t.product, title, name, t.fileWord], 'xlsx'), bytes })
}
