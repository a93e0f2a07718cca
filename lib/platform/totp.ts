// Codes of an authenticator app (RFC 6238: SHA-1, six digits, thirty seconds), as every app can make them.
import { Secret, TOTP } from 'otpauth'
import { randomBytesOf } from './random'

const PERIOD_S = 30
const SEED_BYTES = 20
/** A clock may be off by one step either way. */
const WINDOW = 1

/** A new seed: 160 bits. */
export const newSeed = (): Uint8Array => randomBytesOf(SEED_BYTES)

const secretOf = (seed: Uint8Array): Secret => new Secret({ buffer: new Uint8Array(seed).buffer })

/** The seed for typing: base32 in groups of four. */
export const seedText = (seed: Uint8Array): string => secretOf(seed).base32.replace(/(.{4})(?!$)/g, '$1 ')

/**
 * The address that an app reads from the picture.
 * @param issuer whose code it is, e.g. Plumbline
 * @param label the account, e.g. its sign-in name
 */
export const seedAddress = (seed: Uint8Array, issuer: string, label: string): string => new TOTP({ issuer, label, secret: secretOf(seed), period: PERIOD_S }).toString()

/**
 * The time step whose code this is, or null. Whoever accepts it must see to it that no step is accepted twice.
 * @param at now; codes of the step before and the one after are good as well
 */
export function acceptedStep(seed: Uint8Array, code: string, at: Date): bigint | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = TOTP.validate({ token: code, secret: secretOf(seed), period: PERIOD_S, window: WINDOW, timestamp: at.getTime() })
  return delta === null ? null : BigInt(Math.floor(at.getTime() / 1000 / PERIOD_S) + delta)
}

/** The code of an instant: for tests, and for a demonstration, which tells its own. */
export const codeAt = (seed: Uint8Array, at: Date): string => TOTP.generate({ secret: secretOf(seed), period: PERIOD_S, timestamp: at.getTime() })
