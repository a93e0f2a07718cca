// Preparing and publishing releases: what is approved of a period against what its line has published.
import 'server-only'
import { periodOfKey, type Period } from '@/lib/domain/period'
import type { FrozenItem } from '@/lib/domain/release'
import type { ReleaseLine } from '@/lib/domain/release-line'
import { inForceAt } from '@/lib/domain/release-time'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dateText, decimalText } from './decimal'
import { footnotes, footnoteTexts } from './footnotes'
import { databaseTime } from './release-labels'
import { writeReleaseText, type StoredText } from './release-text'
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
  footnotes,
  byUser: { select: { displayName: true } },
  metricVersion: { include: { metric: { select: { code: true, sort: true } } } },
  observation: { include: { period: { select: { key: true, wordsZh: true, wordsEn: true } } } },
} as const satisfies Prisma.RevisionInclude

type RevisionRow = Prisma.RevisionGetPayload<{ include: typeof revisionInclude }>

function candidateOf(row: RevisionRow, units: ReadonlyMap<number, Unit>): CandidateItem {
  const unit = units.get(row.observation.unitId)
  const notes = footnoteTexts(row.footnotes)
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
    ...(notes.length === 0 ? {} : { footnotes: notes }),
  }
}

// A release names every unit as of the last day of its period, so that its hash and its pages stay what they are whatever becomes of the units.
const namesOn = async (tx: Pick<Transaction, 'orgUnit'>, day: string): Promise<ReadonlyMap<number, Unit>> => new Map((await everyUnit(tx, day)).map((unit) => [unit.id, unit]))

/** The figures that belong to a release of a period: of a year also those of other spans that its report speaks of. */
export const figuresOfLine = ({ kind, key, referenceYear }: Period): Prisma.PeriodWhereInput => (kind === 'YEAR' ? { referenceYear, kind: { in: ['YEAR', 'CUSTOM'] } } : { key })

/**
 * What a release of a period would hold: of each of its figures the approved revision, and where none is approved now, the one that is
 * published. Units as of the end of the period.
 * @param inForceId the version of the line that is read now; null where there is none
 */
export async function candidates(tx: Pick<Transaction, 'revision' | 'orgUnit'>, period: Period, inForceId: number | null): Promise<readonly CandidateItem[]> {
  const approved: Prisma.RevisionWhereInput = { approvedOf: { period: figuresOfLine(period) } }
  const published: Prisma.RevisionWhereInput[] = inForceId === null ? [] : [{ releaseItems: { some: { releaseId: inForceId } }, observation: { approvedRevisionId: null } }]
  const rows = await tx.revision.findMany({ where: { OR: [approved, ...published] }, include: revisionInclude })
  const units = await namesOn(tx, period.end)
  return rows.map((row) => candidateOf(row, units))
}

/** What a release holds, units as of the end of its period: what its root hash was taken over. */
export async function frozenItems(tx: Pick<Transaction, 'revision' | 'release' | 'orgUnit'>, releaseId: number): Promise<readonly CandidateItem[]> {
  const { line } = await tx.release.findUniqueOrThrow({ where: { id: releaseId }, select: { line: { select: { period: { select: { end: true } } } } } })
  const rows = await tx.revision.findMany({ where: { releaseItems: { some: { releaseId } } }, include: revisionInclude })
  const units = await namesOn(tx, dateText(line.period.end))
  return rows.map((row) => candidateOf(row, units))
}

/** How a line stands now, for whoever prepares its next version. */
export interface LineState {
  /** The newest version of all, also one that waits or was withdrawn: the next one follows it. */
  readonly head: { readonly releaseId: number; readonly version: number } | null
  /** What the public reads now. */
  readonly inForce: { readonly releaseId: number; readonly version: number } | null
  /** A version that is sealed and waits for its time. */
  readonly waiting: { readonly releaseId: number; readonly version: number; readonly publishedAt: string; readonly by: string | null } | null
}

const stateSelect = {
  id: true, version: true, publishedAt: true, publishedBy: { select: { displayName: true } }, withdrawal: { select: { at: true } }, line: { select: { slug: true } },
} as const satisfies Prisma.ReleaseSelect

/** @param rows of one line, the newest first */
function stateOf(rows: readonly Prisma.ReleaseGetPayload<{ select: typeof stateSelect }>[], at: number): LineState {
  const version = inForceAt(rows.map((row) => ({ version: row.version, publishedAt: row.publishedAt.getTime(), withdrawnAt: row.withdrawal?.at.getTime() ?? null })), at)
  const waiting = rows.find((row) => row.publishedAt.getTime() > at && row.withdrawal === null)
  const inForce = rows.find((row) => row.version === version)
  const [head] = rows
  return {
    head: head === undefined ? null : { releaseId: head.id, version: head.version },
    inForce: inForce === undefined ? null : { releaseId: inForce.id, version: inForce.version },
    waiting: waiting === undefined ? null : { releaseId: waiting.id, version: waiting.version, publishedAt: waiting.publishedAt.toISOString(), by: waiting.publishedBy?.displayName ?? null },
  }
}

/** How the line of a period stands. */
export async function lineState(tx: Pick<Transaction, 'release' | '$queryRaw'>, slug: string): Promise<LineState> {
  const rows = await tx.release.findMany({ where: { sealed: true, line: { slug } }, orderBy: { version: 'desc' }, select: stateSelect })
  return stateOf(rows, await databaseTime(tx))
}

/** How every line stands that was ever published, by slug. */
export async function lineStates(): Promise<ReadonlyMap<string, LineState>> {
  const [rows, at] = await Promise.all([database().release.findMany({ where: { sealed: true }, orderBy: { version: 'desc' }, select: stateSelect }), databaseTime()])
  const slugs = [...new Set(rows.map(({ line }) => line.slug))]
  return new Map(slugs.map((slug) => [slug, stateOf(rows.filter(({ line }) => line.slug === slug), at)]))
}

/** Keys of the periods that could be published: every year with anything recorded for its report, and every half and quarter; newest first. */
export async function recordedPeriods(): Promise<readonly string[]> {
  const rows = await database().period.findMany({ where: { observations: { some: {} } }, select: { key: true, kind: true, referenceYear: true } })
  const keys = new Set(rows.map((row) => (row.kind === 'HALF' || row.kind === 'QUARTER' ? row.key : String(row.referenceYear))))
  const ended = (key: string): string => `${periodOfKey(key)?.end ?? ''} ${key.length}`
  return [...keys].filter((key) => periodOfKey(key) !== null).sort((a, b) => (ended(a) < ended(b) ? 1 : ended(a) > ended(b) ? -1 : a < b ? 1 : -1))
}

export interface NewRelease {
  readonly line: ReleaseLine
  readonly periodId: number
  readonly head: LineState['head']
  readonly items: readonly Pick<CandidateItem, 'observationId' | 'revisionId'>[]
  readonly rootHash: Uint8Array<ArrayBuffer>
  readonly reason: string | null
  readonly publishedById: string | null
  /** Null for at once. */
  readonly publishAt: Date | null
  /** 初步数据. */
  readonly provisional?: boolean
  /** What its overview says in words; left out by what publishes without a person. */
  readonly text?: StoredText
}

/** Writes and seals a release. Two at once: the second waits and then fails on the version number. */
export async function writeRelease(tx: Transaction, release: NewRelease): Promise<{ readonly releaseId: number; readonly version: number }> {
  const { slug, kind } = release.line
  const line = await tx.releaseLine.findUnique({ where: { slug }, select: { id: true } })
  const lineId = line?.id ?? (await tx.releaseLine.create({ data: { slug, kind, periodId: release.periodId }, select: { id: true } })).id
  const version = (release.head?.version ?? 0) + 1
  const { id } = await tx.release.create({
    data: {
      lineId, version, supersedesId: release.head?.releaseId ?? null, reason: release.reason, rootHash: release.rootHash, publishedById: release.publishedById,
      ...(release.publishAt === null ? {} : { publishedAt: release.publishAt }),
      provisional: release.provisional ?? false,
    },
    select: { id: true },
  })
  // In the order in which a save locks figures too: otherwise the two could wait for each other in a circle.
  const items = [...release.items].sort((a, b) => a.observationId - b.observationId)
  await tx.releaseItem.createMany({ data: items.map(({ observationId, revisionId }) => ({ releaseId: id, observationId, revisionId })) })
  if (release.text !== undefined) await writeReleaseText(tx, id, release.text)
  await tx.release.update({ where: { id }, data: { sealed: true }, select: { id: true } })
  return { releaseId: id, version }
}
