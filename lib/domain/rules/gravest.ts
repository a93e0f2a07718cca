// Which of several findings at one cell stands for it.
import type { Severity } from './rule'

const GRAVITY = { error: 0, warning: 1, hint: 2 } as const satisfies Record<Severity, number>

interface Weighed {
  readonly severity: Severity
  readonly explained: boolean
}

// What was explained asks for nothing any more.
const order = ({ severity, explained }: Weighed): number => GRAVITY[severity] + (explained ? 3 : 0)

/** The gravest finding of each cell, whatever the order they come in; one that was explained only where nothing else is found. */
export const gravestByKey = <T extends Weighed & { readonly key: string }>(findings: readonly T[]): ReadonlyMap<string, T> =>
  new Map(findings.toSorted((a, b) => order(b) - order(a)).map((finding) => [finding.key, finding]))
