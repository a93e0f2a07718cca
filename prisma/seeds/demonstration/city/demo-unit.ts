// One unit of the invented city, with the names, codes and places that it has had.
import type { UnitName } from '@/lib/domain/figure'

export interface DemoVersion {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  /** First and last day + 1, YYYY-MM-DD; null: from ever, until now. */
  readonly from: string | null
  readonly to: string | null
  /** Key of the unit above; null for the province. */
  readonly parent: string | null
  readonly peerGroup: string | null
}

export interface DemoUnit {
  /** Names it for good: the code that it has, or had last. */
  readonly key: string
  readonly kind: UnitName['kind']
  /** Oldest first, without gaps. */
  readonly versions: readonly DemoVersion[]
  /** How big it is beside others of its kind; about 1. */
  readonly weight: number
  readonly categoryZh: string | null
  readonly enforcementBody: boolean
}

/** The version of a day, or null where the unit did not exist on it. */
export const versionOn = ({ versions }: DemoUnit, day: string): DemoVersion | null => versions.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null
