// What a file would put into a collection, before anything is written: each cell with where it goes, and what nobody could place.
import type { CellPlace } from '../collecting/cell'
import type { Problem } from '../problem'

/**
 * How a cell said what it says. formula: the result of a formula; percent: a number shown as per cent; text-number: digits stored as text;
 * scaled: a number format that shows 万 or 余; merged: over several cells; hidden: in a row or column that is not shown; date: a date;
 * boolean: TRUE or FALSE; error: an error of the program; computed: the product computes it, so the file's is left alone; unit: the unit stood in the header.
 */
export const CELL_MARKS = ['formula', 'percent', 'text-number', 'scaled', 'merged', 'hidden', 'date', 'boolean', 'error', 'computed', 'unit'] as const
export type CellMark = (typeof CELL_MARKS)[number]

/** Where in the file, from 1. */
export interface FilePlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export interface PlannedCell extends FilePlace {
  readonly place: CellPlace
  /** As it would be typed into the form; '' is blank, which changes nothing. */
  readonly text: string
  /** As the file shows it, for whoever looks for it there. */
  readonly shown: string
  /** What stands in the column for remarks beside it; '' where there is none. */
  readonly remark: string
  readonly marks: readonly CellMark[]
  /** Why the cell cannot be taken as it is; null where it can. */
  readonly problem: Problem | null
  /** Questions that do not hold it back. */
  readonly warnings: readonly Problem[]
  /** A text that may have been meant; null where there is nothing to suggest. Never taken unasked. */
  readonly suggestion: string | null
}

/** What a name of a file stands for. `ignore`: nothing that is asked. */
export type MatchTarget =
  | { readonly kind: 'metric'; readonly metricCode: string }
  | { readonly kind: 'subject'; readonly subjectCode: string }
  | { readonly kind: 'period'; readonly periodKey: string }
  | { readonly kind: 'value' }
  | { readonly kind: 'ignore' }

/** What a person once said a name stands for; kept per unit. */
export interface RememberedMatch {
  /** The name in the form in which names are compared: `headerKey(label)`. */
  readonly text: string
  readonly target: MatchTarget
}

export interface MatchCandidate {
  readonly target: MatchTarget
  readonly nameZh: string
  readonly nameEn: string
  /** 0 to 1. */
  readonly score: number
}

/** same: the very name or code; former: one that it had; wording: another word for the same thing; similar: alike; remembered: a person said so. */
export type MatchOrigin = 'same' | 'former' | 'wording' | 'similar' | 'remembered'

/** A name in the file and what it was taken for. */
export interface HeaderMatch extends FilePlace {
  readonly key: string
  /** As it stands in the file. */
  readonly label: string
  /** Names of a column stand above it, names of a row beside it. */
  readonly axis: 'row' | 'column'
  readonly target: MatchTarget
  readonly nameZh: string
  readonly nameEn: string
  readonly score: number
  readonly origin: MatchOrigin
  /** True for what a person said before; anything else waits for a person. */
  readonly confirmed: boolean
  /** The unit of measure that stood beside the name: 万元. */
  readonly unit: string | null
}

/**
 * unknown: no name like it; ambiguous: several as good; whose: several units are asked and none is named; total: a sum of others;
 * twice: a place that another cell has already; not-asked: asked before, not now.
 */
export type UnmatchedReason = 'unknown' | 'ambiguous' | 'whose' | 'total' | 'twice' | 'not-asked'

export interface UnmatchedRow extends FilePlace {
  readonly axis: 'row' | 'column' | 'cell'
  readonly key: string
  readonly label: string
  readonly reason: UnmatchedReason
  /** How many cells with something in them are left out because of it. */
  readonly values: number
  /** Best first. */
  readonly candidates: readonly MatchCandidate[]
}

export type ImportSource =
  | {
      readonly kind: 'template'
      readonly version: string
      readonly current: boolean
      /** The collection that it was made for, in words. */
      readonly titleZh: string
      readonly titleEn: string
      /** Set where it was made for another unit or collection: nothing of it is taken. */
      readonly otherTarget: { readonly collection: string; readonly unit: string } | null
    }
  | { readonly kind: 'foreign'; readonly headers: readonly HeaderMatch[] }

export interface ImportPlan {
  readonly source: ImportSource
  /** The sheet that was read. */
  readonly sheet: string
  readonly cells: readonly PlannedCell[]
  readonly unmatched: readonly UnmatchedRow[]
  /** Rows that are not shown and hold something, from 1. */
  readonly hiddenRows: readonly number[]
  /** About the file as a whole: nothing in it can be placed, or it is for somebody else. `import.old-template` holds nothing back. */
  readonly problems: readonly Problem[]
}
