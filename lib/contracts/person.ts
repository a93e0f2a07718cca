// What administrators send about accounts.
import { z } from 'zod'

const id = z.uuid()
const names = {
  displayName: z.string().trim().max(200),
  /** Code of the unit where the person works; empty where that is not said. */
  unitCode: z.string().max(32),
  /** Name at the identity provider; empty for none. */
  ssoName: z.string().trim().max(1000),
}

export const NewPerson = z.strictObject({ loginName: z.string().trim().toLowerCase().max(200), ...names })
export type NewPerson = z.infer<typeof NewPerson>

/** `seen` names what was shown when the change was made. */
export const PersonChange = z.strictObject({ id, seen: z.string().regex(/^[0-9a-f]{64}$/), ...names })
export type PersonChange = z.infer<typeof PersonChange>

/** Empty for no mail. */
export const MailAddressChange = z.strictObject({ id, address: z.string().max(300) })
export type MailAddressChange = z.infer<typeof MailAddressChange>

/** Anything that is done to an account as a whole. */
export const OnPerson = z.strictObject({ id })
export type OnPerson = z.infer<typeof OnPerson>

/** The sign-in name is typed as confirmation. */
export const Erasure = z.strictObject({ id, confirmation: z.string().trim().max(200) })
export type Erasure = z.infer<typeof Erasure>
