// A comment on a cell or on a whole submission, and what becomes of its thread.
import { z } from 'zod'
import { CellName } from './cell-place'

const COMMENT_LONGEST = 2000

export const NewComment = z.strictObject({
  /** Null: about the submission as a whole. */
  cell: CellName.nullable(),
  kind: z.enum(['NOTE', 'QUESTION']),
  text: z.string().trim().max(COMMENT_LONGEST),
  /** The comment that is answered, or null for a new thread. */
  parentId: z.int().positive().max(2_147_483_647).nullable(),
})
export type NewComment = z.infer<typeof NewComment>

export const ThreadChange = z.strictObject({ resolved: z.boolean() })
