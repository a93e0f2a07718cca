// The form of an audit bundle: every line canonical JSON, so that a verifier accepts one spelling only. docs/audit-log.md describes it.
import type { ChainedEvent } from '@/lib/domain/audit/chain'
import { hex } from '@/lib/domain/audit/chain'
import { canonicalJson, type Canonical } from '@/lib/domain/canonical-json'

export interface BundleManifest {
  readonly installation: string
  /** Instant of the export, ISO. */
  readonly at: string
  readonly product: string
  /** Whose figures are in it; null for every year's. */
  readonly year: number | null
  /** Where each stream ended by its head when the export began. */
  readonly streams: ReadonlyMap<string, { readonly seq: number; readonly head: string }>
  /** SHA-256 of each file, in hexadecimal. */
  readonly files: ReadonlyMap<string, string>
}

const MICROS = 1_000_000n

/** Microseconds since 1970 as an ISO instant with six decimals. */
export function microInstant(micros: bigint): string {
  const rest = ((micros % MICROS) + MICROS) % MICROS
  return `${new Date(Number((micros - rest) / 1000n)).toISOString().slice(0, 19)}.${String(rest).padStart(6, '0')}Z`
}

/** A line of events.jsonl. */
export const eventLine = (stream: string, { seq, micros, body, h }: ChainedEvent): string =>
  `${canonicalJson({ stream, seq, at: microInstant(micros), us: String(micros), body, h: hex(h) })}\n`

/** A line of blobs.jsonl. */
export const blobLine = ({ commitment, salt, value }: { readonly commitment: Uint8Array; readonly salt: Uint8Array; readonly value: string }): string =>
  `${canonicalJson({ c: hex(commitment), salt: hex(salt), value })}\n`

/** manifest.json. */
export const manifestText = ({ installation, at, product, year, streams, files }: BundleManifest): string =>
  `${canonicalJson({ format: 1, installation, at, product, year, streams: Object.fromEntries(streams), files: Object.fromEntries(files) })}\n`

/** A line of any other file of a bundle: whatever the database told, in the one spelling. */
export const bundleLine = (value: Canonical): string => `${canonicalJson(value)}\n`

/** Where the lines of a version of a release stand: what its root hash is taken over, and one line end. */
export const releaseFile = ({ slug, version }: { readonly slug: string; readonly version: number }): string => `data/releases/${slug}-v${version}.jsonl`
