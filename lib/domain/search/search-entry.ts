// What the search finds, and by what.

export const FOUND_KINDS = ['page', 'metric', 'unit', 'release', 'document', 'desk', 'help'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** How a name is written and said. */
export interface SearchName {
  readonly text: string
  /** Its syllables without tones, lü as lv; letters and digits in it as they are, small. Empty for a name without Han characters. */
  readonly syllables: readonly string[]
}

export interface SearchEntry {
  readonly kind: FoundKind
  /** In the reader's language. */
  readonly title: string
  /** What it belongs to, beside the title; may be empty. */
  readonly detail: string
  readonly href: string
  /** Codes by which it is known, whole. */
  readonly codes: readonly string[]
  /** Names in both languages, former ones too. */
  readonly names: readonly SearchName[]
}
