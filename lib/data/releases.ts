// Preparing and publishing releases: the drafts of a year against what its line published last.
import 'server-only'
import { yearPeriod } from '@/lib/domain/period'
import type { FrozenItem } from '@/lib/domain/release'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dateText, decimalText } from './decimal'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'

/** A figure as a release freezes it, with who wrote it and why. */
export interface CandidateItem extends FrozenItem {
  readonly observationId: number
  readonly revisionId: number
  readonly metricNameZh: string
  readonly metricNameEn: string
  readonly unitName: string
  readonly unitNameEn: string
  /** The document's words for a span that is not a plain year, or null. */
  readonly periodWordsZh: string | null
  readonly periodWordsEn: string | null
  readonly byUserId: string | null
  readonly by: string | null
  readonly at: string
  readonly reason: string | null
  readonly computed: boolean
}

const revisionInclude = {
  byUser: { select: { displayName: true } },
  metricVersion: { include: { metric: { select: { code: true, sort: true } } } },
  observation: { include: { period: { select: { key: true, wordsZh: true, wordsEn: true } } } },
} as const satisfies Prisma.RevisionInclude

type RevisionRow = Prisma.RevisionGetPayload<{ include: typeof revisionInclude }>

function candidateOf(row: RevisionRow, units: ReadonlyMap<number, Unit>): CandidateItem {
  const unit = units.get(row.observation.unitId)
  return {
    observationId: row.observationId,
    revisionId: row.id,
    metricCode: row.metricVersion.metric.code,
    metricNameZh: row.metricVersion.nameZh,
    metricNameEn: row.metricVersion.nameEn,
    unitCode: unit?.code ?? `unit-${row.observation.unitId}`,
    unitName: unit?.name ?? '',
    unitNameEn: unit?.nameEn ?? '',
    periodKey: row.observation.period.key,
    periodWordsZh: row.observation.period.wordsZh,
    periodWordsEn: row.observation.period.wordsEn,
    seq: row.seq,
    metricVersion: row.metricVersion.version,
    value: decimalText(row.value),
    missing: row.missing,
    qualifier: row.qualifier,
    byUserId: row.byUserId,
    by: row.byUser?.displayName ?? null,
    at: row.at.toISOString(),
    reason: row.reason,
    computed: row.origin === 'DERIVED',
  }
}

// A release names every unit as of the last day of its period, so that its hash and its pages stay what they are whatever becomes of the units.
const namesOn = async (tx: Pick<Transaction, 'orgUnit'>, day: string): Promise<ReadonlyMap<number, Unit>> => new Map((await everyUnit(tx, day)).map((unit) => [unit.id, unit]))

/** The latest revision of every figure that belongs to a year's report, units as of the end of that year. */
export async function candidates(tx: Pick<Transaction, 'revision' | 'orgUnit'>, year: number): Promise<readonly CandidateItem[]> {
  const rows = await tx.revision.findMany({ where: { draftOf: { period: { referenceYear: year } } }, include: revisionInclude })
  const units = await namesOn(tx, yearPeriod(year).end)
  return rows.map((row) => candidateOf(row, units))
}

/** What a release holds, units as of the end of its period: what its root hash was taken over. */
export async function frozenItems(tx: Pick<Transaction, 'revision' | 'release' | 'orgUnit'>, releaseId: number): Promise<readonly CandidateItem[]> {
  const { line } = await tx.release.findUniqueOrThrow({ where: { id: releaseId }, select: { line: { select: { period: { select: { end: true } } } } } })
  const rows = await tx.revision.findMany({ where: { releaseItems: { some: { releaseId } } }, include: revisionInclude })
  const units = await namesOn(tx, dateText(line.period.end))
  return rows.map((row) => candidateOf(row, units))
}

export interface LineHead {
  readonly lineId: number
  readonly releaseId: number
  readonly version: number
}

/** The newest release of a year's annual line, or null before the first. */
export async function annualHead(tx: Pick<Transaction, 'release'>, year: number): Promise<LineHead | null> {
  const row = await tx.release.findFirst({ where: { sealed: true, line: { kind: 'ANNUAL', period: { key: String(year) } } }, orderBy: { version: 'desc' } })
  return row === null ? null : { lineId: row.lineId, releaseId: row.id, version: row.version }
}

/** The slug of a year's annual line. */
export const annualSlug = (year: number): string => `annual-${year}`

/** Years for which there is anything recorded, newest first. */
export async function recordedYears(): Promise<readonly number[]> {
  const rows = await database().period.findMany({ where: { observations: { some: {} } }, distinct: ['referenceYear'], select: { referenceYear: true }, orderBy: { referenceYear: 'desc' } })
  return rows.map((row) => row.referenceYear)
}

export interface NewRelease {
  readonly year: number
  readonly periodId: number
  readonly head: LineHead | null
  readonly items: readonly Pick<CandidateItem, 'observationId' | 'revisionId'>[]
  readonly rootHash: Uint8Array<ArrayBuffer>
  readonly reason: string | null
  readonly publishedById: string | null
}

/** Writes and seals a release and moves the published pointers. Two at once: the second waits and then fails on the version number. */
export async function writeRelease(tx: Transaction, release: NewRelease): Promise<{ readonly releaseId: number; readonly version: number }> {
  const slug = annualSlug(release.year)
  const line = await tx.releaseLine.findUnique({ where: { slug }, select: { id: true } })
  const lineId = line?.id ?? (await tx.releaseLine.create({ data: { slug, kind: 'ANNUAL', periodId: release.periodId }, select: { id: true } })).id
  const version = (release.head?.version ?? 0) + 1
  const { id } = await tx.release.create({
    data: { lineId, version, supersedesId: release.head?.releaseId ?? null, reason: release.reason, rootHash: release.rootHash, publishedById: release.publishedById },
    select: { id: true },
  })
  // In the order in which a save locks figures too: otherwise the two could wait for each other in a circle.
  const items = [...release.items].sort((a, b) => a.observationId - b.observationId)
  await tx.releaseItem.createMany({ data: items.map(({ observationId, revisionId }) => ({ releaseId: id, observationId, revisionId })) })
  await tx.release.update({ where: { id }, data: { sealed: true }, select: { id: true } })
  await tx.$executeRaw`update observation o set approved_revision_id = i.revision_id from release_item i
    where i.release_id = ${id} and i.observation_id = o.id and o.approved_revision_id is distinct from i.revision_id`
  return { releaseId: id, version }
}
