// What may happen to units, as asked for and as it is to be written.
import type { UnitName } from '../figure'
import type { IsoDate } from '../period'
import type { UnitFacts, UnitRecord } from './unit-record'

export const CHANGE_KINDS = ['rename', 'move', 'merge', 'split', 'create', 'abolish'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Kinds of unit that can be founded here. The province, the city and its own organs come with the installation. */
export const CREATABLE_KINDS = ['COUNTY', 'ZONE', 'DEPARTMENT'] as const

export interface UnitNames {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
}

interface Asked {
  /** The first day on which it holds. */
  readonly on: IsoDate
}

export type ChangeRequest =
  | (Asked & { readonly kind: 'rename'; readonly unitId: number; readonly names: UnitNames })
  | (Asked & { readonly kind: 'move'; readonly unitId: number; readonly parentId: number })
  /** Into a unit that is there, or into a new one. */
  | (Asked & { readonly kind: 'merge'; readonly unitIds: readonly number[]; readonly into: { readonly unitId: number } | { readonly names: UnitNames } })
  /** `keeps`: the unit goes on, and the parts are taken out of it; otherwise it ends. */
  | (Asked & { readonly kind: 'split'; readonly unitId: number; readonly parts: readonly UnitNames[]; readonly keeps: boolean })
  | (Asked & { readonly kind: 'create'; readonly names: UnitNames; readonly unitKind: (typeof CREATABLE_KINDS)[number]; readonly parentId: number; readonly enforcementBody: boolean })
  | (Asked & { readonly kind: 'abolish'; readonly unitId: number })

/** The last day for which a published release names a unit. */
export interface Published {
  readonly slug: string
  readonly periodEnd: IsoDate
}

/** Every unit, and what must not change of them. */
export interface Forest {
  readonly units: readonly UnitRecord[]
  /** The city and the bureau of the installation, which cannot end. */
  readonly needed: ReadonlySet<number>
  /** By unit: the published release with the latest end that names it. */
  readonly published: ReadonlyMap<number, Published>
}

/** A unit that is there by its id; one that the plan founds by a negative number. */
export type UnitRef = number

export interface ChangePlan {
  readonly kind: ChangeKind
  readonly on: IsoDate
  readonly founds: readonly { readonly ref: UnitRef; readonly kind: UnitName['kind'] }[]
  readonly ends: readonly { readonly unitId: number; readonly versionId: number | null }[]
  readonly opens: readonly { readonly unit: UnitRef; readonly facts: UnitFacts }[]
  /** Rows of the record of changes. */
  readonly links: readonly { readonly kind: 'RENAME' | 'TRANSFER' | 'MERGE' | 'SPLIT' | 'CREATE' | 'ABOLISH'; readonly from: UnitRef; readonly to: UnitRef | null }[]
}

/** Units whose present state a request builds upon: whoever changes one of them in between must be noticed. */
export function involvedUnits(request: ChangeRequest): readonly number[] {
  if (request.kind === 'merge') return [...request.unitIds, ...('unitId' in request.into ? [request.into.unitId] : [])]
  if (request.kind === 'move') return [request.unitId, request.parentId]
  return request.kind === 'create' ? [request.parentId] : [request.unitId]
}
