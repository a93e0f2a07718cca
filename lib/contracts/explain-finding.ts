// What explaining a warning in an entry grid sends.
import { z } from 'zod'

export const ExplainFinding = z.strictObject({
  collection: z.string().max(40),
  /** Code of the unit that answers. */
  unit: z.string().max(32),
  rule: z.string().regex(/^[a-z-]{1,64}$/),
  /** The cell as `cellKey` names it. */
  cell: z.string().max(180),
  /** Hash of the values that were seen, hexadecimal. */
  values: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string().trim().max(500),
})
export type ExplainFinding = z.infer<typeof ExplainFinding>
