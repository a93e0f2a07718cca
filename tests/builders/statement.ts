// A printed statement, with sensible facts for every field that a test does not name.
import { yearPeriod } from '@/lib/domain/period'
import type { Statement } from '@/lib/domain/statement'

/** What a report of 2023 prints of the dispute resolution rate, unless told otherwise. */
export const aStatement = (facts: Partial<Statement> = {}): Statement => ({
  code: 'S-01',
  documentSlug: 'report-2023',
  documentTitle: '2023年报告',
  section: '6(1)',
  sectionTitle: '六',
  sectionTitleEn: 'Six',
  subjectZh: '矛盾纠纷化解率',
  subjectEn: 'Dispute resolution rate',
  printed: '99.56%',
  kind: 'VALUE',
  value: '99.56',
  qualifier: 'EXACT',
  unit: '%',
  scopeZh: '全市',
  scopeEn: 'the whole city',
  periodZh: '2023年',
  periodEn: '2023',
  period: yearPeriod(2023),
  periodNoteZh: null,
  periodNoteEn: null,
  ownerZh: '市司法局',
  ownerEn: 'Justice Bureau',
  metricCode: 'MED_RATE',
  relation: 'PRINTS',
  noteZh: null,
  noteEn: null,
  ...facts,
})
