// The reconciliation board: of each metric that may be added, what the units below the city come to, the city's own figure, and what is printed.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import type { Metric } from '@/lib/data/metrics'
import type { PeriodInWords } from '@/lib/data/periods'
import { reconciliationFacts, type ReconciliationFacts } from '@/lib/data/reconciliation'
import type { Unit } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { boardLine, type BoardLine } from '@/lib/domain/reconcile/board'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'

export interface Reconciled extends BoardLine<Unit> {
  readonly metric: Metric
  /** Who answers for the city's figure; null where nobody is asked. */
  readonly cityOwner: Unit | null
  /** Who answers for each of the missing figures, each once. */
  readonly missingOwners: readonly Unit[]
  /** As printed, with the document's title; null where no document prints it. */
  readonly print: { readonly text: string; readonly title: string; readonly slug: string } | null
}

export interface Board {
  readonly period: PeriodInWords
  readonly city: Unit
  /** In the order of the catalogue; metrics of which nothing is recorded at all are left out. */
  readonly lines: readonly Reconciled[]
}

/**
 * The board of a period.
 * @returns problems: permission.missing (it shows drafts of every unit), reconciliation.unknown-period
 */
export async function reconcilePeriod(viewer: Viewer, periodKey: string): Promise<Result<Board>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'observation.read-draft', { unit: city.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  const facts = await reconciliationFacts(city.id, periodKey)
  if (facts === null) return refused(problem('reconciliation.unknown-period', {}))
  const lines = facts.metrics.flatMap((metric) => lineOf(metric, facts) ?? []).filter(({ sum, city: own }) => sum !== null || own !== null)
  return ok({ period: facts.period, city: facts.city, lines })
}

function lineOf(metric: Metric, { city, below, figureOf, responderOf, statements }: ReconciliationFacts): Reconciled | null {
  const said = statements.find(({ statement }) => statement.metricCode === metric.code && statement.kind === 'VALUE' && statement.value !== null)?.statement
  const printed: Quantity | null = said?.value == null ? null : { kind: 'value', value: said.value, qualifier: said.qualifier }
  const line = boardLine(metric, { below, figureOf: (unit: Unit) => figureOf(metric.id, unit.id), isAsked: (unit: Unit) => responderOf(metric.id, unit.id) !== null, city: figureOf(metric.id, city.id), printed })
  if (line === null) return null
  const owners = line.missing.map((unit) => responderOf(metric.id, unit.id) ?? unit)
  return {
    ...line, metric, cityOwner: responderOf(metric.id, city.id), missingOwners: [...new Map(owners.map((unit) => [unit.id, unit])).values()],
    print: said?.printed == null ? null : { text: said.printed, title: said.documentTitle, slug: said.documentSlug },
  }
}
