// Edits that are not saved yet, kept in this tab for the person who made them: a reload, an ended session or a crash of the page loses none
// of them, and whoever signs in after them sees none. Leaving empties the store.

export interface Edit {
  readonly text: string
  readonly reason: string
  /** Number of the revision that was on the page when the typing began; null once the writer was told of a newer one. */
  readonly baseSeq: number | null
}

/** Edits by row. */
export type Edits = Readonly<Record<string, Edit>>

const keyOf = (userId: string, unitCode: string, year: string): string => `plumbline.entry/${userId}/${unitCode}/${year}`

const isEdit = (value: unknown): value is Edit =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'reason' in value && typeof value.reason === 'string' &&
  'baseSeq' in value && (value.baseSeq === null || typeof value.baseSeq === 'number')

/** What an earlier visit of this tab left behind. Anything that is not of our making is dropped. */
export function keptEdits(userId: string, unitCode: string, year: string): Edits {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(userId, unitCode, year)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Edit] => isEdit(entry[1])))
  } catch {
    return {}
  }
}

/** Keeps the edits, or forgets them where there are none. A full or forbidden store is no reason to stop typing. */
export function keepEdits(userId: string, unitCode: string, year: string, edits: Edits): void {
  try {
    if (Object.keys(edits).length === 0) sessionStorage.removeItem(keyOf(userId, unitCode, year))
    else sessionStorage.setItem(keyOf(userId, unitCode, year), JSON.stringify(edits))
  } catch {
    // Nothing to do: the edits are still on the page.
  }
}
