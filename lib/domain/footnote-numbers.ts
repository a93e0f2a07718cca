// Footnotes of one table or chart, numbered in the order in which a reader meets them.
import type { Figure } from './figure'

type Noted = Pick<Figure, 'footnotes'>

export interface FootnoteNumbers {
  /** In the order of their numbers, which begin at 1. */
  readonly texts: readonly string[]
  readonly of: (figure: Noted) => readonly number[]
}

/** Numbers the footnotes of some figures; the same words have the same number. */
export function numberFootnotes(figures: readonly Noted[]): FootnoteNumbers {
  const texts = [...new Set(figures.flatMap(({ footnotes }) => footnotes))]
  return { texts, of: ({ footnotes }) => footnotes.map((text) => texts.indexOf(text) + 1).filter((number) => number > 0) }
}
