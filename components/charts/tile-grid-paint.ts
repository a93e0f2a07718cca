// Maps placed tiles to marks, for a drawing: on the page they are a list of links.
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { FigureStatus } from '@/lib/domain/status'
import type { Ink } from './ink'
import { tag, type Svg } from './svg'
import { cutText, wrapText } from './text-width'
import type { Tile } from './tile-grid-input'
import type { PlacedTile, TileGridLayout } from './tile-grid-layout'

export const GAP = 8
export const TILE_HEIGHT = 84
const PAD = 8
const NAME_SIZE = 13
const VALUE_SIZE = 15
const WORD_SIZE = 12

/** Every tile of a grid whose columns are as wide as given. */
export function paintTiles({ placed }: TileGridLayout, width: number, top: number, ink: Ink): readonly Svg[] {
  return placed.map((one) => paintTile(one, width, top, ink))
}

function paintTile({ tile, row, column }: PlacedTile, width: number, top: number, ink: Ink): Svg {
  const fill = fillOf(tile, ink)
  const text = tile.look.kind === 'step' && tile.look.step > 1 ? ink.surface : ink.ink
  const room = width - 2 * PAD
  const names = wrapText(tile.name, NAME_SIZE, room, 2)
  return tag(
    'g',
    { transform: `translate(${(column - 1) * (width + GAP)},${top + (row - 1) * (TILE_HEIGHT + GAP)})` },
    tag('rect', { x: 1, y: 1, width: width - 2, height: TILE_HEIGHT - 2, rx: 3, fill, ...edgeOf(tile, ink) }),
    names.map((line, at) => tag('text', { x: PAD, y: 20 + at * 15, 'font-size': NAME_SIZE, 'font-weight': 600, fill: text }, line)),
    tag('text', { x: PAD, y: names.length > 1 ? 53 : 43, 'font-size': VALUE_SIZE, fill: text }, cutText(tile.value, VALUE_SIZE, room)),
    tile.look.kind === 'status' && statusMark(tile.look.status, PAD, TILE_HEIGHT - 21, ink),
    tag('text', { x: tile.look.kind === 'status' ? PAD + 17 : PAD, y: TILE_HEIGHT - 10, 'font-size': WORD_SIZE, fill: text }, cutText(tile.word, WORD_SIZE, room - 17)),
  )
}

const fillOf = ({ look }: Tile, ink: Ink): string => (look.kind === 'step' ? (ink.steps[look.step - 1] ?? ink.surface) : ink.surface)

type Edge = Readonly<Record<'stroke' | 'stroke-width' | 'stroke-dasharray', string | number | undefined>>

// The edge tells the status without colour: plain, dashed, thick, dotted.
function edgeOf({ look }: Tile, ink: Ink): Edge {
  if (look.kind === 'none') return { stroke: ink.quiet, 'stroke-width': 1.25, 'stroke-dasharray': '1 3' }
  if (look.kind !== 'status') return { stroke: ink.strong, 'stroke-width': 1, 'stroke-dasharray': undefined }
  const { tone, edge } = STATUS_SHAPES[look.status]
  return { stroke: ink[tone], 'stroke-width': edge === 'thick' ? 3 : 1.5, 'stroke-dasharray': edge === 'dashed' ? '6 3' : edge === 'dotted' ? '1 3' : undefined }
}

function statusMark(status: FigureStatus, x: number, y: number, ink: Ink): Svg {
  const { outline, glyph, stroke, tone } = STATUS_SHAPES[status]
  return tag(
    'g',
    { transform: `translate(${x},${y}) scale(0.8)`, fill: 'none', 'stroke-linecap': 'round', 'stroke-width': 2 },
    outline !== '' && tag('path', { d: outline, fill: ink[tone] }),
    glyph !== '' && tag('path', { d: glyph, stroke: ink.surface }),
    stroke !== '' && tag('path', { d: stroke, stroke: ink[tone] }),
  )
}
