// The word that a page's own scripts carry.
import { randomBytes } from 'node:crypto'

/** 144 random bits of the system's cryptographic source, as base 64. */
export const freshNonce = (): string => randomBytes(18).toString('base64')
