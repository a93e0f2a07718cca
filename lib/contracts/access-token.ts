// What somebody sends about the tokens of their own account.
import { z } from 'zod'
import { LONGEST_TOKEN_NAME, TOKEN_SCOPES } from '@/lib/domain/api/access-token'

/** A token to be made: what for, what it opens, until which day, and the password or a code of the app. */
export const NewAccessToken = z.strictObject({
  name: z.string().trim().max(LONGEST_TOKEN_NAME),
  scopes: z.array(z.enum(TOKEN_SCOPES)).max(TOKEN_SCOPES.length),
  until: z.string().trim().max(20),
  proof: z.string().max(2000),
})
export type NewAccessToken = z.infer<typeof NewAccessToken>

export const EndedAccessToken = z.strictObject({ token: z.int().min(1) })
export type EndedAccessToken = z.infer<typeof EndedAccessToken>
