// The first set-up: the code, and two people, one who enters and one who publishes.
import { z } from 'zod'

const person = z.strictObject({
  loginName: z.string().trim().toLowerCase().max(200),
  displayName: z.string().trim().max(200),
  password: z.string().max(2000),
  passwordRepeat: z.string().max(2000),
})

export const SetUp = z.strictObject({ code: z.string().trim().max(200), reporter: person, publisher: person })
export type SetUp = z.infer<typeof SetUp>
