// The exact figures that a submission consists of: the newest revision of everything asked of a unit, and what is computed from nothing else.
import 'server-only'
import { isComputed } from '@/lib/domain/metric'
import type { Quantity } from '@/lib/domain/quantity'
import type { FrozenItem } from '@/lib/domain/release'
import { setText } from '@/lib/domain/collecting/set-hash'
import { sha256 } from '@/lib/platform/identifier'
import type { Prisma } from '@/prisma/generated/client'
import { decimalText } from './decimal'
import type { Duty } from './duties'
import type { Transaction } from './transaction'
import type { Unit } from './units'

export interface SetItem extends FrozenItem {
  readonly observationId: number
  readonly revisionId: number
  readonly metricId: number
  readonly subjectId: number
  readonly periodId: number
  readonly metricNameZh: string
  readonly metricNameEn: string
  readonly byUserId: string | null
  readonly reason: string | null
  readonly computed: boolean
}

export interface SubmissionSet {
  readonly items: readonly SetItem[]
  readonly hash: Uint8Array<ArrayBuffer>
  /** The hash in hexadecimal: what is sent back as what was seen. */
  readonly seen: string
}

/** Whose figures for what. `units` named as of the end of the collection's period, so that the text stays what it is. */
export interface SetOf {
  readonly collectionCode: string
  readonly responderId: number
  readonly duties: readonly Duty[]
  readonly units: readonly Unit[]
}

const include = {
  metricVersion: { include: { metric: { select: { id: true, code: true } } } },
  observation: { include: { period: { select: { key: true } } } },
  inputs: { select: { inputId: true, part: true } },
} as const satisfies Prisma.RevisionInclude

type Row = Prisma.RevisionGetPayload<{ include: typeof include }>

/** What an item says, as a quantity. */
export const quantityOfItem = ({ value, missing, qualifier }: FrozenItem): Quantity =>
  value === null ? { kind: 'missing', reason: missing ?? 'NOT_REPORTED' } : { kind: 'value', value, qualifier }

const placeOf = (metricId: number, unitId: number, periodId: number): string => `${metricId}|${unitId}|${periodId}`

// Computed figures follow the last of their parts that is theirs; what they are compared with in the year before may be another's.
function withComputed(rows: readonly Row[], asked: ReadonlySet<string>): readonly Row[] {
  const typed = rows.filter(({ observation, metricVersion }) => asked.has(placeOf(observation.metricId, observation.unitId, observation.periodId)) && !isComputed(metricVersion.kind))
  const taken = new Map(typed.map((row) => [row.id, row]))
  for (let before = -1; before < taken.size; ) {
    before = taken.size
    for (const row of rows) {
      const own = row.inputs.filter(({ part }) => part !== 'PREVIOUS')
      if (row.origin === 'DERIVED' && own.length > 0 && own.every(({ inputId }) => taken.has(inputId))) taken.set(row.id, row)
    }
  }
  return [...taken.values()]
}

function itemOf(row: Row, codes: ReadonlyMap<number, string>): SetItem {
  const { observation, metricVersion } = row
  return {
    observationId: observation.id, revisionId: row.id, metricId: observation.metricId, subjectId: observation.unitId, periodId: observation.periodId,
    metricCode: metricVersion.metric.code, metricNameZh: metricVersion.nameZh, metricNameEn: metricVersion.nameEn, metricVersion: metricVersion.version,
    unitCode: codes.get(observation.unitId) ?? `unit-${observation.unitId}`, periodKey: observation.period.key, seq: row.seq,
    value: decimalText(row.value), missing: row.missing, qualifier: row.qualifier, byUserId: row.byUserId, reason: row.reason, computed: row.origin === 'DERIVED',
  }
}

/** The figures as they stand now, with the hash over them. */
export async function submissionSet(client: Pick<Transaction, 'revision'>, { collectionCode, responderId, duties, units }: SetOf): Promise<SubmissionSet> {
  const [subjects, periods] = [new Set(duties.map(({ subjectId }) => subjectId)), new Set(duties.map(({ periodId }) => periodId))]
  const rows = await client.revision.findMany({ where: { draftOf: { unitId: { in: [...subjects] }, periodId: { in: [...periods] } } }, include })
  const asked = new Set(duties.map(({ metricId, subjectId, periodId }) => placeOf(metricId, subjectId, periodId)))
  const codes = new Map(units.map((unit) => [unit.id, unit.code]))
  const items = withComputed(rows, asked).map((row) => itemOf(row, codes))
  const hash = sha256(setText(collectionCode, codes.get(responderId) ?? String(responderId), items))
  return { items, hash, seen: Buffer.from(hash).toString('hex') }
}
