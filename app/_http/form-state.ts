// What an action tells its form: sentences for each field, and what was typed, so that nothing has to be typed again.

export interface FieldProblem {
  /** Path of the field joined by dots, e.g. `reporter.password`; empty for the whole form. */
  readonly field: string
  readonly message: string
}

export interface FormState {
  readonly problems: readonly FieldProblem[]
  /** Texts as they were sent, by field; never passwords. */
  readonly typed: Readonly<Record<string, string>>
  /** A sentence about what was done, or null. */
  readonly done: string | null
  /** Questions that did not stop it. */
  readonly notes: readonly FieldProblem[]
  /** What is told this once and kept nowhere, e.g. recovery codes. */
  readonly shownOnce?: readonly string[]
}

export const EMPTY_FORM: FormState = { problems: [], typed: {}, done: null, notes: [] }
