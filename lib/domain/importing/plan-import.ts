// What a file would put into a collection: a template of ours by what it says of itself, anything else by its names.
import type { ReadWorkbook } from '../workbook/workbook'
import type { ImportPlan, RememberedMatch } from './import-plan'
import type { ImportTarget } from './import-target'
import { planForeign } from './plan-foreign'
import { planTemplate, templateOf } from './plan-template'
import { withOrders } from './check-orders'
import { withRates } from './check-rates'

/**
 * Plans a file. Nothing is invented: a blank leaves what is recorded alone, what nobody can place is told, and no rate is taken from a file.
 * @param given.remembered what people of this unit said before, or just now, about names of files
 */
export function planImport({ workbook, target, remembered }: { readonly workbook: ReadWorkbook; readonly target: ImportTarget; readonly remembered: readonly RememberedMatch[] }): ImportPlan {
  const meta = templateOf(workbook)
  return withOrders(withRates(meta === null ? planForeign(workbook, target, remembered) : planTemplate(workbook, meta, target), target), target)
}
