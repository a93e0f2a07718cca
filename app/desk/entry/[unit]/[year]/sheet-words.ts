// The words of the entry table, ready for the browser: functions cannot cross to it.

export interface SheetWords {
  readonly metric: string
  readonly measure: string
  readonly value: string
  readonly lastYear: string
  readonly standing: string
  readonly reason: string
  readonly reasonHint: string
  readonly computed: string
  readonly edited: string
  readonly save: string
  readonly saving: string
  /** `{n}` stands for the number of changes. */
  readonly saveCount: string
  readonly nothingToSave: string
  readonly discard: string
  readonly discardConfirm: string
  readonly restored: string
  readonly notesTitle: string
  readonly problemsTitle: string
  readonly keyHint: string
}
