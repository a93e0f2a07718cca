// What is sent about a batch of history.
import { z } from 'zod'

const number = z.int().min(1)

/** Names a sending of a file, so that it is taken in once. */
export const SendingKey = z.strictObject({ key: z.uuid() })

/** `checkedAt` is the report that was read. */
export const HistoryLoad = z.strictObject({ number, goodOnly: z.boolean(), checkedAt: z.string().max(40) })
export const HistoryNumber = z.strictObject({ number })

/** `seen` is the hash of the set that was shown. */
export const HistoryApproval = z.strictObject({ number, seen: z.string().regex(/^[0-9a-f]{64}$/) })
export const HistoryReturn = z.strictObject({ number, note: z.string().trim().max(500) })
export const HistoryUndo = z.strictObject({ number, reason: z.string().trim().max(500) })
