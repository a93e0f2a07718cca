// A checkpoint as a signed note (C2SP signed-note and tlog-checkpoint), read strictly: one text for one checkpoint, or none.
import { hex } from './chain'
import type { Bytes } from './merkle'

/** Which forms and hashes a checkpoint vouches for: canonical bodies of version 1, chain and tree under SHA-256, tree under SM3, Ed25519. */
export const POLICY = '1'

export interface Checkpoint {
  /** Identifier of the installation. */
  readonly installation: string
  readonly stream: string
  /** How many events it covers, at least 1. */
  readonly size: number
  readonly sha256Root: Bytes
  readonly sm3Root: Bytes
  /** h_n. */
  readonly head: Bytes
  /** When it was signed, `2026-11-23T08:00:00.000Z`. */
  readonly time: string
}

export interface NoteSignature {
  readonly keyName: string
  /** Four bytes that name the key, then the signature. */
  readonly keyId: Bytes
  readonly signature: Bytes
}

export interface SignedNote {
  readonly checkpoint: Checkpoint
  /** What was signed: the text with its last line break. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The bytes of base64 text in its one correct spelling, of this length; null for anything else. */
export function bytesOfBase64(text: string, length: number): Bytes | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return null
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  return bytes.length === length && base64(bytes) === text ? bytes : null
}

const bytesOfHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Name of the keys of an installation: origin of its checkpoints without the stream. */
export const keyNameOf = (installation: string): string => `${installation}/audit`

/** The text of a checkpoint, ready to be signed. */
export function checkpointText({ installation, stream, size, sha256Root, sm3Root, head, time }: Checkpoint): string {
  return `${keyNameOf(installation)}/${stream}\n${size}\n${base64(sha256Root)}\nsm3 ${base64(sm3Root)}\nhead ${hex(head)}\ntime ${time}\npolicy ${POLICY}\n`
}

/** The whole note. */
export const signedNote = (text: string, signatures: readonly NoteSignature[]): string =>
  `${text}\n${signatures.map(({ keyName, keyId, signature }) => `— ${keyName} ${base64(Uint8Array.of(...keyId, ...signature))}\n`).join('')}`

const ORIGIN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/audit\/([a-z0-9][a-z0-9-]{0,63})$/
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

function readCheckpoint(text: string): Checkpoint | null {
  const [origin = '', count = '', root = '', sm3 = '', head = '', time = '', policy = '', ...rest] = text.split('\n')
  const [, installation, stream] = ORIGIN.exec(origin) ?? []
  const sha256Root = bytesOfBase64(root, 32)
  const sm3Root = sm3.startsWith('sm3 ') ? bytesOfBase64(sm3.slice(4), 32) : null
  const sound = /^[1-9]\d{0,15}$/.test(count) && Number.isSafeInteger(Number(count)) && /^head [0-9a-f]{64}$/.test(head) && policy === `policy ${POLICY}` && rest.length === 1 && rest[0] === ''
  const instant = time.startsWith('time ') && TIME.test(time.slice(5)) && !Number.isNaN(Date.parse(time.slice(5)))
  if (!sound || !instant || installation === undefined || stream === undefined || sha256Root === null || sm3Root === null) return null
  return { installation, stream, size: Number(count), sha256Root, sm3Root, head: bytesOfHex(head.slice(5)), time: time.slice(5) }
}

function readSignature(line: string): NoteSignature | null {
  const [, keyName, text] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? []
  const bytes = text === undefined ? null : bytesOfBase64(text, 68)
  return keyName === undefined || bytes === null ? null : { keyName, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** Reads a note; null where it is not exactly what `checkpointText` and `signedNote` write. Says nothing about its signatures. */
export function readNote(content: string): SignedNote | null {
  const end = content.indexOf('\n\n')
  if (end < 0 || !content.endsWith('\n')) return null
  const text = content.slice(0, end + 1)
  const checkpoint = readCheckpoint(text)
  const signatures = content.slice(end + 2, -1).split('\n').map(readSignature)
  const read = signatures.filter((signature) => signature !== null)
  return checkpoint === null || read.length !== signatures.length ? null : { checkpoint, text, signatures: read }
}
