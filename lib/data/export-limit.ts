// Whether a format can hold all figures of a selection.
import 'server-only'
import { beyondRows, type Holding } from '@/lib/domain/exporting/row-limit'
import type { Problem } from '@/lib/domain/problem'
import { countFigures } from './export-facts'
import type { SelectedFigures } from './selected-figures'

/** What stands against the format: export.too-many-rows. Null where it holds them; nothing is counted where it holds any number. */
export async function beyond(selected: SelectedFigures, holding: Holding): Promise<Problem | null> {
  return holding.mostRows === null ? null : beyondRows(await countFigures(selected), holding)
}
