// One save of an entry grid: cells as typed, each with the revision it was typed upon.
import { z } from 'zod'

// What is pasted comes with tabs and unseen marks.
const oneLine = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim()

/** What the browser sends; collection and unit stand in the address. */
export const SentCells = z.strictObject({
  cells: z
    .array(
      z.strictObject({
        /** Made by the browser: the same edit sent twice is done once. */
        editId: z.uuid(),
        metricCode: z.string().max(64),
        subjectCode: z.string().max(32),
        periodKey: z.string().max(64),
        text: z.string().max(200).transform(oneLine),
        reason: z.string().max(500).transform(oneLine),
        /** Number of the revision shown when the cell was filled, 0 where there was none. */
        baseSeq: z.int().min(0).max(2_147_483_647),
      }),
    )
    .min(1)
    .max(500),
})

export const CellBatch = SentCells.extend({
  collection: z.string().max(40),
  /** Code of the unit that answers. */
  unit: z.string().max(32),
})
export type CellBatch = z.infer<typeof CellBatch>
