// Versions of releases as they can be read now, or as they could be on a day: what was published by then, and what stands withdrawn.
import 'server-only'
import { cache } from 'react'
import { endOfDay, inForceAt, wasPublished } from '@/lib/domain/release-time'
import type { ReleaseKind } from '@/lib/domain/release-line'
import type { IsoDate } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export interface Withdrawal {
  /** Told to everyone. */
  readonly reason: string
  readonly at: string
}

/** published is the one in force of its line; preview is not published at all. */
export type ReleaseStanding = 'published' | 'superseded' | 'withdrawn' | 'preview'

export interface ReleaseLabel {
  readonly id: number
  readonly slug: string
  readonly kind: ReleaseKind
  readonly year: number
  readonly periodKey: string
  readonly periodEnd: string
  readonly version: number
  readonly publishedAt: string
  /** Public note of this version. */
  readonly reason: string | null
  /** 初步数据: the figures may still change, as the publisher said. */
  readonly provisional: boolean
  /** SHA-256 over the frozen figures, hexadecimal. */
  readonly rootHash: string
  /** The version in force of the line, 0 where none is; larger than `version` where this one is superseded. */
  readonly newest: number
  readonly standing: ReleaseStanding
  /** Set for a version that stands withdrawn now: its figures are shown nowhere, on no day. */
  readonly withdrawal: Withdrawal | null
  /** The day as of which everything is read; null for now. */
  readonly asOf: IsoDate | null
}

/** What releases published and withdrew, by the clock of the database, which stamps them too. */
export const databaseTime = async (client: Pick<Transaction, '$queryRaw'> = database()): Promise<number> => {
  const [row] = await client.$queryRaw<readonly { at: Date }[]>`select clock_timestamp() as at`
  return (row?.at ?? new Date(0)).getTime()
}

const order: Readonly<Record<ReleaseKind, number>> = { ANNUAL: 0, HALF_YEARLY: 1, QUARTERLY: 2, TABLE: 3 }

/**
 * Every version of every line that was published by now, or by the end of a day in China: newest period first, of the same end the longer
 * one first, newest version first. One that waits for its time is not among them.
 */
export const releases = async (asOf: IsoDate | null = null): Promise<readonly ReleaseLabel[]> => await labelsRead(asOf)

// Read once a request for each day.
const labelsRead = cache(async (asOf: IsoDate | null): Promise<readonly ReleaseLabel[]> => {
  const [rows, present] = await Promise.all([sealedRows(), databaseTime()])
  const at = asOf === null ? present : Math.min(present, endOfDay(asOf) - 1)
  const timed = rows.map((row) => ({ row, version: row.version, publishedAt: Date.parse(row.publishedAt), withdrawnAt: row.withdrawal === null ? null : Date.parse(row.withdrawal.at) }))
  const newest = new Map(rows.map(({ slug }) => [slug, 0]))
  for (const slug of newest.keys()) newest.set(slug, inForceAt(timed.filter(({ row }) => row.slug === slug), at) ?? 0)
  return timed
    .filter((one) => wasPublished(one, at))
    .map(({ row }): ReleaseLabel => {
      const inForce = newest.get(row.slug) ?? 0
      return { ...row, newest: inForce, standing: row.withdrawal !== null ? 'withdrawn' : row.version === inForce ? 'published' : 'superseded', asOf }
    })
    .sort((a, b) => (a.periodEnd === b.periodEnd ? order[a.kind] - order[b.kind] || b.version - a.version : a.periodEnd < b.periodEnd ? 1 : -1))
})

type SealedRow = Omit<ReleaseLabel, 'newest' | 'standing' | 'asOf'>

// One statement and one value: every page asks, and nested includes are four statements.
async function sealedRows(): Promise<readonly SealedRow[]> {
  const [found] = await database().$queryRaw<readonly { readonly rows: readonly SealedRow[] }[]>`
    select coalesce(json_agg(json_build_object(
      'id', r.id, 'slug', l.slug, 'kind', l.kind, 'year', p.reference_year, 'periodKey', p.key, 'periodEnd', p."end", 'version', r.version,
      'publishedAt', to_char(r.published_at at time zone 'UTC', ${INSTANT}), 'reason', r.reason, 'provisional', r.provisional, 'rootHash', encode(r.root_hash, 'hex'),
      'withdrawal', case when w.release_id is not null then json_build_object('reason', w.reason, 'at', to_char(w.at at time zone 'UTC', ${INSTANT})) end
    ) order by r.id), '[]') as rows
    from release r join release_line l on l.id = r.line_id join period p on p.id = l.period_id left join release_withdrawal w on w.release_id = r.id
    where r.sealed`
  return found?.rows ?? []
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

/**
 * What is read where nothing is asked for: the newest year in force; before there is one, the newest period. A quarter holds only what is
 * asked for each quarter, and would look like a year in which most was not reported.
 */
export function leadingLabel(all: readonly ReleaseLabel[]): ReleaseLabel | null {
  const inForce = all.filter((label) => label.version === label.newest)
  return inForce.find(({ kind }) => kind === 'ANNUAL') ?? inForce[0] ?? null
}

/**
 * The label of a version.
 * @param slug null for the period that is read where nothing is asked for
 * @param version null for the one in force
 * @param asOf null for now
 * @returns null where nothing of that name and version was published by then; a version withdrawn since has its withdrawal
 */
export async function releaseLabel(slug: string | null, version: number | null, asOf: IsoDate | null = null): Promise<ReleaseLabel | null> {
  const all = await releases(asOf)
  const wanted = slug ?? leadingLabel(all)?.slug
  return all.find((release) => release.slug === wanted && release.version === (version ?? release.newest)) ?? null
}

/** The same, and null also for a version that was withdrawn since: what can be read. */
export async function readableLabel(slug: string | null, version: number | null, asOf: IsoDate | null = null): Promise<ReleaseLabel | null> {
  const label = await releaseLabel(slug, version, asOf)
  return label === null || label.withdrawal !== null ? null : label
}

/** The version of a line that was withdrawn last, where none is in force: what its period's pages tell instead of figures. */
export async function lastWithdrawn(slug: string, asOf: IsoDate | null = null): Promise<ReleaseLabel | null> {
  const own = (await releases(asOf)).filter((release) => release.slug === slug)
  return own.every((release) => release.newest === 0) ? (own[0] ?? null) : null
}

/** How many figures a version holds. */
export const figureCount = async (releaseId: number): Promise<number> => await database().releaseItem.count({ where: { releaseId } })
