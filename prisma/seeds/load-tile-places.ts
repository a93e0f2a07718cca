// Where the counties stand in the tile grid.
import 'server-only'
import type { Transaction } from '@/lib/data/transaction'
import { tileGrid } from './reference/reference-data'

/** Places the units that are there and stand in the reference grid; ids by present code. */
export async function loadTilePlaces(tx: Pick<Transaction, 'tilePlace'>, unitIds: ReadonlyMap<string, number>): Promise<number> {
  const places = tileGrid.flatMap(({ unitCode, row, column }) => {
    const unitId = unitIds.get(unitCode)
    return unitId === undefined ? [] : [{ unitId, row, column }]
  })
  await tx.tilePlace.createMany({ data: places })
  return places.length
}
