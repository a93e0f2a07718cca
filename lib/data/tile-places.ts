// Where counties stand in the tile grid (方位示意图).
import 'server-only'
import { database } from '@/lib/platform/database/connection'

/** From the top left, both from 1. */
export interface TilePlace {
  readonly row: number
  readonly column: number
}

/** By the id of the unit; units without a place stand in no grid. */
export async function tilePlaces(): Promise<ReadonlyMap<number, TilePlace>> {
  const rows = await database().tilePlace.findMany()
  return new Map(rows.map(({ unitId, row, column }) => [unitId, { row, column }]))
}
