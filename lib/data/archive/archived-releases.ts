// The versions of releases that a bundle carries, each with the very lines that its root hash was taken over.
import 'server-only'
import { frozenText } from '@/lib/domain/release'
import { database } from '@/lib/platform/database/connection'
import { frozenItems } from '../releases'

export interface ArchivedRelease {
  readonly id: number
  readonly slug: string
  readonly version: number
  readonly period: string
  readonly year: number
  /** SHA-256 of the lines, in hexadecimal, as it was told when it was published. */
  readonly root: string
  readonly provisional: boolean
  readonly publishedAt: string
  /** Number of the account that published it; null for the system. */
  readonly publishedBy: string | null
  readonly reason: string | null
  readonly withdrawal: { readonly at: string; readonly reason: string } | null
}

/** Every sealed version whose time has come, withdrawn ones too, by line and version; of one year's periods, or all. */
export async function archivedReleases(year: number | null, now: Date): Promise<readonly ArchivedRelease[]> {
  const rows = await database().release.findMany({
    where: { sealed: true, publishedAt: { lte: now }, ...(year === null ? {} : { line: { period: { referenceYear: year } } }) },
    include: { line: { include: { period: { select: { key: true, referenceYear: true } } } }, withdrawal: { select: { at: true, reason: true } } },
    orderBy: [{ line: { slug: 'asc' } }, { version: 'asc' }],
  })
  return rows.map(({ id, version, line, rootHash, provisional, publishedAt, publishedById, reason, withdrawal }) => ({
    id, slug: line.slug, version, period: line.period.key, year: line.period.referenceYear, root: Buffer.from(rootHash).toString('hex'), provisional,
    publishedAt: publishedAt.toISOString(), publishedBy: publishedById, reason, withdrawal: withdrawal === null ? null : { at: withdrawal.at.toISOString(), reason: withdrawal.reason },
  }))
}

/** The years of which there is an archive package, the newest first. */
export const archivedYears = async (now: Date): Promise<readonly number[]> => [...new Set((await archivedReleases(null, now)).map(({ year }) => year))].sort((a, b) => b - a)

/** Keys of the periods that belong to a year's report. */
export const periodsOfYear = async (year: number): Promise<readonly string[]> => (await database().period.findMany({ where: { referenceYear: year }, select: { key: true } })).map(({ key }) => key)

/** What a version froze: one canonical line a figure. */
export const frozenLines = async (releaseId: number): Promise<string> => frozenText(await frozenItems(database(), releaseId))
