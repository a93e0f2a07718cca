// One save of the entry table: cells as typed, each with the revision it was typed upon.
import { z } from 'zod'

export const ObservationBatch = z.strictObject({
  unitCode: z.string().max(32),
  year: z.int().min(1949).max(2100),
  entries: z
    .array(
      z.strictObject({
        metricCode: z.string().max(64),
        periodKey: z.string().max(64),
        text: z.string().max(200),
        reason: z.string().trim().max(500),
        /** Number of the revision shown when the cell was filled, 0 where there was none. */
        baseSeq: z.int().min(0),
      }),
    )
    .max(500),
})
export type ObservationBatch = z.infer<typeof ObservationBatch>
