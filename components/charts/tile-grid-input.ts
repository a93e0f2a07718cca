// What the tile grid is drawn from. Texts come ready; the drawing knows no language.
import type { Step } from '@/lib/domain/briefing/value-steps'
import type { FigureStatus } from '@/lib/domain/status'

export const TILE_MODES = ['status', 'value', 'change', 'completeness'] as const
/** What the look of a tile tells. */
export type TileMode = (typeof TILE_MODES)[number]

export interface Tile {
  readonly code: string
  readonly name: string
  readonly href: string
  /** As written: 91.9%, 24/30, or the reason why there is none. */
  readonly value: string
  /** The word that the look stands for: 达标, 中, 提高 2.5 个百分点. */
  readonly word: string
  readonly look:
    | { readonly kind: 'status'; readonly status: FigureStatus }
    | { readonly kind: 'step'; readonly step: Step }
    | { readonly kind: 'change'; readonly direction: 'up' | 'down' | 'flat' }
    /** Nothing to tell. */
    | { readonly kind: 'none' }
  /** From the top left, both from 1; null for a unit that has no place. */
  readonly place: { readonly row: number; readonly column: number } | null
}

export interface TileGridInput {
  readonly tiles: readonly Tile[]
  /** Functional zones, in a strip of their own. */
  readonly strip: readonly Tile[]
  readonly stripName: string
}
