// What a reviewer decides: of which submission, in which state, over which figures.
import { z } from 'zod'

const place = { collection: z.string().min(1).max(40), unit: z.string().min(1).max(32) }
const seen = z.string().regex(/^[0-9a-f]{64}$/)
const version = z.int().min(0)

export const Approval = z.strictObject({
  ...place,
  version,
  /** Hash of the exact figures that were shown. */
  seen,
})
export type Approval = z.infer<typeof Approval>

export const Approvals = z.strictObject({ several: z.array(Approval).max(200) })
export type Approvals = z.infer<typeof Approvals>

const cell = z.strictObject({ metricCode: z.string().max(64), subjectCode: z.string().max(32), periodKey: z.string().max(64) })

export const Return = z.strictObject({
  ...place,
  version,
  /** For the whole. */
  reason: z.string().trim().max(500),
  /** What is wrong with single figures; a blank text stands for the reason of the whole. */
  cells: z.array(z.strictObject({ ...cell.shape, text: z.string().trim().max(500) })).max(500),
})
export type Return = z.infer<typeof Return>

export const Reopening = z.strictObject({ ...place, version, reason: z.string().trim().max(500) })
export type Reopening = z.infer<typeof Reopening>
