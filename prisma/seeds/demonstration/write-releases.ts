// One published period with all its editions, as its own transaction writes it: figures, then a release of exactly those, sealed.
import 'server-only'
import { ensurePeriod } from '@/lib/data/periods'
import { hashOfText, writeReleaseText } from '@/lib/data/release-text'
import type { Transaction } from '@/lib/data/transaction'
import { everyUnit } from '@/lib/data/units'
import type { ReleaseText } from '@/lib/domain/briefing/release-text'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { yearBefore } from '@/lib/domain/period'
import { frozenText, type FrozenItem } from '@/lib/domain/release'
import { lineOf } from '@/lib/domain/release-line'
import { sha256 } from '@/lib/platform/identifier'
import type { Ids } from '../load-catalogue'
import { metrics } from '../reference/reference-data'
import type { Edition, PublishedPeriod } from './figures/history'
import { releaseTextOf } from './text/release-text'
import { writeReport } from './write-report'
import { writeFigures, type Written } from './write-figures'

export interface Known {
  readonly unitIds: Ids
  readonly metricIds: Ids
  readonly versionIds: Ids
  /** Who takes a version back. */
  readonly publisherId: string
}

const catalogue = new Map(metrics.map((metric) => [metric.code, metric]))
const SOON_BEFORE = 2 * 24 * 60 * 60 * 1000

/** Revisions of the year before that a change is computed of. */
async function revisionsOf(tx: Transaction, { metricIds, unitIds }: Known, periodKey: string | null, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const unitKeys = new Map([...unitIds].map(([key, id]) => [id, key]))
  const codeOf = new Map([...metricIds].map(([code, id]) => [id, code]))
  const rows = await tx.observation.findMany({
    where: { period: { key: periodKey ?? '' }, metric: { code: { in: [...codes] } } },
    select: { metricId: true, unitId: true, approvedRevisionId: true },
  })
  return new Map(rows.map((row) => [`${codeOf.get(row.metricId) ?? ''}|${unitKeys.get(row.unitId) ?? ''}|${periodKey ?? ''}`, row.approvedRevisionId ?? 0]))
}

function frozen(written: Written, codes: ReadonlyMap<string, string>): readonly FrozenItem[] {
  return [...written.values()].map(({ figure, seq }) => {
    const { metricCode, unit, periodKey, metricVersion, quantity, footnotes } = figure
    return {
      metricCode, unitCode: codes.get(unit) ?? unit, periodKey, seq, metricVersion,
      value: quantity.kind === 'value' ? quantity.value : null, missing: quantity.kind === 'missing' ? quantity.reason : null, qualifier: quantity.kind === 'value' ? quantity.qualifier : 'EXACT',
      ...(footnotes.length === 0 ? {} : { footnotes: [...footnotes] }),
    }
  })
}

async function seal(tx: Transaction, lineId: number, edition: Edition, text: ReleaseText, { version, supersedesId, rootHash }: { readonly version: number; readonly supersedesId: number | null; readonly rootHash: Uint8Array<ArrayBuffer> }, written: Written): Promise<number> {
  const at = new Date(edition.publishedAt)
  const { id } = await tx.release.create({
    data: { lineId, version, supersedesId, preparedAt: at, publishedAt: at, reason: edition.reason, provisional: edition.provisional, rootHash },
    select: { id: true },
  })
  const rows = [...written.values()]
  await tx.$executeRaw`
    insert into release_item (release_id, observation_id, revision_id)
    select ${id}::int, observation, revision from unnest(${rows.map(({ observationId }) => observationId)}::int[], ${rows.map(({ revisionId }) => revisionId)}::int[]) as given (observation, revision) order by observation`
  await writeReleaseText(tx, id, { ...text, edited: false })
  await tx.release.update({ where: { id }, data: { sealed: true }, select: { id: true } })
  return id
}

/** @returns how many figures the period has in the end */
export async function writePeriod(tx: Transaction, known: Known, { periodKey, editions, report, before: last }: PublishedPeriod, record: (event: AuditEvent) => void): Promise<number> {
  const line = lineOf(periodKey)
  if (line === null) throw new Error(`${periodKey} is no period`)
  const periodId = await ensurePeriod(tx, line.period)
  const units = await everyUnit(tx, line.period.end)
  const keys = new Map([...known.unitIds].map(([key, id]) => [id, key]))
  const codes = new Map(units.map(({ id, code }) => [keys.get(id) ?? '', code]))
  const wanted = [...new Set((editions[0]?.figures ?? []).flatMap(({ parts }) => parts.filter((part) => part.periodKey !== periodKey).map(({ code }) => code)))]
  const before = await revisionsOf(tx, known, yearBefore(periodKey), wanted)
  const { id: lineId } = await tx.releaseLine.create({ data: { slug: line.slug, kind: line.kind, periodId }, select: { id: true } })
  let written: Written = new Map()
  let supersedesId: number | null = null
  for (const [index, edition] of editions.entries()) {
    const version = index + 1
    written = await writeFigures(tx, { ...known, periodId, before, draftBy: null }, edition.figures, written, new Date(Date.parse(edition.publishedAt) - SOON_BEFORE).toISOString())
    const rootHash = sha256(frozenText(frozen(written, codes)))
    const text = releaseTextOf({ periodKey, publishedAt: edition.publishedAt, figures: edition.figures, before: last, report, metrics: catalogue })
    supersedesId = await seal(tx, lineId, edition, text, { version, supersedesId, rootHash }, written)
    const object = { type: 'release', id: `${line.slug}/${version}`, year: line.period.referenceYear }
    const root = Buffer.from(rootHash).toString('hex')
    record({ act: 'release.publish', stream: 'system', object, after: { version, root, text: { sha256: hashOfText(text), edited: false }, figures: written.size, provisional: edition.provisional, at: edition.publishedAt, demonstration: true }, result: 'ok', why: edition.reason })
    if (edition.withdrawn !== null) {
      const { at, reason } = edition.withdrawn
      await tx.releaseWithdrawal.create({ data: { releaseId: supersedesId, reason, byUserId: known.publisherId, at: new Date(at) } })
      record({ act: 'release.withdraw', stream: 'system', object, after: { at, demonstration: true }, result: 'ok', why: reason })
    }
  }
  if (report !== null) await writeReport(tx, { ...known, periodId }, periodKey, report, written)
  return written.size
}
