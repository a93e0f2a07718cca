// When a mail is tried again, and when it is given up.
const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS

/** How long a server has for a mail that it took; longer than the mail server may take to answer. */
export const LEASE_MS = 5 * MINUTE_MS

/** A mail that is older than this when it is first tried is not sent any more: what it tells stands in the product. */
export const STALE_MS = 7 * 24 * HOUR_MS

const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS, 24 * HOUR_MS] as const

/** Tries after which somebody who looks after the installation should know: 21 minutes after the first. */
export const WORTH_TELLING = 4

/** How often a mail is tried at most. */
export const MAIL_TRIES = WAITS_MS.length + 1

/**
 * Why a mail was not sent: the server cannot be reached or does not answer in time; it does not accept the name and password; it does not
 * accept the recipient, or the mail; the connection cannot be made secret; anything else.
 */
export const MAIL_FAULTS = ['unreachable', 'sign-in', 'recipient', 'message', 'encryption', 'unknown'] as const
export type MailFault = (typeof MAIL_FAULTS)[number]

/**
 * When a mail is tried again.
 * @param attempts how often it was tried, at least 1
 * @returns null where it is given up
 */
export function nextTry(attempts: number, at: Date): Date | null {
  const wait = WAITS_MS[attempts - 1]
  return wait === undefined ? null : new Date(at.getTime() + wait)
}
