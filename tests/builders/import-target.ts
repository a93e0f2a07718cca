// What a unit is asked for, out of the reference metrics: as many subjects and periods as a test needs.
import { askedText, type ImportPeriod, type ImportRow, type ImportSubject, type ImportTarget } from '@/lib/domain/importing/import-target'
import { isComputed } from '@/lib/domain/metric'
import { periodOfKey } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import { metrics, type ReferenceMetric } from '@/prisma/seeds/reference/metrics'

export const aSubject = (code: string, name: string, shortName = name, formerNames: readonly string[] = []): ImportSubject => ({ code, name, shortName, nameEn: `Unit ${code}`, formerNames })

export function aPeriod(key: string): ImportPeriod {
  const period = periodOfKey(key)
  if (period === null) throw new Error(`${key} is no plain period`)
  return { ...period, wordsZh: null, wordsEn: null }
}

interface TargetGiven {
  readonly collection?: string
  readonly unit?: string
  /** Codes of metrics; computed ones are asked where their parts are. */
  readonly metrics?: readonly string[]
  readonly subjects?: readonly ImportSubject[]
  readonly periods?: readonly string[]
  readonly lastYear?: (metric: ReferenceMetric, subject: ImportSubject) => Quantity | null
}

const found = (code: string): ReferenceMetric => {
  const metric = metrics.find((one) => one.code === code)
  if (metric === undefined) throw new Error(`no metric ${code}`)
  return metric
}

/** Disputes found and resolved with their rate, of one county, unless told otherwise. */
export function anImportTarget(given: TargetGiven = {}): ImportTarget {
  const { collection = 'demo-2024-q3', unit = '990102', metrics: codes = ['MED_FOUND', 'MED_SOLVED', 'MED_RATE'], subjects = [aSubject('990102', '演示县')], periods = ['2024-Q3'] } = given
  const rows = codes.map(found).flatMap((metric) =>
    subjects.flatMap((subject) =>
      periods.map((key): ImportRow => ({
        place: { metricCode: metric.code, subjectCode: subject.code, periodKey: key },
        metric: { ...metric, changeOf: metric.baseCode }, nameZh: metric.nameZh, nameEn: metric.nameEn, subject, period: aPeriod(key), computed: isComputed(metric.kind), lastYear: given.lastYear?.(metric, subject) ?? null,
      })),
    ),
  )
  const asked = { collection, unit, rows }
  // Any text that changes with what is asked will do where nobody signs it.
  return { ...asked, templateVersion: String([...askedText(asked)].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 4_294_967_296, 7)) }
}

/** Codes of all metrics that are typed in, and of those that follow from them. */
export const everyMetric: readonly string[] = metrics.map(({ code }) => code)

