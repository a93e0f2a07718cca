// Targets (目标值) as they were known at a time: a dated one before a standing one, of standing ones the one that began last.
import 'server-only'
import { cache } from 'react'
import type { FigureTarget } from '@/lib/domain/figure'
import { isYear, yearPeriod, type Period } from '@/lib/domain/period'
import { canonical } from '@/lib/domain/rounding'
import { targetFor, type DatedTarget } from '@/lib/domain/target-for'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

export type Target = FigureTarget

/** Looks a target up by metric, unit and period. */
export type TargetLookup = (metricId: number, unitId: number, period: Pick<Period, 'key' | 'kind' | 'basis' | 'referenceYear'>) => Target | null

const included = { period: { select: { key: true } } } as const satisfies Prisma.TargetInclude

type Row = Prisma.TargetGetPayload<{ include: typeof included }>

const datedOf = (row: Row): DatedTarget => ({
  kind: row.kind,
  periodKey: row.period?.key ?? null,
  fromYear: row.fromYear,
  value: canonical(row.value.toFixed()),
  near: row.near === null ? null : canonical(row.near.toFixed()),
  sourceZh: row.sourceZh,
  sourceEn: row.sourceEn,
})

const known = ({ knownAt, endedAt }: Row, at: Date | null): boolean => (at === null ? endedAt === null : knownAt <= at && (endedAt === null || endedAt > at))

/**
 * Reads the targets once, for many look-ups.
 * @returns the look-up among those known at an instant (ISO), such as when a release was published; null for those in force now
 */
export async function readTargets(client: Pick<Transaction, 'target'>): Promise<(knownAt: string | null) => TargetLookup> {
  const rows = (await client.target.findMany({ include: included })).map((row) => ({ row, dated: datedOf(row) }))
  const made = new Map<string | null, TargetLookup>()
  const lookup = (knownAt: string | null): TargetLookup => {
    const at = knownAt === null ? null : new Date(knownAt)
    const byPlace = new Map<string, DatedTarget[]>()
    for (const { row, dated } of rows) {
      if (!known(row, at)) continue
      const place = `${row.metricId}|${row.unitId}`
      const there = byPlace.get(place)
      if (there === undefined) byPlace.set(place, [dated])
      else there.push(dated)
    }
    return (metricId, unitId, period) => targetFor(byPlace.get(`${metricId}|${unitId}`) ?? [], { key: period.key, year: isYear(period) ? period.referenceYear : null })
  }
  return (knownAt) => {
    const found = made.get(knownAt) ?? lookup(knownAt)
    made.set(knownAt, found)
    return found
  }
}

/** The same of the serving process, read once a request. */
export const storedTargets = cache(async () => await readTargets(database()))

/**
 * A unit's targets for a plain year by the code of the metric, also of metrics that have no figure.
 * @param knownAt ISO instant; null for those in force now
 */
export async function targetsOfYear(unitId: number, year: number, knownAt: string | null): Promise<ReadonlyMap<string, Target>> {
  const [targets, metrics] = await Promise.all([storedTargets(), database().metric.findMany({ where: { targets: { some: { unitId } } }, select: { id: true, code: true } })])
  const at = targets(knownAt)
  return new Map(
    metrics.flatMap(({ id, code }) => {
      const target = at(id, unitId, yearPeriod(year))
      return target === null ? [] : [[code, target] as const]
    }),
  )
}

export interface StoredTarget extends DatedTarget {
  readonly id: number
  readonly unitId: number
  readonly documentId: number | null
  readonly document: string | null
  /** ISO instants. */
  readonly knownAt: string
  readonly endedAt: string | null
}

/** Every target that a metric has or had, those in force first, then the newest. */
export async function targetsOfMetric(metricId: number, client: Pick<Transaction, 'target'> = database()): Promise<readonly StoredTarget[]> {
  const rows = await client.target.findMany({
    where: { metricId },
    include: { ...included, document: { select: { title: true } } },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { knownAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({
    ...datedOf(row), id: row.id, unitId: row.unitId, documentId: row.documentId, document: row.document?.title ?? null, knownAt: row.knownAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
