// Counts of one file that cannot both be right: a part above its whole. The form says so as soon as both are recorded; a preview before.
import { cellKey } from '../collecting/cell'
import { runRules } from '../rules/index'
import { fileQuantities } from './file-quantities'
import type { ImportPlan, PlannedCell } from './import-plan'
import type { ImportRow, ImportTarget } from './import-target'

/** Adds a question to each cell that the rules call an error beside the other figures of its file, unit and period. It holds nothing back: the draft may be put right in the form. */
export function withOrders(plan: ImportPlan, { rows }: ImportTarget): ImportPlan {
  const given = fileQuantities(plan, new Map(rows.map((row) => [cellKey(row.place), row])))
  const sheets = new Map<string, ImportRow[]>()
  for (const row of rows) {
    const sheet = `${row.place.subjectCode}|${row.place.periodKey}`
    const own = sheets.get(sheet)
    if (own === undefined) sheets.set(sheet, [row])
    else own.push(row)
  }
  const asked = new Map<string, PlannedCell['warnings']>()
  for (const own of sheets.values()) {
    const [first] = own
    if (first === undefined) continue
    const keyOf = (metricCode: string): string => cellKey({ ...first.place, metricCode })
    const found = runRules({ metrics: metricsOf(own), lookup: (code) => given.get(keyOf(code)) ?? null, lookupYearBefore: () => null, parts: [], statements: [] })
    for (const { severity, against, problem } of found) {
      const key = keyOf(String(problem.path[0] ?? ''))
      if (severity === 'error' && against === 'others') asked.set(key, [...(asked.get(key) ?? []), problem])
    }
  }
  return { ...plan, cells: plan.cells.map((cell) => ({ ...cell, warnings: [...cell.warnings, ...(asked.get(cellKey(cell.place)) ?? [])] })) }
}

/** Which units owe a metric is asked only where figures of several units meet. */
const metricsOf = (rows: readonly ImportRow[]) => rows.map(({ metric, nameZh, nameEn }) => ({ ...metric, nameZh, nameEn, levels: [] }))
