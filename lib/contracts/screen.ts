// What an administrator sends about the walls of meeting rooms.
import { z } from 'zod'
import { LONGEST_LABEL } from '@/lib/domain/screen/screen-token'

/** An address to be made: where the screen hangs, what it shows, until which day. */
export const NewScreen = z.strictObject({ label: z.string().trim().max(LONGEST_LABEL), line: z.string().trim().max(20), until: z.string().trim().max(20) })
export type NewScreen = z.infer<typeof NewScreen>

export const EndedScreen = z.strictObject({ screen: z.int().min(1) })
export type EndedScreen = z.infer<typeof EndedScreen>
