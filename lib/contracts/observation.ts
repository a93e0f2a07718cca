// One save of the entry table: cells as typed, each with the revision it was typed upon.
import { z } from 'zod'

export const ObservationBatch = z.strictObject({
  unitCode: z.string().max(32),
  // The year after it has the change against it, and must be one that the database takes.
  year: z.int().min(1949).max(2099),
  entries: z
    .array(
      z.strictObject({
        metricCode: z.string().max(64),
        periodKey: z.string().max(64),
        // Pasted figures come with tabs and unseen marks.
        text: z.string().max(200).transform((text) => text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim()),
        reason: z.string().trim().max(500),
        /** Number of the revision shown when the cell was filled, 0 where there was none. */
        baseSeq: z.int().min(0),
      }),
    )
    .max(500),
})
export type ObservationBatch = z.infer<typeof ObservationBatch>
