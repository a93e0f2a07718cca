// Everything that one change of a metric or its targets is planned upon.
import 'server-only'
import type { KnownMetrics } from '@/lib/domain/metrics/plan-metric-change'
import { database } from '@/lib/platform/database/connection'
import { readCatalogue } from './metric-catalogue'
import { targetsOfMetric } from './targets'
import type { Transaction } from './transaction'
import { allUnits } from './units'

type Reader = Pick<Transaction, 'metric' | 'metricGroup' | 'unitOfMeasure' | 'orgUnit' | 'release' | 'target' | 'document'>

/** @param code of the metric that is changed; null for one to be founded */
export async function readKnownMetrics(code: string | null, client: Reader = database()): Promise<KnownMetrics> {
  const catalogue = await readCatalogue(client)
  const units = await allUnits(client)
  const id = catalogue.metrics.find((metric) => metric.code === code)?.id
  const targets = id === undefined ? [] : await targetsOfMetric(id, client)
  const documents = await client.document.findMany({ select: { id: true } })
  return {
    catalogue,
    targets: targets.filter(({ endedAt }) => endedAt === null),
    documentIds: new Set(documents.map((document) => document.id)),
    units: new Map(units.map((unit) => [unit.code, { id: unit.id, kind: unit.kind, name: unit.name }])),
  }
}
