// How axes write numbers. Marks carry exact text; ticks are round, so that plain numbers serve.
import type { Locale } from '@/lib/i18n/messages'
import type { Scale } from './value-axis'

/**
 * A writer of ticks: rates with % and as many places as tell them apart; counts grouped, from ten thousand on in 万 or 亿 (K, M in English),
 * but in a unit that is many itself in full: 20,000 万元 is not 2万.
 * @example axisText('zh-CN', 'count')(70000, 0) // '7万'
 */
export function axisText(locale: Locale, scale: Scale): (value: number, decimals: number) => string {
  return (value, decimals) => {
    if (scale === 'rate') return `${plain(locale, value, decimals)}%`
    return scale === 'count' && Math.abs(value) >= 10_000
      ? new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2, signDisplay: 'negative' }).format(value)
      : plain(locale, value, decimals)
  }
}

function plain(locale: Locale, value: number, decimals: number): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  }).format(value)
}
