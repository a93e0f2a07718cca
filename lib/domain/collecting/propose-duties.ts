// Who is to give which figure, as the catalogue has it: a proposal that the coordinator may change.
import { reports } from '../duty'
import type { UnitName } from '../figure'
import { isComputed, type MetricKind } from '../metric'

type UnitKind = UnitName['kind']

/** Kinds of unit that a collection can ask. */
export const ASKED_KINDS = ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const satisfies readonly UnitKind[]
export type AskedKind = (typeof ASKED_KINDS)[number]

export interface AskedMetric {
  readonly code: string
  readonly kind: MetricKind
  readonly levels: readonly UnitKind[]
  /** Codes of the units that answer for it, lead first. */
  readonly ownerCodes: readonly string[]
}

export interface AskedUnit {
  readonly id: number
  readonly code: string
  readonly kind: UnitKind
  readonly enforcementBody: boolean
}

export interface ProposedDuty {
  readonly responderId: number
  readonly subjectId: number
}

interface Installation {
  /** Units in force. */
  readonly units: readonly AskedUnit[]
  /** The bureau: answers where nobody leads. */
  readonly bureauId: number
}

/** Who answers for a metric of the whole city: its lead owner, or the bureau where every enforcement body owns it, or none that is in force. */
export function leadOf(metric: Pick<AskedMetric, 'ownerCodes'>, { units, bureauId }: Installation): number {
  const owners = metric.ownerCodes.flatMap((code) => units.find((unit) => unit.code === code) ?? [])
  if (owners.length > 1 && owners.every((unit) => unit.enforcementBody)) return bureauId
  return owners[0]?.id ?? bureauId
}

/**
 * Whether a unit of a kind is asked for a metric. 市本级 is asked where counties are too: it is what the counties' sum lacks to make the city's value.
 */
export const isAsked = (kind: UnitKind, levels: readonly UnitKind[]): boolean => reports(kind, levels) && (kind !== 'CITY_ORGANS' || levels.includes('COUNTY'))

/**
 * Who gives the figures of a metric. A computed one is never asked for.
 * The city and 市本级 have nobody of their own: the lead owner answers about them. Every other unit answers about itself.
 * @param kinds kinds of unit that are asked
 * @returns in the order of the units; empty where nobody is asked
 */
export function proposeDuties(metric: AskedMetric, kinds: readonly UnitKind[], installation: Installation): readonly ProposedDuty[] {
  if (isComputed(metric.kind)) return []
  const lead = leadOf(metric, installation)
  return installation.units
    .filter((unit) => kinds.includes(unit.kind) && isAsked(unit.kind, metric.levels))
    .map((unit) => ({ subjectId: unit.id, responderId: unit.kind === 'CITY' || unit.kind === 'CITY_ORGANS' ? lead : unit.id }))
}
