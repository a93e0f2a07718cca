// Seals small secrets before they go to the database (AES-256-GCM). The key is not in the database: PLUMBLINE_SEAL_KEY.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { environment } from './env'

// First byte of what is sealed, so that another way of sealing can be told apart.
const VERSION = 1
const NONCE = 12
const TAG = 16

const keyOf = (text: string): Buffer => Buffer.from(text, 'base64')

/**
 * Seals bytes.
 * @param context what they belong to, e.g. the account's id: only with the same context they open again
 * @returns version, nonce, tag, ciphertext
 */
export function seal(content: Uint8Array, context: string, key: string = environment().PLUMBLINE_SEAL_KEY): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce)
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]))
}

/** Opens what was sealed; null where it was changed, belongs to something else, or was sealed with another key. */
export function unseal(sealed: Uint8Array, context: string, key: string = environment().PLUMBLINE_SEAL_KEY): Uint8Array | null {
  const bytes = Buffer.from(sealed)
  if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(1, 1 + NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]))
  } catch {
    return null
  }
}
