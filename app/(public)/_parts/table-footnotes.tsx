// Footnotes of the figures of one table: the mark for a cell, and the list to stand under the table.
import type { ReactNode } from 'react'
import { FootnoteList } from '@/components/figures/footnote-list'
import { FootnoteMarks } from '@/components/figures/footnote-marks'
import type { Figure } from '@/lib/domain/figure'
import { numberFootnotes } from '@/lib/domain/footnote-numbers'
import type { Messages } from '@/lib/i18n/messages'

export interface TableFootnotes {
  readonly mark: (figure: Figure) => ReactNode
  /** Undefined where no figure has any. */
  readonly list: ReactNode | undefined
}

/**
 * Numbers the footnotes of a table.
 * @param id of the table
 * @param figures in the order in which they are met
 */
export function tableFootnotes(t: Messages, id: string, figures: readonly Figure[]): TableFootnotes {
  const numbers = numberFootnotes(figures)
  const listId = `${id}-notes`
  return {
    mark: (figure) => <FootnoteMarks t={t} listId={listId} numbers={numbers.of(figure)} />,
    list: numbers.texts.length === 0 ? undefined : <FootnoteList t={t} id={listId} texts={numbers.texts} />,
  }
}
