// A figure as a picture that stands alone: message, statistic, drawing, notes, source, release, address. Light colours, whoever asks.
import { PAPER_FONT, PAPER_INK } from './ink'
import { sheet, tag, type Svg } from './svg'
import { textWidth, wrapText } from './text-width'

/** Widths that a picture is laid out for, and the px that it is written with: large enough to be read in a document and on a phone. */
export const PICTURE_SIZES = {
  wide: { width: 720, pixels: 1200, pad: 24, drawing: 336 },
  narrow: { width: 390, pixels: 680, pad: 18, drawing: 300 },
} as const

export type PictureSize = keyof typeof PICTURE_SIZES

export interface PictureText {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Standing at the top where a reader must know: a draft, an old version, invented data. */
  readonly marks: readonly string[]
  /** Under the drawing, each a paragraph. */
  readonly notes: readonly string[]
  /** At the foot, each a line: source, release, address. */
  readonly lines: readonly string[]
  /** Stands where there is nothing to draw. */
  readonly empty: string
  /** Written across a draft; null elsewhere. */
  readonly watermark: string | null
}

interface Block {
  readonly height: number
  readonly paint: (y: number) => readonly Svg[]
}

interface Style {
  readonly size: number
  readonly leading: number
  readonly fill: string
  readonly weight?: number
  readonly lines: number
  /** Space below, px. */
  readonly after: number
}

const TITLE: Style = { size: 20, leading: 28, fill: PAPER_INK.ink, weight: 600, lines: 5, after: 4 }
const SUBTITLE: Style = { size: 14, leading: 21, fill: PAPER_INK.muted, lines: 4, after: 14 }
const NOTE: Style = { size: 12, leading: 18, fill: PAPER_INK.muted, lines: 12, after: 2 }
const MARK: Style = { size: 13, leading: 20, fill: PAPER_INK.missed, weight: 600, lines: 3, after: 10 }
const EMPTY: Style = { size: 15, leading: 24, fill: PAPER_INK.ink, lines: 4, after: 14 }

/** Lays a figure out from top to bottom, as high as it needs to be. */
export function figurePicture(text: PictureText, drawing: Svg | null, size: PictureSize): Svg {
  const { width, pad } = PICTURE_SIZES[size]
  const room = width - 2 * pad
  const blocks = [
    ...text.marks.map((mark) => markBlock(mark, pad, room)),
    words(text.title, TITLE, pad, room),
    words(text.subtitle, SUBTITLE, pad, room),
    drawing === null ? words(text.empty, EMPTY, pad, room) : drawingBlock(drawing, pad, room, text.watermark),
    ...text.notes.map((note) => words(note, NOTE, pad, room)),
    rule(pad, width),
    ...text.lines.map((line) => words(line, NOTE, pad, room)),
  ]
  let y = pad
  const painted = blocks.flatMap((block) => {
    const parts = block.paint(y)
    y += block.height
    return parts
  })
  return sheet(
    { id: text.id, width, height: Math.ceil(y + pad), title: text.title, description: [text.subtitle, ...text.marks, ...text.notes, ...text.lines].join(' '), alone: { font: PAPER_FONT, ground: PAPER_INK.surface } },
    ...painted,
  )
}

function words(text: string, style: Style, x: number, room: number): Block {
  const { size, leading, fill, weight, lines, after } = style
  // Heavy letters run a little wider than the estimate.
  const wrapped = wrapText(text, size, weight === undefined ? room : room * 0.97, lines)
  return {
    height: wrapped.length * leading + after,
    paint: (y) => wrapped.map((line, at) => tag('text', { x, y: y + at * leading + size * 1.1, 'font-size': size, fill, 'font-weight': weight }, line)),
  }
}

// A sign to the left as well: told from the rest without its colour.
function markBlock(text: string, x: number, room: number): Block {
  const inner = words(text, MARK, x + 14, room - 24)
  const height = inner.height - MARK.after + 10
  return {
    height: height + MARK.after,
    paint: (y) => [
      tag('rect', { x: x + 0.5, y: y + 0.5, width: room - 1, height: height - 1, fill: PAPER_INK.missedSoft, stroke: PAPER_INK.missed }),
      tag('rect', { x, y, width: 5, height, fill: PAPER_INK.missed }),
      ...inner.paint(y + 5),
    ],
  }
}

function drawingBlock(drawing: Svg, x: number, room: number, watermark: string | null): Block {
  const { width, height } = drawing.size ?? { width: room, height: 0 }
  const centre = { x: x + width / 2, y: height / 2 }
  const across = (y: number): Svg => {
    const size = Math.min(72, (room * 0.8) / Math.max(1, textWidth(watermark ?? '', 1)))
    return tag('text', { x: centre.x, y: y + centre.y, 'font-size': size, 'font-weight': 600, fill: PAPER_INK.missed, 'fill-opacity': 0.14, 'text-anchor': 'middle', transform: `rotate(-18 ${centre.x} ${y + centre.y})` }, watermark ?? '')
  }
  return { height: height + 14, paint: (y) => [tag('g', { transform: `translate(${x},${y})` }, drawing), ...(watermark === null ? [] : [across(y)])] }
}

const rule = (pad: number, width: number): Block => ({
  height: 16,
  paint: (y) => [tag('path', { d: `M${pad},${y + 8.5}H${width - pad}`, stroke: PAPER_INK.line })],
})

/** A sentence in the form of a picture, where a picture was asked for and there is none: why, and what to do. */
export function sentencePicture(id: string, title: string, lines: readonly string[], size: PictureSize): Svg {
  const { width, pad } = PICTURE_SIZES[size]
  const room = width - 2 * pad
  const blocks = [words(title, { ...EMPTY, lines: 8, after: 6 }, pad, room), ...lines.map((line) => words(line, NOTE, pad, room))]
  let y = pad
  const painted = blocks.flatMap((block) => {
    const parts = block.paint(y)
    y += block.height
    return parts
  })
  return sheet({ id, width, height: Math.ceil(y + pad), title, description: lines.join(' '), alone: { font: PAPER_FONT, ground: PAPER_INK.sunken } }, ...painted)
}
