// Marks of a series: a shape of its own for each, so that lines can be told apart without colour.

export const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const
export type Shape = (typeof SHAPES)[number]

/** The shape of the series at this place, 0 to 3; later ones begin again. */
export const shapeAt = (place: number): Shape => SHAPES[place % SHAPES.length] ?? 'circle'

/**
 * Outline of a mark around (0, 0); all shapes have about the same ink.
 * @param r radius of the circle, px
 */
export function outlineOf(shape: Shape, r: number): string {
  switch (shape) {
    case 'circle':
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`
    case 'square':
      return polygon([-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89])
    case 'triangle':
      return polygon([0, -1.25], [1.17, 0.85], [-1.17, 0.85])
    case 'diamond':
      return polygon([0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0])
  }
  function polygon(...corners: readonly (readonly [number, number])[]): string {
    return `M${corners.map(([x, y]) => `${Math.round(x * r * 100) / 100},${Math.round(y * r * 100) / 100}`).join('L')}z`
  }
}
