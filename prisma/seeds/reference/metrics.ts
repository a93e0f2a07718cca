// The metrics of the proposed catalogue in full: each row with its unit, owners, sources and target filled in.
import type { MetricDefinition, MetricKind } from '@/lib/domain/metric'
import { isComputed } from '@/lib/domain/metric'
import { legalBases } from './legal-bases'
import type { MetricGroupCode } from './metric-groups'
import { type MetricOwner, metricOwners } from './metric-owners'
import type { MetricCheck, MetricFrequency, MetricLevel, MetricRow } from './metric-row'
import { metricRowsByGroup } from './metrics/by-group'
import { enforcementBodyCodes } from './org-units'
import { type TargetRow, targets } from './targets'
import { type UnitOfMeasureRow, unitsOfMeasure } from './units-of-measure'

export interface ReferenceMetric extends MetricDefinition {
  readonly groupCode: MetricGroupCode
  /** Place in the catalogue, 1 and up. */
  readonly sort: number
  readonly frequency: MetricFrequency
  readonly levels: readonly MetricLevel[]
  /** For CHANGE: the metric whose change this is. */
  readonly baseCode: string | null
  /** Who answers for it, in the catalogue's words. */
  readonly ownerZh: string
  readonly ownerEn: string
  readonly checks: readonly MetricCheck[]
  readonly target: TargetRow | null
}

export const metrics: readonly ReferenceMetric[] = metricRowsByGroup
  .flatMap(({ groupCode, rows }) => rows.map((row) => ({ groupCode, row })))
  .map(({ groupCode, row }, index) => complete(groupCode, row, index + 1))

function complete(groupCode: MetricGroupCode, row: MetricRow, sort: number): ReferenceMetric {
  const unit = unitOf(row)
  const owner: MetricOwner = metricOwners[row.owner]
  return {
    code: row.code,
    groupCode,
    sort,
    version: 1,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    definitionZh: row.definitionZh,
    noteZh: row.noteZh ?? null,
    legalBasis: row.basis.map((key) => legalBases[key]),
    kind: row.kind,
    unit: unit.code,
    unitEn: row.unitEn ?? unit.nameEn,
    displayScale: unit.scale,
    decimals: decimalsOf(row.kind, unit),
    rounding: 'HALF_UP',
    direction: row.direction,
    aggregation: row.aggregation,
    timeBasis: row.timeBasis,
    numeratorCode: row.numeratorCode ?? null,
    denominatorCode: row.denominatorCode ?? null,
    baseZh: row.baseZh ?? null,
    baseEn: row.baseEn ?? null,
    scoreAllowed: row.scoreAllowed ?? true,
    family: row.family ?? null,
    keyOrder: row.keyOrder ?? null,
    ownerCodes: row.owner === 'ENFORCEMENT_BODIES' ? enforcementBodyCodes : owner.codes,
    breaks: [],
    frequency: row.frequency,
    levels: row.levels,
    baseCode: row.baseCode ?? null,
    ownerZh: owner.nameZh,
    ownerEn: owner.nameEn,
    checks: row.checks ?? [],
    target: targets.find((target) => target.metricCode === row.code) ?? null,
  }
}

function unitOf(row: MetricRow): UnitOfMeasureRow {
  const unit = unitsOfMeasure.find(({ code }) => code === row.unit)
  if (!unit) throw new Error(`Metric ${row.code} is in ${row.unit}, which is not a unit of measure`)
  return unit
}

// Whole things have no places after the point; rates and what is shown in ten thousands have two.
function decimalsOf(kind: MetricKind, unit: UnitOfMeasureRow): number {
  return isComputed(kind) || unit.scale !== '1' ? 2 : 0
}
