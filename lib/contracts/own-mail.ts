// What somebody chooses about the mail that they get.
import { z } from 'zod'

export const OwnMailChoice = z.strictObject({ address: z.string().max(300), pace: z.enum(['EVERY', 'DIGEST', 'NONE']), locale: z.enum(['zh-CN', 'en']) })
export type OwnMailChoice = z.infer<typeof OwnMailChoice>

/** One notice by its number, or all up to the newest that was shown: `one-12`, `all-40`. */
export const NoticesRead = z.strictObject({ mark: z.string().regex(/^(one|all)-[1-9]\d{0,8}$/) })
export type NoticesRead = z.infer<typeof NoticesRead>
