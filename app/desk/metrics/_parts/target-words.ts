// A target in words: what it is, and for when.
import type { CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import type { DatedTarget } from '@/lib/domain/target-for'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

type Of = Pick<CatalogueMetric, 'kind' | 'unit' | 'unitEn' | 'displayScale' | 'decimals' | 'rounding' | 'direction'>

/** 目标 ≥90% */
export const aimText = (t: Messages, locale: Locale, metric: Of, target: Pick<DatedTarget, 'kind' | 'value' | 'sourceZh' | 'sourceEn'>): string =>
  `${t.metricsDesk.targetKinds[target.kind]} ${formatTarget(locale, { ...metric, decimals: Math.max(metric.decimals, 4) }, target)}`

/** 2027; 自 2027 年起每年 */
export function whenText(t: Messages, { periodKey, fromYear }: Pick<DatedTarget, 'periodKey' | 'fromYear'>): string {
  if (periodKey !== null) return periodKey
  return fromYear === null ? t.metricsDesk.every : t.metricsDesk.everyFrom(String(fromYear))
}

/** 相差 3 以内 */
export const nearText = (t: Messages, metric: Of, near: string | null): string => (near === null ? t.metricsDesk.nearUsual : t.metricsDesk.nearOf(inShownUnit(near, metric.displayScale)))
