// What people are told of: a kind and the names of what it is about, never a sentence. Each reader gets it in words of their language,
// with the names as they are when it is read. A notice names no person.

interface OfUnit {
  /** Code of the collection. */
  readonly collection: string
  /** Code of the unit whose submission it is. */
  readonly unit: string
}

interface WithDue extends OfUnit {
  /** ISO instant. */
  readonly due: string
}

interface OfRelease {
  /** Slug of the release's line, e.g. annual-2023. */
  readonly release: string
  readonly version: string
}

interface OfHistory {
  /** Number of the batch. */
  readonly batch: string
}

/** What each kind of notice says beside its kind. */
export interface NoticeParams {
  'collection.opened': WithDue
  'collection.due-soon': WithDue
  'collection.overdue': WithDue
  /** A coordinator asks for it. */
  'collection.reminder': WithDue
  'submission.submitted': OfUnit
  'submission.returned': OfUnit
  'submission.approved': OfUnit
  'submission.reopened': OfUnit
  'submission.waived': OfUnit
  'comment.written': OfUnit
  'release.published': OfRelease
  'release.withdrawn': OfRelease
  /** A batch of history was loaded and waits for other hands. */
  'history.waiting': OfHistory
  'history.approved': OfHistory
  'history.returned': OfHistory
  /** A unit may change figures of a locked period until an instant. */
  'lock.excepted': { readonly unit: string; readonly period: string; readonly until: string }
  /** A file that was asked for is there, or cannot be made; code of its format. */
  'export.ready': { readonly format: string }
  'export.failed': { readonly format: string }
}

export type NoticeKind = keyof NoticeParams

const PARAMS: { readonly [K in NoticeKind]: readonly (keyof NoticeParams[K] & string)[] } = {
  'collection.opened': ['collection', 'unit', 'due'],
  'collection.due-soon': ['collection', 'unit', 'due'],
  'collection.overdue': ['collection', 'unit', 'due'],
  'collection.reminder': ['collection', 'unit', 'due'],
  'submission.submitted': ['collection', 'unit'],
  'submission.returned': ['collection', 'unit'],
  'submission.approved': ['collection', 'unit'],
  'submission.reopened': ['collection', 'unit'],
  'submission.waived': ['collection', 'unit'],
  'comment.written': ['collection', 'unit'],
  'release.published': ['release', 'version'],
  'release.withdrawn': ['release', 'version'],
  'history.waiting': ['batch'],
  'history.approved': ['batch'],
  'history.returned': ['batch'],
  'lock.excepted': ['unit', 'period', 'until'],
  'export.ready': ['format'],
  'export.failed': ['format'],
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record over NoticeKind
export const NOTICE_KINDS = Object.keys(PARAMS) as readonly NoticeKind[]

/** What happened, as it was kept. */
export type NoticeFact = { readonly [K in NoticeKind]: { readonly kind: K; readonly params: NoticeParams[K] } }[NoticeKind]

/** Reads what was kept. Null for a kind that this version does not know, or one whose parts are missing. */
export function noticeFact(kind: string, params: unknown): NoticeFact | null {
  const known = NOTICE_KINDS.find((one) => one === kind)
  if (known === undefined || typeof params !== 'object' || params === null) return null
  const texts = new Map(Object.entries(params))
  if (!PARAMS[known].every((name) => typeof texts.get(name) === 'string')) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part that the kind asks for was just found to be a text
  return { kind: known, params } as NoticeFact
}
