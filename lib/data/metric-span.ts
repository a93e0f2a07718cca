// From when to when a metric is in the catalogue.
import 'server-only'
import type { IsoDate } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import { dateText } from './decimal'

export interface MetricSpan {
  readonly nameZh: string
  readonly nameEn: string
  /** First day; null for from ever. */
  readonly from: IsoDate | null
  /** First day on which it is no more; null while it is in force. */
  readonly to: IsoDate | null
}

/** Of a code that any metric has or had, named as it is called last; null for any other. */
export async function metricSpan(code: string): Promise<MetricSpan | null> {
  const versions = await database().metricVersion.findMany({ where: { metric: { code } }, orderBy: { version: 'asc' }, select: { nameZh: true, nameEn: true, validFrom: true, validTo: true } })
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined) return null
  const day = (date: Date | null): IsoDate | null => (date === null ? null : dateText(date))
  return { nameZh: last.nameZh, nameEn: last.nameEn, from: day(first.validFrom), to: day(last.validTo) }
}
