// Whether a format can hold all figures of a selection.
import 'server-only'
import { problem, type Problem } from '@/lib/domain/problem'
import { countFigures } from './export-facts'
import type { SelectedFigures } from './selected-figures'

interface Holding {
  readonly ending: string
  /** Null where there is no end. */
  readonly mostRows: number | null
}

/** What stands against the format: export.too-many-rows. Null where it holds them; nothing is counted where it holds any number. */
export async function beyond(selected: SelectedFigures, { ending, mostRows }: Holding): Promise<Problem | null> {
  if (mostRows === null) return null
  const count = await countFigures(selected)
  return count > mostRows ? problem('export.too-many-rows', { format: ending.toUpperCase(), rows: String(count), most: String(mostRows) }) : null
}
