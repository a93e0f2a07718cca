// What the reconciliation board of a period is made of: every figure of the city and of the units directly below it, who answers for each, and prints.
import 'server-only'
import type { BoardFigure } from '@/lib/domain/reconcile/board'
import type { Quantity } from '@/lib/domain/quantity'
import { database } from '@/lib/platform/database/connection'
import { decimalText } from './decimal'
import { metricsOn, type Metric } from './metrics'
import { periodOf, type PeriodInWords } from './periods'
import { statementsAbout, type StatementAbout } from './statements'
import { everyUnit, type Unit } from './units'

export interface ReconciliationFacts {
  readonly period: PeriodInWords
  readonly metrics: readonly Metric[]
  readonly city: Unit
  /** Units directly below the city, in official order. */
  readonly below: readonly Unit[]
  readonly figureOf: (metricId: number, unitId: number) => BoardFigure | null
  /** Who is asked for the figure of a unit; null where nobody is. */
  readonly responderOf: (metricId: number, unitId: number) => Unit | null
  readonly statements: readonly StatementAbout[]
}

/** Periods in which anything is recorded of any unit, newest first. */
export async function periodsWithFigures(): Promise<readonly PeriodInWords[]> {
  const rows = await database().period.findMany({ where: { kind: { in: ['YEAR', 'HALF', 'QUARTER'] }, OR: [{ observations: { some: {} } }, { collections: { some: {} } }] }, orderBy: [{ end: 'desc' }, { start: 'desc' }] })
  return rows.map(periodOf)
}

/** The facts of a period, or null where there is no such period. Units as of its end. */
export async function reconciliationFacts(cityId: number, periodKey: string): Promise<ReconciliationFacts | null> {
  const client = database()
  const row = await client.period.findUnique({ where: { key: periodKey } })
  if (row === null) return null
  const period = periodOf(row)
  const all = await everyUnit(client, period.end)
  const city = all.find(({ id }) => id === cityId)
  if (city === undefined) return null
  const below = all.filter((unit) => unit.inForce && unit.parentId === cityId)
  const ids = [cityId, ...below.map(({ id }) => id)]
  const [metrics, figures, duties, statements] = await Promise.all([
    metricsOn(client, period.end, new Map(all.map(({ id, code }) => [id, code]))),
    client.observation.findMany({
      where: { periodId: row.id, unitId: { in: ids }, draftRevisionId: { not: null } },
      select: {
        metricId: true, unitId: true, submittedRevisionId: true, approvedRevisionId: true,
        draftRevision: { select: { value: true, missing: true, qualifier: true, releaseItems: { where: { release: { sealed: true } }, select: { releaseId: true }, take: 1 } } },
      },
    }),
    client.duty.findMany({ where: { endedAt: null, subjectId: { in: ids }, item: { periodId: row.id, endedAt: null } }, select: { subjectId: true, responderId: true, item: { select: { metricId: true } } }, orderBy: { id: 'asc' } }),
    statementsAbout(client, [cityId], [periodKey]),
  ])
  const found = new Map<string, BoardFigure>()
  for (const { metricId, unitId, submittedRevisionId, approvedRevisionId, draftRevision } of figures) {
    if (draftRevision === null) continue
    const value = decimalText(draftRevision.value)
    const quantity: Quantity = value === null ? { kind: 'missing', reason: draftRevision.missing ?? 'NOT_REPORTED' } : { kind: 'value', value, qualifier: draftRevision.qualifier }
    const standing = draftRevision.releaseItems.length > 0 ? 'published' : approvedRevisionId !== null ? 'approved' : submittedRevisionId !== null ? 'submitted' : 'draft'
    found.set(`${metricId}|${unitId}`, { quantity, standing })
  }
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  const responders = new Map(duties.map(({ subjectId, responderId, item }) => [`${item.metricId}|${subjectId}`, byId.get(responderId) ?? null]))
  return {
    period, metrics, city, below, statements,
    figureOf: (metricId, unitId) => found.get(`${metricId}|${unitId}`) ?? null,
    responderOf: (metricId, unitId) => responders.get(`${metricId}|${unitId}`) ?? null,
  }
}
