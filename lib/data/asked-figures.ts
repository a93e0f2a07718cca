// What a collection asks, figure by figure: who answers about whom.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { Collection } from './collections'
import { dutiesOf } from './duties'
import { metricsOn, type Metric } from './metrics'
import { periodOf, type PeriodInWords } from './periods'
import { everyUnit, type Unit } from './units'

export interface AskedFigureRow {
  readonly dutyId: number
  readonly metric: Metric
  readonly period: PeriodInWords
  readonly required: boolean
  readonly responder: Unit
  readonly subject: Unit
}

/** The duties in force of a collection, in the order of its form; of each figure the units in official order. Metrics and units as today. */
export async function askedFigures({ id, period }: Collection): Promise<readonly AskedFigureRow[]> {
  const client = database()
  const [duties, units] = await Promise.all([dutiesOf(id), everyUnit()])
  const [metrics, periods] = await Promise.all([
    metricsOn(client, period.end, new Map(units.map((unit) => [unit.id, unit.code]))),
    client.period.findMany({ where: { id: { in: [...new Set(duties.map(({ periodId }) => periodId))] } } }),
  ])
  const order = new Map(units.map((unit, index) => [unit.id, index]))
  const rows = duties.flatMap((duty): AskedFigureRow[] => {
    const [metric, row] = [metrics.find((one) => one.id === duty.metricId), periods.find((one) => one.id === duty.periodId)]
    const [responder, subject] = [units.find((unit) => unit.id === duty.responderId), units.find((unit) => unit.id === duty.subjectId)]
    return metric === undefined || row === undefined || responder === undefined || subject === undefined ? [] : [{ dutyId: duty.id, metric, period: periodOf(row), required: duty.required, responder, subject }]
  })
  return rows.toSorted((a, b) => a.metric.sort - b.metric.sort || (a.period.key < b.period.key ? -1 : a.period.key > b.period.key ? 1 : 0) || (order.get(a.subject.id) ?? 0) - (order.get(b.subject.id) ?? 0))
}
