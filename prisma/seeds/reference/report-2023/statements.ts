// The fifty-two statements of the report with indicators in them, in its order.
import type { Statement } from '@/lib/domain/statement'
import { reportDocument } from './document'
import { type PeriodReading, periodReadings } from './periods'
import type { Becomes, StatementRow } from './statement-row'
import { introductionAndPart1 } from './statements/part-1-leadership'
import { part2Functions } from './statements/part-2-functions'
import { part3Systems } from './statements/part-3-systems'
import { part4Enforcement } from './statements/part-4-enforcement'
import { part5Disputes } from './statements/part-5-disputes'
import { headings, owners, type PartKey, scopes } from './wording'

export interface ReportStatement extends Statement {
  /** Place in the report, 1 and up. */
  readonly sort: number
  readonly sectionTitleEn: string
  readonly scopeEn: string
  readonly periodEn: string
  /** How the period is read where that is not plain; the statement's own note is about the figure. */
  readonly periodNoteZh: string | null
  readonly periodNoteEn: string | null
  readonly ownerEn: string
  readonly becomes: Becomes
}

const rows: readonly StatementRow[] = [...introductionAndPart1, ...part2Functions, ...part3Systems, ...part4Enforcement, ...part5Disputes]

export const reportStatements: readonly ReportStatement[] = rows.map((row, index) => {
  const reading: PeriodReading = periodReadings[row.period]
  const heading = headings[partOf(row.section)]
  return {
    code: row.code,
    sort: index + 1,
    documentSlug: reportDocument.slug,
    documentTitle: reportDocument.title,
    section: row.section,
    sectionTitle: heading.zh,
    sectionTitleEn: heading.en,
    subjectZh: row.subjectZh,
    subjectEn: row.subjectEn,
    printed: row.printed,
    kind: row.kind,
    value: row.value,
    qualifier: row.qualifier ?? 'EXACT',
    unit: row.unit,
    scopeZh: scopes[row.scope].zh,
    scopeEn: scopes[row.scope].en,
    periodZh: reading.wordsZh,
    periodEn: reading.wordsEn,
    periodNoteZh: reading.noteZh,
    periodNoteEn: reading.noteEn,
    period: reading.period,
    ownerZh: owners[row.owner].zh,
    ownerEn: owners[row.owner].en,
    metricCode: row.metricCode,
    relation: row.relation,
    becomes: row.becomes,
    noteZh: row.noteZh ?? null,
    noteEn: row.noteEn ?? null,
  }
})

function partOf(section: StatementRow['section']): PartKey {
  const part = Object.keys(headings).find((key): key is PartKey => section.startsWith(key))
  if (!part) throw new Error(`No part of the report begins at ${section}`)
  return part
}
