// The hashes and the Ed25519 keys of checkpoints. A public key is written as C2SP's verifier key: name, identifier and key in one line.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'

const digest = (algorithm: string) => (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

/** SHA-256 and SM3, as the walk over a chain takes them. */
export const auditHashes = { sha256: digest('sha256'), sm3: digest('sm3') } as const

export interface VerifierKey {
  readonly name: string
  /** The first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ key). */
  readonly id: Uint8Array<ArrayBuffer>
  readonly key: KeyObject
}

export interface SigningKey {
  readonly public: VerifierKey
  readonly sign: (text: string) => Uint8Array<ArrayBuffer>
}

const ED25519 = 1

const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')
const idOf = (name: string, raw: Uint8Array): Uint8Array<ArrayBuffer> => auditHashes.sha256(Buffer.from(`${name}\n`), Buffer.of(ED25519), raw).slice(0, 4)
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** `name+identifier+key`, the line of a file `audit-key.pub`. */
export const verifierKeyText = ({ name, id, key }: VerifierKey): string => `${name}+${hexOf(id)}+${Buffer.concat([Buffer.of(ED25519), rawPublic(key)]).toString('base64')}`

/** Reads such a line; null where it is anything else, or its identifier is not that of the key. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 33 || bytes[0] !== ED25519 || hexOf(idOf(name, bytes.subarray(1))) !== id) return null
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }, format: 'jwk' })
  return { name, id: new Uint8Array(Buffer.from(id, 'hex')), key }
}

/** A new private key, as PEM. */
export const newPrivateKey = (): string => String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))

/** The key of a PEM text under a name. Throws where it is no Ed25519 key. */
export function signingKey(pem: string, name: string): SigningKey {
  const secret = createPrivateKey(pem)
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  const key = createPublicKey(secret)
  return { public: { name, id: idOf(name, rawPublic(key)), key }, sign: (text) => new Uint8Array(sign(null, Buffer.from(text), secret)) }
}

interface Signed {
  readonly text: string
  readonly signatures: readonly { readonly keyName: string; readonly keyId: Uint8Array; readonly signature: Uint8Array }[]
}

/** Whether a note bears a good signature of this key, and no bad one that claims to be its. */
export function isSignedBy({ text, signatures }: Signed, { name, id, key }: VerifierKey): boolean {
  const own = signatures.filter((one) => one.keyName === name && hexOf(one.keyId) === hexOf(id))
  return own.length > 0 && own.every(({ signature }) => verify(null, Buffer.from(text), key, signature))
}
