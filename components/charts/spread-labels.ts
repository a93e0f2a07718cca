// Labels at the end of lines must not lie on each other: they are pushed apart as little as possible.

/**
 * Moves wanted heights apart.
 * @param wanted y of each label, px
 * @param gap least distance between two labels, px
 * @param top smallest y allowed; if there is no room for all, the gap gives way, not the bounds
 * @param bottom largest y allowed
 * @returns heights in the order given
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const room = Math.min(gap, wanted.length > 1 ? (bottom - top) / (wanted.length - 1) : gap)
  const order = wanted.map((y, place) => ({ y: Math.min(bottom, Math.max(top, y)), place })).sort((a, b) => a.y - b.y || a.place - b.place)
  // Down: each at least a gap below the one above; then up from the bottom, so that nothing leaves the plot.
  for (let at = 1; at < order.length; at++) push(order[at], order[at - 1], (y, other) => Math.max(y, other + room))
  const last = order.at(-1)
  if (last) last.y = Math.min(last.y, bottom)
  for (let at = order.length - 2; at >= 0; at--) push(order[at], order[at + 1], (y, other) => Math.min(y, other - room))
  const heights = new Map(order.map(({ y, place }) => [place, y]))
  return wanted.map((y, place) => heights.get(place) ?? y)
}

interface Label {
  y: number
}

function push(label: Label | undefined, neighbour: Label | undefined, settle: (y: number, other: number) => number): void {
  if (label && neighbour) label.y = settle(label.y, neighbour.y)
}
