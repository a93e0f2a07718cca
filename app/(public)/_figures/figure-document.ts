// What a figure is, wherever it stands: on its page, as a picture with an address of its own, as a table of data. Each is made from this and nothing else.
import type { Display } from '@/app/_http/display'
import type { FigureFiles } from '@/components/charts/figure-downloads'
import type { Svg } from '@/components/charts/svg'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Result } from '@/lib/domain/result'
import type { Search } from '../_reading/selection'

/** Room that a drawing is laid out in, px; text in it is 13 px. A drawing of rows takes the height that it needs. */
export interface DrawingRoom {
  readonly width: number
  readonly height: number
}

export interface FigureDocument {
  /** Unique on its page. */
  readonly id: string
  /** The message, as a sentence. */
  readonly title: string
  /** The statistic: what, where, when, unit. */
  readonly subtitle: string
  /** How marks are read, and why a line broke. */
  readonly notes: readonly string[]
  /** What is told beside single figures, in the order of the numbers that the drawing marks them with (〔注1〕). */
  readonly footnotes?: readonly string[]
  /** Where the figures come from: documents by title, or who reported them. */
  readonly source: string
  /** 2023年度 · 第1版 · 2026-03-01 发布; `releaseWords` makes it. */
  readonly release: string
  /** What `release` speaks of; for a figure of several, the one that the page is read in. */
  readonly reading: ReleaseLabel
  /** Path of the page that shows it, with its parameters and the version; `citedAddress` makes it. */
  readonly address: string
  /** Addresses of its files, in the version that is read; `figureFiles` makes them. */
  readonly files: FigureFiles
  /** @returns null where no figure has a value: `notes` and the table say why */
  readonly draw: (room: DrawingRoom, alone: boolean) => Svg | null
  /** The table that says the same. */
  readonly columns: readonly string[]
  /** One cell a column. Numbers without separators, as precise as the page writes them; absences in words. */
  readonly rows: readonly (readonly string[])[]
}

/** Makes the figure that an address asks for. Problems: those of `figureRelease`, figure.unknown-metric, figure.unknown-unit, figure.no-data. */
export type FigureLoader = (search: Search, display: Display) => Promise<Result<FigureDocument>>
