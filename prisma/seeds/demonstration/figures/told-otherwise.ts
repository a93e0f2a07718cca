// Figures of the whole city that are known from below only, or that are not the sum of its parts, and the note that says so.
import type { Quantity } from '@/lib/domain/quantity'
import { chance } from './chance'

export interface Told {
  readonly quantity: Quantity
  readonly footnotes: readonly string[]
}

/** Years in which big counts were kept in round numbers only: 8900余. */
const ROUND_UNTIL = 2017
const ROUNDED = new Set(['MED_FOUND', 'GOV_ONLINE_DONE', 'COUNSEL_SVC', 'ENF_INSPECT'])
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  2018: ['ENF_PENALTY'],
  2020: ['CERT_NEW', 'FILES_CHECKED'],
  2023: ['REC_ACCEPT', 'EMG_DRILL'],
  2025: ['ENF_TRAIN'],
}

const plain = (value: number): Told => ({ quantity: { kind: 'value', value: String(value), qualifier: 'EXACT' }, footnotes: [] })

/** How the city tells a sum of its own. */
export function cityTells(code: string, periodKey: string, value: number): Told {
  const year = Number(periodKey)
  if (year <= ROUND_UNTIL && ROUNDED.has(code) && value >= 1000) {
    const step = 10 ** (String(value).length - 2)
    return { quantity: { kind: 'value', value: String(Math.floor(value / step) * step), qualifier: 'AT_LEAST' }, footnotes: [] }
  }
  if (BESIDE[periodKey]?.includes(code) !== true) return plain(value)
  const more = 1 + Math.floor(chance('beside', code, periodKey) * 9)
  return { ...plain(value + more), footnotes: [`演示：含市级专项工作中未分到县（市、区）的${more}件（次），故大于各单位之和。`] }
}
