// A target as a reader sees it: ≥90%, ≤5 件, 100%.
import type { Figure } from '@/lib/domain/figure'
import { isPercent } from '@/lib/domain/kinds/index'
import type { MetricDefinition } from '@/lib/domain/metric'
import { formatValue } from './format-value'
import { messages, type Locale } from './messages'

type Target = NonNullable<Figure['target']>
type Aimed = Pick<MetricDefinition, 'kind' | 'unit' | 'unitEn' | 'displayScale' | 'decimals' | 'rounding' | 'direction'>

/**
 * Writes a target with its unit and the side on which a figure has to be. At the end of a scale the side goes without saying: 100% of a rate,
 * 0 of a count that should not be.
 * @example formatTarget('zh-CN', attendance, { value: '90', kind: 'TARGET', sourceZh, sourceEn }) // '≥90%'
 */
export function formatTarget(locale: Locale, metric: Aimed, target: Target): string {
  const value = formatValue(locale, { ...metric, decimals: placesOf(target.value, metric.decimals) }, { kind: 'value', value: target.value, qualifier: 'EXACT' }, 'table')
  return `${sideOf(metric, target)}${messages(locale).figure.withUnit(value.text, value.unit)}`
}

// A target is written as it was set: 90 and not 90.00.
const placesOf = (value: string, decimals: number): number => Math.min(value.split('.')[1]?.length ?? 0, decimals)

function sideOf(metric: Aimed, { kind, value }: Target): '≥' | '≤' | '' {
  const isAbove = kind === 'FLOOR' || (kind === 'TARGET' && metric.direction === 'UP')
  const isBelow = kind === 'CEILING' || (kind === 'TARGET' && metric.direction === 'DOWN')
  if (isAbove) return isPercent(metric) && value === '100' ? '' : '≥'
  return isBelow && value !== '0' ? '≤' : ''
}
