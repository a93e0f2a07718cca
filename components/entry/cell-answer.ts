// One cell in detail as the drawer gets it: sentences of the reader's language, ready to be shown.

export interface CommentAnswer {
  readonly id: number
  /** Its kind in a word: 备注, 提问, 退回. */
  readonly kind: string
  readonly text: string
  readonly by: string
  readonly at: string
}

export interface ThreadAnswer extends CommentAnswer {
  readonly answers: readonly CommentAnswer[]
  /** By whom and when, in words; null while it is open. */
  readonly resolved: string | null
}

export interface EvidenceAnswer {
  readonly id: number
  readonly name: string
  /** Size, author and time in words. */
  readonly about: string
  readonly href: string
}

export interface CellAnswer {
  readonly key: string
  readonly name: string
  readonly subject: string
  readonly period: string
  readonly measure: string
  readonly shown: string
  readonly definition: string
  /** Names and texts beneath the definition: note, base, legal basis. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** What may be typed, and what that follows from. */
  readonly range: readonly { readonly text: string; readonly origin: string }[]
  /** The oldest first; `value` is for the drawing. */
  readonly periods: readonly { readonly label: string; readonly shown: string; readonly value: string | null }[]
  /** The newest first; `reason` is blank where none was given. */
  readonly revisions: readonly { readonly seq: number; readonly change: string; readonly by: string; readonly at: string; readonly reason: string; /** Which file it came with; '' where none. */ readonly origin: string }[]
  readonly threads: readonly ThreadAnswer[]
  readonly evidence: readonly EvidenceAnswer[]
  readonly mayComment: boolean
  readonly mayAttach: boolean
  readonly mayRemove: boolean
  /** What the audit log says of the unit's figures; null for whoever may not read it. */
  readonly auditHref: string | null
}
