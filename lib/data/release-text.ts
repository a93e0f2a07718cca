// What the overview of a version says in words: written once, with the version, before it is sealed.
import 'server-only'
import { hashedText, type ReleaseText } from '@/lib/domain/briefing/release-text'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import type { Transaction } from './transaction'

export interface StoredText extends ReleaseText {
  /** False where it stands as it was generated. */
  readonly edited: boolean
}

/** The text that a version was published with, or null: none was kept before there were any, nor for what is not published. */
export async function releaseText(releaseId: number): Promise<StoredText | null> {
  const row = await database().releaseText.findUnique({ where: { releaseId } })
  if (row === null) return null
  const { headlineZh, narrativeZh, headlineEn, narrativeEn, edited } = row
  return { headlineZh, narrativeZh, headlineEn, narrativeEn, edited }
}

/** Its hash, hexadecimal, as the log tells it. */
export const hashOfText = (text: ReleaseText): string => Buffer.from(sha256(hashedText(text))).toString('hex')

/** Keeps the text of a version that is not sealed yet. The database lets nobody change it. */
export async function writeReleaseText(tx: Transaction, releaseId: number, { edited, ...text }: StoredText): Promise<void> {
  const { headlineZh, narrativeZh, headlineEn, narrativeEn } = text
  await tx.releaseText.create({ data: { releaseId, headlineZh, narrativeZh, headlineEn, narrativeEn, edited, hash: sha256(hashedText(text)) }, select: { releaseId: true } })
}
