// Each status has a silhouette of its own, so that it is told apart without colour, in greyscale and from afar.
import type { FigureStatus } from '@/lib/domain/status'

export interface StatusShape {
  /** Filled silhouette on a 16 × 16 grid; empty where the status is an outline only. */
  readonly outline: string
  /** Drawn over the silhouette in the colour of the ground. */
  readonly glyph: string
  /** Drawn in the colour of the status where there is no silhouette. */
  readonly stroke: string
  readonly tone: 'met' | 'near' | 'missed' | 'quiet'
  /** Style of the edge around the word. */
  readonly edge: 'plain' | 'dashed' | 'thick' | 'dotted'
}

export const STATUS_SHAPES: Readonly<Record<FigureStatus, StatusShape>> = {
  met: { outline: 'M8 .8a7.2 7.2 0 1 0 .01 0z', glyph: 'M4.6 8.3 7 10.7l4.5-5', stroke: '', tone: 'met', edge: 'plain' },
  near: { outline: 'M8 .9 15.7 14.6H.3z', glyph: 'M8 5.6v4M8 12v.1', stroke: '', tone: 'near', edge: 'dashed' },
  missed: { outline: 'M1.2 1.2h13.6v13.6H1.2z', glyph: 'M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2', stroke: '', tone: 'missed', edge: 'thick' },
  watched: { outline: '', glyph: '', stroke: 'M2.5 8h11', tone: 'quiet', edge: 'plain' },
  'not-reported': { outline: '', glyph: '', stroke: 'M8 2.2a5.8 5.8 0 1 0 .01 0z', tone: 'quiet', edge: 'dotted' },
}
