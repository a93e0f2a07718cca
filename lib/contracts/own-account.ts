// What somebody sends about their own account, while signing in and afterwards. Passwords are as typed; codes may hold spaces.
import { z } from 'zod'

const password = z.string().max(2000)
/** Where to go on; made a path of this site where it is used. */
const next = z.string().max(2000)
const code = z.string().max(100).transform((typed) => typed.normalize('NFKC').replaceAll(/\s/g, ''))

export const NewPassword = z.strictObject({ password, passwordRepeat: password, next })
export type NewPassword = z.infer<typeof NewPassword>

export const OwnPasswordChange = z.strictObject({ current: password, password, passwordRepeat: password })
export type OwnPasswordChange = z.infer<typeof OwnPasswordChange>

export const FactorCode = z.strictObject({ code, next })
export type FactorCode = z.infer<typeof FactorCode>

export const SeedConfirmation = z.strictObject({ ticket: z.string().max(500), code })
export type SeedConfirmation = z.infer<typeof SeedConfirmation>

export const EnrolmentEnd = z.strictObject({ kept: z.literal('yes'), next })
export type EnrolmentEnd = z.infer<typeof EnrolmentEnd>

/** The password, or a code of the app. */
export const OwnProof = z.strictObject({ proof: password })
export type OwnProof = z.infer<typeof OwnProof>

export const OwnSession = z.strictObject({ key: z.string().regex(/^[0-9a-f]{16}$/) })
export type OwnSession = z.infer<typeof OwnSession>

export const Nothing = z.strictObject({})
