// The rows of a unit's one page: up to twelve metrics, each with its figure or without.
import type { PublishedRelease } from '@/lib/data/published'
import type { Metric } from '@/lib/data/metrics'
import { leadingFigure } from '@/lib/domain/overview'
import { sheetMetrics } from '@/lib/domain/units/sheet-metrics'
import type { UnitContents, UnitRow } from './load'

export interface SheetRow {
  readonly metric: Metric
  /** Null where the unit has reported nothing of it. */
  readonly row: UnitRow | null
}

export function sheetRows(release: PublishedRelease, { unit, owed, rows, figures }: UnitContents): readonly SheetRow[] {
  const alike = release.figures.filter((figure) => figure.unit.kind === unit.kind)
  const [aimed, reported] = [alike.filter(({ target }) => target !== null), alike].map((found) => new Set(found.map(({ metric }) => metric.code)))
  return sheetMetrics(owed, aimed ?? new Set(), reported ?? new Set()).map((metric) => {
    const figure = leadingFigure(figures, metric.code, unit.code)
    return { metric, row: rows.find((one) => one.figure === figure) ?? null }
  })
}
