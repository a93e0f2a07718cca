// An expected failure is a value with a code, never an exception: `ok` with a value, or a list of problems.
import type { Problem } from './problem'

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps one or more problems as a failure. At least one is required, so that a refusal always says why. */
export const refused = (first: Problem, ...more: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [first, ...more],
})
