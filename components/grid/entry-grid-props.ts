// What the page of a collection gives to its entry grid, and what the grid tells the page. The page that holds the drawer is a client
// component: functions do not cross from the server.
import type { ReactNode } from 'react'
import type { GridFinding, GridGroup } from '@/lib/domain/collecting/grid-row'
import type { Locale } from '@/lib/i18n/messages'

/** A finding as the save answered it: which cell, and what is to be looked at. */
export interface AnsweredFinding extends GridFinding {
  readonly key: string
}

export interface EntryGridProps {
  /** Whose edits these are: nobody else's are shown in this browser. */
  readonly userId: string
  /** Where the cells are sent with PATCH: `/api/v1/entry/<collection>/<unit>`. */
  readonly address: string
  readonly collection: string
  readonly unit: string
  readonly groups: readonly GridGroup[]
  readonly readOnly: boolean
  /** In words, shown above the grid and in each locked cell. */
  readonly readOnlyReason: string | null
  /** list: a figure a row. matrix: a subject a row, a metric a column. */
  readonly layout: 'list' | 'matrix'
  /** For the matrix: the subject whose own figure is compared with the total of the others; null where there is none. */
  readonly whole?: string | null
  readonly locale: Locale
  /** Opens the drawer of a cell: Ctrl+Enter, or the button at the end of its row. */
  readonly onOpenDetail?: (key: string) => void
  /** The drawer, where the page shows it beside the grid. */
  readonly detail?: ReactNode
  /** After each save: all findings of the sheet, as the server sees them now. */
  readonly onFindings?: (findings: readonly AnsweredFinding[]) => void
  /** How many edits wait to be saved, so that the page can hold back "submit": 0 when everything is with the server. */
  readonly onUnsaved?: (count: number) => void
}
