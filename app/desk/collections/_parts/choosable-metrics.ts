// The metrics that can be asked for, by group: all that are not computed.
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { isComputed } from '@/lib/domain/metric'
import type { Locale } from '@/lib/i18n/messages'
import type { ChoosableGroup } from './metric-choice.client'

/**
 * @param year metrics in force at its end
 * @param chosen whether a metric is ticked to begin with
 */
export async function choosableMetrics(locale: Locale, year: number, chosen: (code: string) => boolean): Promise<readonly ChoosableGroup[]> {
  const [groups, metrics] = await Promise.all([metricGroups(), metricsOfYear(year)])
  return groups
    .map(({ code, nameZh, nameEn }) => ({
      code,
      name: locale === 'en' ? nameEn : nameZh,
      metrics: metrics
        .filter(({ groupCode, kind }) => groupCode === code && !isComputed(kind))
        .map((metric) => ({ code: metric.code, name: locale === 'en' ? metric.nameEn : metric.nameZh, note: metric.code, chosen: chosen(metric.code) })),
    }))
    .filter(({ metrics: own }) => own.length > 0)
}
