// Submitting and withdrawing: which submission, and the state and figures that were on the page.
import { z } from 'zod'

const place = { collection: z.string().min(1).max(40), unit: z.string().min(1).max(32) }
const version = z.int().min(0)

export const FigureSubmission = z.strictObject({
  ...place,
  version,
  /** Hash of the exact figures that were shown. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether the declaration was ticked. */
  declared: z.boolean(),
})
export type FigureSubmission = z.infer<typeof FigureSubmission>

export const SubmissionWithdrawal = z.strictObject({ ...place, version })
export type SubmissionWithdrawal = z.infer<typeof SubmissionWithdrawal>
