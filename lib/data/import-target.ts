// What a file of figures is held against: the grid of a unit, without what is recorded in it.
import 'server-only'
import { createHash } from 'node:crypto'
import { askedText, type ImportRow, type ImportTarget } from '@/lib/domain/importing/import-target'
import type { CollectionSheet, SheetRow } from './collection-sheet'

function rowOf({ metric, subject, period, computed, lastYear }: SheetRow): ImportRow {
  const { code, name, shortName, nameEn, former } = subject
  return {
    place: { metricCode: metric.code, subjectCode: code, periodKey: period.key },
    metric, nameZh: metric.nameZh, nameEn: metric.nameEn,
    subject: { code, name, shortName, nameEn, formerNames: former.flatMap((one) => [one.name, one.shortName, one.code]) },
    period, computed,
    // Another span than last year's same one is not to be compared like for like.
    lastYear: lastYear === null || lastYear.otherPeriod !== null ? null : lastYear.quantity,
  }
}

/** What is asked, with a version that changes with it. */
export function importTarget(sheet: CollectionSheet): ImportTarget {
  const asked = { collection: sheet.collection.code, unit: sheet.unit.code, rows: sheet.rows.map(rowOf) }
  return { ...asked, templateVersion: createHash('sha256').update(askedText(asked)).digest('hex').slice(0, 16) }
}
