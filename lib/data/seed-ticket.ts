// A new seed on its way to its person's app: sealed, for one session and ten minutes. Nothing of it is kept until a code of it was shown.
import 'server-only'
import { STAGE_MS } from '@/lib/domain/session-rules'
import { now } from '@/lib/platform/clock'
import { seal, unseal } from '@/lib/platform/seal'
import { newSeed, seedAddress, seedText } from '@/lib/platform/totp'
import type { RunningSession } from './sessions'

/** What the page shows, once, and what its form sends back. */
export interface SeedTicket {
  readonly ticket: string
  /** The seed for typing. */
  readonly text: string
  /** What the picture says. */
  readonly address: string
}

const contextOf = ({ idHash }: Pick<RunningSession, 'idHash'>): string => `new seed for session ${Buffer.from(idHash).toString('hex')}`

/** A new seed for this session's person. Whoever asks for it must have shown what is needed for a new one. */
export function seedTicket(session: RunningSession, issuer: string): SeedTicket {
  const seed = newSeed()
  const ticket = seal(Buffer.concat([Buffer.from(String(now().getTime() + STAGE_MS).padStart(15, '0')), seed]), contextOf(session))
  return { ticket: Buffer.from(ticket).toString('base64url'), text: seedText(seed), address: seedAddress(seed, issuer, session.person.loginName) }
}

/** The seed of a ticket; null where it is another session's, too old, or not ours. */
export function seedOf(session: RunningSession, ticket: string): Uint8Array | null {
  const content = unseal(Buffer.from(ticket, 'base64url'), contextOf(session))
  if (content === null || Number(Buffer.from(content.subarray(0, 15)).toString('latin1')) < now().getTime()) return null
  return content.subarray(15)
}
