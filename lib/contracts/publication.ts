// Publishing a year: what the publisher saw, the public note, and the period typed as confirmation.
import { z } from 'zod'

export const Publication = z.strictObject({
  year: z.int().min(1949).max(2099),
  reason: z.string().trim().max(500),
  /** Hash of the exact set of figures that was shown. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  confirmation: z.string().trim().max(50),
})
export type Publication = z.infer<typeof Publication>
