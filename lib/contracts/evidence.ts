// What becomes of a file that shows where a figure comes from.
import { z } from 'zod'

/** Evidence is taken back, never given back: it is then added anew. */
export const EvidenceChange = z.strictObject({ removed: z.literal(true) })
