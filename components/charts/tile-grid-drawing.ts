// The tile grid as one drawing, for a file or a place without links.
import { PAGE_INK, PAPER_FONT, PAPER_INK } from './ink'
import { sheet, tag, type Svg } from './svg'
import { textWidth } from './text-width'
import type { TileGridInput } from './tile-grid-input'
import { layOutTiles } from './tile-grid-layout'
import { GAP, paintTiles, TILE_HEIGHT } from './tile-grid-paint'

interface TileDrawing extends TileGridInput {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
}

/**
 * Draws the grid, and the strip of functional zones below it.
 * @param alone true for a file: light colours and fonts stand in the drawing itself
 * @returns null for no tiles
 */
export function drawTiles({ id, title, description, width, tiles, strip, stripName }: TileDrawing, alone: boolean): Svg | null {
  const grid = layOutTiles(tiles)
  const line = layOutTiles(strip.map((tile, at) => ({ ...tile, place: { row: 1, column: at + 1 } })))
  if (grid === null && line === null) return null
  const ink = alone ? PAPER_INK : PAGE_INK
  const columns = Math.max(grid?.columns ?? 0, line?.columns ?? 0)
  const tileWidth = (width - GAP * (columns - 1)) / columns
  const gridHeight = grid === null ? 0 : grid.rows * (TILE_HEIGHT + GAP)
  const stripTop = gridHeight + (line === null ? 0 : 26)
  return sheet(
    { id, width, height: stripTop + (line === null ? 0 : TILE_HEIGHT), title, description, alone: alone ? { font: PAPER_FONT, ground: ink.surface } : undefined },
    grid === null ? null : paintTiles(grid, tileWidth, 0, ink),
    line === null ? null : tag('text', { x: 0, y: gridHeight + 16, 'font-size': textWidth(stripName, 13) > width ? 11 : 13, fill: ink.muted }, stripName),
    line === null ? null : paintTiles(line, tileWidth, stripTop, ink),
  )
}
