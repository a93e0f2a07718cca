// A release as a set of frozen figures: what it commits to, and how two versions differ.
import { canonicalJson } from './canonical-json'
import type { DecimalString, MissingReason, Qualifier } from './quantity'

/** What a release freezes of one figure. */
export interface FrozenItem {
  readonly metricCode: string
  readonly unitCode: string
  readonly periodKey: string
  readonly seq: number
  readonly metricVersion: number
  readonly value: DecimalString | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier
  /** What is told beside the figure, oldest first; left out where there is nothing, so that a figure without notes has the line it always had. */
  readonly footnotes?: readonly string[]
}

export interface ItemChange<T extends FrozenItem> {
  readonly key: string
  readonly kind: 'added' | 'changed' | 'dropped'
  readonly before: T | null
  readonly after: T | null
}

/** The identity of a figure within a release. */
export const itemKey = (item: Pick<FrozenItem, 'metricCode' | 'unitCode' | 'periodKey'>): string => `${item.metricCode}|${item.unitCode}|${item.periodKey}`

/** The canonical text that a release's root hash is taken over: one line a figure, ordered by its key. */
export function frozenText(items: readonly FrozenItem[]): string {
  const line = ({ metricCode, unitCode, periodKey, seq, metricVersion, value, missing, qualifier, footnotes = [] }: FrozenItem): string =>
    canonicalJson({ metric: metricCode, unit: unitCode, period: periodKey, seq, version: metricVersion, value, missing, qualifier, ...(footnotes.length === 0 ? {} : { footnotes: [...footnotes] }) })
  return [...items]
    .sort((a, b) => (itemKey(a) < itemKey(b) ? -1 : 1))
    .map(line)
    .join('\n')
}

/** What the later set adds, changes or drops against the earlier one, in the order of the keys. */
export function difference<T extends FrozenItem>(before: readonly T[], after: readonly T[]): readonly ItemChange<T>[] {
  const old = new Map(before.map((item) => [itemKey(item), item]))
  const fresh = new Map(after.map((item) => [itemKey(item), item]))
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort()
  return keys.flatMap((key): ItemChange<T>[] => {
    const was = old.get(key) ?? null
    const is = fresh.get(key) ?? null
    if (was !== null && is !== null && was.seq === is.seq) return []
    return [{ key, kind: was === null ? 'added' : is === null ? 'dropped' : 'changed', before: was, after: is }]
  })
}
