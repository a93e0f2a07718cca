// Targets of the invented city: standing ones, one that was raised on the way, and some of single years.
import { targets } from '../../reference/reference-data'
import { swing } from '../figures/chance'
import { demoDepartments } from './departments'
import { DEMO_CITY, regions } from './regions'

export interface DemoTarget {
  readonly metricCode: string
  readonly unit: string
  readonly kind: 'BASELINE' | 'TARGET' | 'FLOOR' | 'CEILING'
  readonly value: string
  readonly near: string | null
  /** The one year it is for; null for a standing one. */
  readonly year: number | null
  readonly fromYear: number | null
  /** Days from which and until which it was known. */
  readonly known: string
  readonly ended: string | null
  readonly sourceZh: string
  readonly sourceEn: string
}

const LONG_AGO = '2016-01-04'
const base = { unit: DEMO_CITY, near: null, year: null, fromYear: null, known: LONG_AGO, ended: null, sourceZh: '演示：虚构的目标值', sourceEn: 'Demonstration: an invented target' } as const

const ofCatalogue: readonly DemoTarget[] = targets.map(({ metricCode, kind, value }) => ({ ...base, metricCode, kind, value }))

const attendance = { ...base, metricCode: 'LIT_ATTEND_RATE', kind: 'FLOOR' } as const
const losses = { ...base, metricCode: 'LIT_LOSS_RATE', kind: 'CEILING' } as const

type Aim = readonly [metricCode: string, kind: DemoTarget['kind'], value: number, apart?: number]

/** What counties and zones are asked for: many reach it, some come near, some do not. */
const ofCounties: readonly Aim[] = [
  ['LIT_ATTEND_RATE', 'FLOOR', 93, 3], ['LIT_LOSS_RATE', 'CEILING', 9, 2], ['MED_RATE', 'TARGET', 98], ['REC_CLOSE_RATE', 'FLOOR', 94], ['REC_SETTLE_RATE', 'TARGET', 33, 3],
  ['DOC_FILED_RATE', 'TARGET', 100], ['DOC_ONTIME_RATE', 'TARGET', 95], ['DOC_REVIEW_RATE', 'TARGET', 100], ['DECI_REVIEW_RATE', 'TARGET', 100], ['GOV_ITEM_ONLINE_RATE', 'TARGET', 92, 2],
  ['ENF_CERT_RATE', 'TARGET', 97], ['TOWN_CERT_RATE', 'TARGET', 90, 2], ['MAJOR_REVIEW_RATE', 'TARGET', 100], ['FILES_PASS_RATE', 'FLOOR', 95], ['ISSUE_CLOSE_RATE', 'TARGET', 97],
  ['ISSUE_OVERDUE', 'CEILING', 0], ['GOV_DISHONEST', 'CEILING', 0], ['SHUFA_RATE', 'TARGET', 100], ['REPORT_RATE', 'TARGET', 100], ['CAP_STUDY', 'FLOOR', 6], ['EMG_DRILL', 'FLOOR', 14, 3], ['ENF_TRAIN', 'FLOOR', 16, 3],
]

/** What the bigger enforcement bodies are asked for. */
const ofDepartments: readonly Aim[] = [['LIT_ATTEND_RATE', 'FLOOR', 95], ['LIT_LOSS_RATE', 'CEILING', 10], ['ENF_CERT_RATE', 'TARGET', 98], ['MAJOR_REVIEW_RATE', 'TARGET', 100], ['ISSUE_CLOSE_RATE', 'TARGET', 97], ['DOC_FILED_RATE', 'TARGET', 100]]

const own = ([metricCode, kind, value, apart = 0]: Aim, unit: string): DemoTarget => ({ ...base, metricCode, kind, value: String(value + Math.round(apart * swing('target', unit, metricCode))), unit, fromYear: 2021, known: '2021-01-10' })

export const demoTargets: readonly DemoTarget[] = [
  ...ofCatalogue,
  // Raised in 2021: what was published before is still read with 75.
  { ...attendance, value: '75', ended: '2021-02-01' },
  { ...attendance, value: '85', fromYear: 2021, known: '2021-02-01' },
  { ...attendance, value: '92', near: '2', year: 2024, known: '2024-01-15' },
  { ...attendance, value: '95', near: '2', year: 2025, known: '2025-01-15' },
  { ...losses, value: '15' },
  { ...losses, value: '10', year: 2025, known: '2025-01-15' },
  { ...base, metricCode: 'MED_RATE', kind: 'TARGET', value: '98' },
  { ...base, metricCode: 'REC_CLOSE_RATE', kind: 'FLOOR', value: '95', fromYear: 2020, known: '2020-01-10' },
  { ...base, metricCode: 'GOV_ITEM_ONLINE_RATE', kind: 'TARGET', value: '90', near: '3' },
  ...regions.filter(({ kind }) => kind === 'COUNTY' || kind === 'ZONE').flatMap(({ key }) => ofCounties.map((target) => own(target, key))),
  ...demoDepartments.filter(({ enforcementBody, weight }) => enforcementBody && weight > 1).flatMap(({ key }) => ofDepartments.map((target) => own(target, key))),
]
