// Which of a unit's targets holds for a period.
import type { FigureTarget } from './figure'

export interface DatedTarget {
  readonly kind: FigureTarget['kind']
  /** The one period that it is for; null for a standing one. */
  readonly periodKey: string | null
  /** First year of a standing one; null: from ever. */
  readonly fromYear: number | null
  readonly value: FigureTarget['value']
  readonly near: string | null
  readonly sourceZh: string
  readonly sourceEn: string
}

// A figure shows one: what is aimed at before what must not be passed. A baseline is a record of where one stood, never shown as a target.
const RANK: Readonly<Record<FigureTarget['kind'], number>> = { TARGET: 0, FLOOR: 1, CEILING: 2, BASELINE: 3 }

/**
 * The target of a period: its own before a standing one, of standing ones the one that began last.
 * @param targets all of one metric and unit
 * @param period `year` is null for anything but a plain year: a target of a year says nothing of a part of it
 */
export function targetFor(targets: readonly DatedTarget[], { key, year }: { readonly key: string; readonly year: number | null }): FigureTarget | null {
  const aims = targets.filter(({ kind }) => kind !== 'BASELINE').toSorted((a, b) => RANK[a.kind] - RANK[b.kind])
  const standing = aims.filter(({ periodKey, fromYear }) => periodKey === null && year !== null && (fromYear ?? 0) <= year).toSorted((a, b) => (b.fromYear ?? 0) - (a.fromYear ?? 0))
  const found = aims.find(({ periodKey }) => periodKey === key) ?? standing[0]
  if (found === undefined) return null
  const { value, kind, sourceZh, sourceEn, near } = found
  return { value, kind, sourceZh, sourceEn, near }
}
