// What the picture of a print and its quotient is drawn from.
import type { Reconciliation } from '@/lib/domain/reconcile/reconciliation'

type Needed = 'verdict' | 'base' | 'printedValue' | 'decimals' | 'qualifier' | 'exact' | 'exactIsComplete' | 'rounded' | 'otherBases'

/** The reconciliation, and how its counts are written. */
export interface PlumbInput extends Pick<Reconciliation, Needed> {
  /** Left of the equals sign, e.g. 72,798 ÷ 73,111. */
  readonly expression: string
}

export interface PlumbTexts {
  readonly printed: string
  readonly shouldBe: string
  readonly inside: string
  readonly outside: string
  readonly beyond: (points: string) => string
  readonly otherBase: (name: string) => string
}
