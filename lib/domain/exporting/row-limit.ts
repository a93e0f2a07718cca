// How many figures a format holds.
import { problem, type Problem } from '@/lib/domain/problem'

export interface Holding {
  readonly ending: string
  /** Null where there is no end. */
  readonly mostRows: number | null
}

/**
 * What stands against a file of so many figures.
 * @returns export.too-many-rows, or null where the format holds them
 */
export const beyondRows = (count: number, { ending, mostRows }: Holding): Problem | null =>
  mostRows !== null && count > mostRows ? problem('export.too-many-rows', { format: ending.toUpperCase(), rows: String(count), most: String(mostRows) }) : null
