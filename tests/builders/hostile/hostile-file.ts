// A file made to mislead or to wear out whoever reads it, and what it has to be refused for.
import type { ProblemCode } from '@/lib/domain/problem'

export interface HostileFile {
  /** What is wrong with it. */
  readonly what: string
  readonly bytes: () => Uint8Array
  readonly code: Extract<ProblemCode, `upload.${string}`>
  /** A part of the problem's parameters. */
  readonly params?: Readonly<Record<string, string>>
  /** Small and quick enough to be read at every test. */
  readonly brief?: true
}
