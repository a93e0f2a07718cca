// The line of releases of a year, a half or a quarter: how it is called in addresses, and what is typed to confirm an act on it.
import { periodOfKey, type Period } from './period'

export const RELEASE_KINDS = ['ANNUAL', 'HALF_YEARLY', 'QUARTERLY', 'TABLE'] as const
export type ReleaseKind = (typeof RELEASE_KINDS)[number]

export interface ReleaseLine {
  /** `annual-2024`, `half-2024-s1`, `quarter-2024-q3`. */
  readonly slug: string
  readonly kind: Exclude<ReleaseKind, 'TABLE'>
  readonly period: Period
}

/**
 * The line of a period.
 * @param key `2024`, `2024-S1` or `2024-Q3`
 * @returns null for any other key: only a plain year, half or quarter is published
 * @example lineOf('2024-Q3')?.slug // 'quarter-2024-q3'
 */
export function lineOf(key: string): ReleaseLine | null {
  const period = periodOfKey(key)
  if (period === null) return null
  const lower = key.toLowerCase()
  if (period.kind === 'YEAR') return { slug: `annual-${lower}`, kind: 'ANNUAL', period }
  return period.kind === 'HALF' ? { slug: `half-${lower}`, kind: 'HALF_YEARLY', period } : { slug: `quarter-${lower}`, kind: 'QUARTERLY', period }
}

type Named = Pick<Period, 'kind' | 'key' | 'referenceYear'>

/** What is typed to confirm, in the city's own words: 2024年度, 2024年上半年, 2024年第三季度. */
export function confirmationOf({ kind, key, referenceYear }: Named): string {
  const part = Number(key.at(-1))
  if (kind === 'HALF') return `${referenceYear}年${part === 1 ? '上' : '下'}半年`
  return kind === 'QUARTER' ? `${referenceYear}年第${'一二三四'.charAt(part - 1)}季度` : `${referenceYear}年度`
}

/** The same in English: Year 2024, First half of 2024, Q3 2024. */
export function confirmationEnOf({ kind, key, referenceYear }: Named): string {
  const part = Number(key.at(-1))
  if (kind === 'HALF') return `${part === 1 ? 'First' : 'Second'} half of ${referenceYear}`
  return kind === 'QUARTER' ? `Q${part} ${referenceYear}` : `Year ${referenceYear}`
}

/** Whether what was typed is it, in either language. Full-width digits, spaces and small letters are read; 三季度 may be typed 3季度. */
export function isConfirmed(typed: string, period: Named): boolean {
  const close = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
  const plain = close(typed).replace(/第([1-4])季度/, (_all, digit: string) => `第${'一二三四'.charAt(Number(digit) - 1)}季度`)
  return plain === confirmationOf(period) || plain === close(confirmationEnOf(period))
}
