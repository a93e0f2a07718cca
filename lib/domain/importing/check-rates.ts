// A rate that a file writes beside its counts is held against what they come to.
import { cellKey } from '../collecting/cell'
import { compute, partsOf } from '../entry/derive'
import { fieldOf } from '../kinds'
import { parseQuantity } from '../parse-quantity'
import { problem } from '../problem'
import type { Quantity } from '../quantity'
import { Exact, round } from '../rounding'
import { fileQuantities } from './file-quantities'
import type { ImportPlan, PlannedCell } from './import-plan'
import type { ImportTarget } from './import-target'

const valueOf = (quantity: Quantity | null | undefined): string | null => (quantity?.kind === 'value' ? quantity.value : null)

/** Adds the question to each rate of a file that its own counts do not come to, at the places with which the file writes it. */
export function withRates(plan: ImportPlan, { rows }: ImportTarget): ImportPlan {
  const byKey = new Map(rows.map((row) => [cellKey(row.place), row]))
  const quantities = fileQuantities(plan, byKey)
  const check = (cell: PlannedCell): PlannedCell => {
    const row = byKey.get(cellKey(cell.place))
    if (row?.computed !== true || cell.shown === '') return cell
    const parts = partsOf(row.metric, cell.place.periodKey).map(({ code, periodKey }) => quantities.get(cellKey({ metricCode: code, subjectCode: cell.place.subjectCode, periodKey })) ?? null)
    const computed = valueOf(compute(row.metric, parts))
    const parsed = parseQuantity(cell.shown, fieldOf(row.metric))
    const written = parsed.ok ? valueOf(parsed.value.quantity) : null
    if (computed === null || written === null) return cell
    const places = Math.min(written.split('.')[1]?.length ?? 0, row.metric.decimals)
    // 0.919 in place of 91.9% says the same.
    const same = [written, new Exact(written).times(100).toFixed()].some((one) => new Exact(round(computed, places)).minus(round(one, places)).abs().lte(new Exact(10).pow(-places)))
    const text = `${round(computed, row.metric.decimals)}%`
    return same ? cell : { ...cell, warnings: [...cell.warnings, problem('value.rate-differs', { text: cell.shown, computed: text })], suggestion: text }
  }
  return { ...plan, cells: plan.cells.map(check) }
}
