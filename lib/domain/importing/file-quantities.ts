// The figures that a file gives, each as it would be recorded; nothing for what cannot be read.
import { cellKey } from '../collecting/cell'
import { fieldOf } from '../kinds'
import { parseQuantity } from '../parse-quantity'
import type { Quantity } from '../quantity'
import type { ImportPlan } from './import-plan'
import type { ImportRow } from './import-target'

/**
 * By `cellKey`; what the product computes is left out.
 * @param byKey the rows that are asked, by `cellKey`
 */
export function fileQuantities({ cells }: Pick<ImportPlan, 'cells'>, byKey: ReadonlyMap<string, ImportRow>): ReadonlyMap<string, Quantity | null> {
  const quantities = new Map<string, Quantity | null>()
  for (const { place, text, problem: refused } of cells) {
    const row = byKey.get(cellKey(place))
    const parsed = row === undefined || row.computed || text === '' || refused !== null ? null : parseQuantity(text, fieldOf(row.metric))
    if (parsed?.ok === true) quantities.set(cellKey(place), parsed.value.quantity)
  }
  return quantities
}
