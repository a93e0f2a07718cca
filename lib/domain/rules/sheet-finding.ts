// What a rule found in the grid of one unit and collection, with what was said about it.
import type { CellPlace } from '../collecting/cell'
import type { Problem } from '../problem'
import type { Severity } from './rule'

export interface FindingExplanation {
  readonly id: number
  readonly text: string
  readonly by: string
  readonly byUserId: string
  readonly at: string // ISO instant
  readonly accepted: boolean
}

export interface SheetFinding {
  readonly rule: string
  readonly severity: Severity
  readonly problem: Problem
  /** The cell at which it is shown and explained. */
  readonly place: CellPlace
  /** Every cell that was compared, also of other units. */
  readonly about: readonly CellPlace[]
  /** SHA-256 of what was compared: an explanation holds for exactly these values. */
  readonly valuesHash: Uint8Array<ArrayBuffer>
  /** What was said about exactly these values, or null. */
  readonly explanation: FindingExplanation | null
}

/** True for what keeps a unit from submitting: an error, or a warning that nobody explained. */
export const stopsSubmission = ({ severity, explanation }: Pick<SheetFinding, 'severity' | 'explanation'>): boolean =>
  severity === 'error' || (severity === 'warning' && explanation === null)

/** Characters that an explanation has at least. */
export const LEAST_EXPLANATION = 4
