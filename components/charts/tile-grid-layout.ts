// Which cell each tile stands in. Read in the order of the rows.
import type { Tile } from './tile-grid-input'

export interface PlacedTile {
  readonly tile: Tile
  readonly row: number
  readonly column: number
}

export interface TileGridLayout {
  readonly rows: number
  readonly columns: number
  /** In reading order: row by row, from the left. */
  readonly placed: readonly PlacedTile[]
  readonly empty: readonly { readonly row: number; readonly column: number }[]
}

/** Columns of a grid in which nothing has a place. */
const DEFAULT_COLUMNS = 4

/**
 * Places tiles. Those without a place, or whose place is taken, fill rows of their own below, in the order given.
 * @returns null for no tiles
 */
export function layOutTiles(tiles: readonly Tile[]): TileGridLayout | null {
  if (tiles.length === 0) return null
  const taken = new Set<string>()
  const [placed, loose]: [PlacedTile[], Tile[]] = [[], []]
  for (const tile of tiles) {
    const key = tile.place === null ? null : `${tile.place.row} ${tile.place.column}`
    if (tile.place === null || key === null || taken.has(key)) loose.push(tile)
    else {
      taken.add(key)
      placed.push({ tile, ...tile.place })
    }
  }
  const columns = placed.length === 0 ? Math.min(DEFAULT_COLUMNS, tiles.length) : Math.max(...placed.map(({ column }) => column))
  const below = Math.max(0, ...placed.map(({ row }) => row))
  const all = [...placed, ...loose.map((tile, at) => ({ tile, row: below + 1 + Math.floor(at / columns), column: 1 + (at % columns) }))]
  const rows = Math.max(...all.map(({ row }) => row))
  const filled = new Set(all.map(({ row, column }) => `${row} ${column}`))
  const cells = Array.from({ length: rows * columns }, (_cell, at) => ({ row: 1 + Math.floor(at / columns), column: 1 + (at % columns) }))
  return {
    rows,
    columns,
    placed: all.toSorted((a, b) => a.row - b.row || a.column - b.column),
    empty: cells.filter(({ row, column }) => !filled.has(`${row} ${column}`)),
  }
}
