// What is done with an uploaded file: texts corrected, names matched, written to the draft, given up.
import { z } from 'zod'

// As in a cell of the form: what is pasted comes with tabs and unseen marks.
const oneLine = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim()

const place = { collection: z.string().min(1).max(40), unit: z.string().min(1).max(32), number: z.int().min(1) }
/** The state of the upload that was on the page. */
const version = z.int().min(0)

export const UploadKey = z.uuid()

export const UploadCorrections = z.strictObject({
  ...place,
  version,
  sheet: z.string().max(200),
  fixes: z
    .array(z.strictObject({ row: z.int().min(1).max(1_048_576), column: z.int().min(1).max(16_384), text: z.string().max(200).transform(oneLine) }))
    .min(1)
    .max(200),
})
export type UploadCorrections = z.infer<typeof UploadCorrections>

export const UploadMatches = z.strictObject({
  ...place,
  version,
  matches: z
    .array(z.strictObject({ /** Names the match as it was shown; '' for a name that nothing was found for. */ id: z.string().max(500), key: z.string().max(300), target: z.string().max(200) }))
    .min(1)
    .max(500),
})
export type UploadMatches = z.infer<typeof UploadMatches>

export const UploadApplying = z.strictObject({
  ...place,
  version,
  /** Hash of what was shown. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** The revision of each figure that was shown, by its key. */
  base: z.record(z.string().max(200), z.int().min(0).max(2_147_483_647)),
  /** Everything or nothing, or only what has no problem. */
  choice: z.enum(['all', 'good']),
  /** For published figures that the file gives no reason for, and that have none of their own. */
  reason: z.string().trim().max(500),
  /** Of single figures, by their keys. */
  reasons: z.array(z.strictObject({ key: z.string().max(200), reason: z.string().trim().max(500) })).max(200),
})
export type UploadApplying = z.infer<typeof UploadApplying>

export const UploadDiscarding = z.strictObject(place)
export type UploadDiscarding = z.infer<typeof UploadDiscarding>
