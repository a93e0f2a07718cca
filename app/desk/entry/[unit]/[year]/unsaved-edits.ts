// Edits that are not saved yet, kept in this tab: a reload, an ended session or a crash of the page loses none of them.

export interface Edit {
  readonly text: string
  readonly reason: string
  /** Number of the revision that was on the page when the typing began; null once the writer was told of a newer one. */
  readonly baseSeq: number | null
}

/** Edits by row. */
export type Edits = Readonly<Record<string, Edit>>

const keyOf = (unitCode: string, year: string): string => `plumbline.entry/${unitCode}/${year}`

const isEdit = (value: unknown): value is Edit =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'reason' in value && typeof value.reason === 'string' &&
  'baseSeq' in value && (value.baseSeq === null || typeof value.baseSeq === 'number')

/** What an earlier visit of this tab left behind. Anything that is not of our making is dropped. */
export function keptEdits(unitCode: string, year: string): Edits {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(unitCode, year)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Edit] => isEdit(entry[1])))
  } catch {
    return {}
  }
}

/** Keeps the edits, or forgets them where there are none. A full or forbidden store is no reason to stop typing. */
export function keepEdits(unitCode: string, year: string, edits: Edits): void {
  try {
    if (Object.keys(edits).length === 0) sessionStorage.removeItem(keyOf(unitCode, year))
    else sessionStorage.setItem(keyOf(unitCode, year), JSON.stringify(edits))
  } catch {
    // Nothing to do: the edits are still on the page.
  }
}
