// A unit over time: an identity, and versions that say how it was called and where it stood.
import type { UnitName } from '../figure'
import type { IsoDate } from '../period'

/** What a unit is called and where it stands, for as long as a version holds. */
export interface UnitFacts {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly parentId: number | null
  readonly sort: number
  readonly peerGroup: string | null
  readonly categoryZh: string | null
  readonly enforcementBody: boolean
}

export interface UnitVersion extends UnitFacts {
  /** Null for one that is only planned. */
  readonly id: number | null
  /** First day; null: from as long ago as is known. */
  readonly from: IsoDate | null
  /** The day after the last; null: until further notice. */
  readonly to: IsoDate | null
  /** False for a former name or code whose dates nobody knows: it is kept and found, but never answers for a day. */
  readonly datesKnown: boolean
}

export interface UnitRecord {
  readonly id: number
  readonly kind: UnitName['kind']
  readonly versions: readonly UnitVersion[]
}

interface Versions<V extends UnitVersion> {
  readonly versions: readonly V[]
}

/** Earlier than every day that is written with four digits. */
const EVER = '0000-01-01'

/** The first day of a version, for comparing. */
export const startOf = (version: Pick<UnitVersion, 'from'>): IsoDate => version.from ?? EVER

/** Versions with dates, oldest first. */
export const datedVersions = <V extends UnitVersion>({ versions }: Versions<V>): readonly V[] =>
  versions.filter((version) => version.datesKnown).toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))

const holdsOn = (version: UnitVersion, day: IsoDate): boolean => startOf(version) <= day && (version.to === null || day < version.to)

/** The version in force on a day, or null where the unit did not exist then. */
export const versionOn = <V extends UnitVersion>(unit: Versions<V>, day: IsoDate): V | null =>
  datedVersions(unit).find((version) => holdsOn(version, day)) ?? null

/**
 * The version that names a unit on a day: the one in force, else the last before it, else the first of all.
 * So a figure of a year in which its unit ended still has a name.
 * @returns null for a unit without any version of known dates
 */
export function namingVersion<V extends UnitVersion>(unit: Versions<V>, day: IsoDate): V | null {
  const dated = datedVersions(unit)
  return dated.findLast((version) => startOf(version) <= day) ?? dated[0] ?? null
}

/** The newest version, which may only begin in the future. */
export const lastVersion = <V extends UnitVersion>(unit: Versions<V>): V | null => datedVersions(unit).at(-1) ?? null

/** Every code that a unit has, had, or is to have. */
export const codesOf = ({ versions }: Versions<UnitVersion>): ReadonlySet<string> => new Set(versions.map(({ code }) => code))

/** True where a unit existed on any day of a span, both ends included. */
export const existedWithin = (unit: Versions<UnitVersion>, first: IsoDate, last: IsoDate): boolean =>
  datedVersions(unit).some((version) => startOf(version) <= last && (version.to === null || version.to > first))
