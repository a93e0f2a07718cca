// What the rows of a file of history may name, period by period: metrics in the version in force at its end, and units as they stood then.
import 'server-only'
import { nameOf } from '@/lib/domain/grid/match-names'
import type { NamedUnit, PeriodGround } from '@/lib/domain/history/judge-row'
import { nameIndex, type Found } from '@/lib/domain/history/name-index'
import { periodKeyOf } from '@/lib/domain/history/read-period'
import { periodOfKey, type Period } from '@/lib/domain/period'
import { existedWithin, namingVersion } from '@/lib/domain/units/unit-record'
import { today } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { metricsOn, type Metric } from './metrics'
import { ensurePeriod, periodOf } from './periods'
import { unitRecords, type StoredUnit } from './units'

export type HistoryGround = PeriodGround<Metric>

type MetricNames = { readonly nameZh: string; readonly nameEn: string }

async function everyMetric(): Promise<(text: string) => Found<MetricNames>> {
  const rows = await database().metricVersion.findMany({ orderBy: { version: 'desc' }, select: { nameZh: true, nameEn: true, metric: { select: { code: true } } } })
  const newest = new Map(rows.toReversed().map((row) => [row.metric.code, row]))
  return nameIndex([...newest.values()].map(({ metric, nameZh, nameEn }) => ({ code: metric.code, names: [nameZh, nameEn], thing: { nameZh, nameEn } })))
}

/** Units by their codes and names at the end of a period, then by those that they ever had. */
function unitsIn(records: readonly StoredUnit[], period: Period): (text: string) => Found<NamedUnit> {
  const named = records.flatMap((record) => {
    const version = namingVersion(record, period.end)
    if (version === null) return []
    const thing: NamedUnit = { id: record.id, name: version.name, nameEn: version.nameEn, existed: existedWithin(record, period.start ?? '0000-01-01', period.end) }
    return [{ record, version, thing }]
  })
  const then = nameIndex(named.map(({ version, thing }) => ({ code: version.code, names: [version.name, version.shortName, version.nameEn], thing })))
  const ever = nameIndex(named.map(({ record, version, thing }) => ({ code: version.code, names: record.versions.flatMap((one) => [one.code, one.name, one.nameEn]), thing })))
  return (text) => then(text) ?? ever(text)
}

/** Opens what is known. Returns the ground of the period that a text names, or null; each is made once. */
export async function openGround(): Promise<(text: string) => Promise<HistoryGround | null>> {
  const [records, rows, other] = await Promise.all([unitRecords(), database().period.findMany(), everyMetric()])
  const spans = new Map(rows.map(periodOf).flatMap((period) => [[nameOf(period.key), period], [nameOf(period.wordsZh ?? ''), period], [nameOf(period.wordsEn ?? ''), period]]))
  const byDay = new Map<string, Promise<(text: string) => Found<Metric>>>()
  const byKey = new Map<string, Promise<HistoryGround>>()
  const byText = new Map<string, HistoryGround | null>()

  const metricsAt = async (day: string): Promise<(text: string) => Found<Metric>> => {
    const metrics = await metricsOn(database(), day, new Map())
    return nameIndex(metrics.map((metric) => ({ code: metric.code, names: [metric.nameZh, metric.nameEn], thing: metric })))
  }
  const make = async (period: Period): Promise<HistoryGround> => {
    const over = period.end <= today()
    const metric = byDay.get(period.end) ?? metricsAt(period.end)
    byDay.set(period.end, metric)
    const otherMetric = (text: string): MetricNames | null => {
      const found = other(text)
      return found === null || found === 'shared' ? null : found.thing
    }
    return { periodId: over ? await ensurePeriod(database(), period) : null, key: period.key, over, metric: await metric, otherMetric, unit: unitsIn(records, period) }
  }
  return async (text) => {
    const known = byText.get(text)
    if (known !== undefined) return known
    const key = periodKeyOf(text)
    const period = key === null ? (nameOf(text) === '' ? undefined : spans.get(nameOf(text))) : (periodOfKey(key) ?? undefined)
    const made = period === undefined ? null : (byKey.get(period.key) ?? make(period))
    if (made !== null && period !== undefined) byKey.set(period.key, made)
    const ground = await made
    byText.set(text, ground)
    return ground
  }
}
