// One figure for narrow places and for wide ones.
import { NARROW, WIDE } from './drawing'
import type { Svg } from './svg'

interface Rooms {
  readonly narrow: Svg
  readonly wide: Svg
}

/**
 * Draws a figure for a page in both widths.
 * @param height of the wide one, px; the narrow one is a little lower
 * @returns null where there is nothing to draw
 */
export function drawingRooms(draw: (room: { readonly width: number; readonly height: number }, alone: boolean) => Svg | null, height = 320): Rooms | null {
  const [wide, narrow] = [draw({ width: WIDE, height }, false), draw({ width: NARROW, height: Math.round(height * 0.875) }, false)]
  return wide === null || narrow === null ? null : { wide, narrow }
}
