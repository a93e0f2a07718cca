// The first set-up: the code, and the one account that it makes.
import { z } from 'zod'

export const SetUp = z.strictObject({
  code: z.string().trim().max(200),
  loginName: z.string().trim().toLowerCase().max(200),
  displayName: z.string().trim().max(200),
  password: z.string().max(2000),
  passwordRepeat: z.string().max(2000),
})
export type SetUp = z.infer<typeof SetUp>
