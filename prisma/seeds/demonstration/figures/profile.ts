// How the figures of an entered metric are drawn: how many there are, or which part of another they are.

export interface SizeProfile {
  readonly is: 'size'
  /** In a usual county, a usual department, the city's own bodies and the city as a whole, in 2016, in a year or at its end, in base units. */
  readonly county?: number
  readonly department?: number
  readonly organs?: number
  readonly city?: number
  /** From year to year: 1.05 for five per cent more. */
  readonly growth?: number
  /** How far a year strays from that; 0.1 for ten per cent. */
  readonly stray?: number
  /** Shares of the quarters in the year; even where it is not given. */
  readonly season?: readonly [number, number, number, number]
}

export interface PartProfile {
  readonly is: 'part'
  readonly of: string
  /** What is taken off first: what is left of a count by others. */
  readonly less?: readonly string[]
  /** Share in 2016 and ten years later. */
  readonly from: number
  readonly to: number
  /** How far units lie apart. */
  readonly apart?: number
}

export interface SumProfile {
  readonly is: 'sum'
  readonly of: readonly string[]
}

/** Years in a row: how many there were in 2016, and the chance that a unit begins again in some year. */
export interface StreakProfile {
  readonly is: 'streak'
  readonly start: number
  readonly ends: number
}

/** A place among the cities of the province. */
export interface RankProfile {
  readonly is: 'rank'
  readonly best: number
  readonly worst: number
}

export type Profile = (SizeProfile | PartProfile | SumProfile | StreakProfile | RankProfile) & {
  /** First year of the figures. */
  readonly since?: number
  /** Departments that have the duty: those that enforce the law, those of the government (not of the party or the courts), or all. */
  readonly who?: 'enforcers' | 'government'
}

export type Profiles = Readonly<Record<string, Profile>>
