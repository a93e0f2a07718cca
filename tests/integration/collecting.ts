// A collection that asks units for every figure of a year, each for itself: what a save of a test is made in.
import { randomUUID } from 'node:crypto'
import { markApproved } from '@/lib/data/approval'
import { metricsOn } from '@/lib/data/metrics'
import { ensurePeriod } from '@/lib/data/periods'
import type { Transaction } from '@/lib/data/transaction'
import { everyUnit } from '@/lib/data/units'
import { writeCollection } from '@/lib/data/write-collection'
import { reports } from '@/lib/domain/duty'
import { isComputed } from '@/lib/domain/metric'
import { periodOfKey, type Period } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'

/**
 * Makes the collection of a period (`2024`, `2024-Q3`) where there is none yet, open since long ago and due in the far future. Returns its code.
 * @param unitCodes asks these units, in addition to those that it asks already; without them every unit, where it is made by this call
 */
export async function collecting(periodKey: string | number, unitCodes: readonly string[] | null = null): Promise<string> {
  const period = periodOfKey(String(periodKey))
  if (period === null) throw new Error(`${periodKey} is no period`)
  const code = `all-${period.key.toLowerCase()}`
  const isAsked = async (tx: Pick<Transaction, '$queryRaw'>): Promise<boolean> => {
    const found = await tx.$queryRaw<{ lacking: number }[]>`select cardinality(array(select unnest(${[...(unitCodes ?? [])]}::text[]) except
      select v.code from duty d join org_unit_version v on v.unit_id = d.responder_id where d.collection_id = c.id)) as lacking from collection c where c.code = ${code}`
    return found.length > 0 && found[0]?.lacking === 0
  }
  if (await isAsked(database())) return code
  await database().$transaction(async (tx) => {
    // Of several at once, one makes it.
    await tx.$queryRaw`select pg_advisory_xact_lock(7410799)::text`
    if (await isAsked(tx)) return
    const units = (await everyUnit(tx, period.end)).filter((unit) => unit.inForce && (unitCodes === null || unitCodes.includes(unit.code)))
    const metrics = (await metricsOn(tx, period.end, new Map())).filter((metric) => !isComputed(metric.kind))
    const made = await tx.collection.findUnique({ where: { code }, select: { id: true } })
    const collectionId = made?.id ?? (await writeWithoutDuties(tx, code, period, metrics.map(({ id }) => id)))
    // Duties may be some ten thousand: the database multiplies them itself, one statement for the metrics of the same levels.
    const levelsOf = new Map(metrics.map(({ levels }) => [levels.join(), levels]))
    for (const [key, levels] of levelsOf) {
      const metricIds = metrics.filter((metric) => metric.levels.join() === key).map(({ id }) => id)
      const unitIds = units.filter(({ kind }) => reports(kind, levels)).map(({ id }) => id)
      await tx.$executeRaw`insert into duty (collection_id, item_id, responder_id, subject_id)
        select i.collection_id, i.id, u.id, u.id from collection_item i cross join unnest(${unitIds}::int[]) with ordinality u (id, nth)
        where i.collection_id = ${collectionId} and i.metric_id = any(${metricIds}::int[]) and not exists (select from duty d where d.item_id = i.id and d.subject_id = u.id) order by i.sort, u.nth`
    }
  }, { timeout: 30_000 })
  return code
}

async function writeWithoutDuties(tx: Transaction, code: string, period: Period, metricIds: readonly number[]): Promise<number> {
  const periodId = await ensurePeriod(tx, period)
  const spans = period.kind === 'YEAR' ? await tx.period.findMany({ where: { referenceYear: period.referenceYear, kind: 'CUSTOM' }, select: { id: true } }) : []
  return await writeCollection(tx, {
    code, titleZh: `全部数据 ${period.key}`, titleEn: `All figures ${period.key}`, periodId, opensOn: '1949-10-01', dueAt: new Date('2099-12-31T10:00:00Z'), formNumber: null,
    issuer: '市司法局', approvalNumber: null, validUntil: null, note: null, copiedFromId: null, createdById: null,
    items: metricIds.flatMap((metricId) => [periodId, ...spans.map(({ id }) => id)].map((one) => ({ metricId, periodId: one, required: false, duties: [] }))),
  })
}

/** Approves everything that is recorded for the report of a year, as a review that found nothing to object to. */
export async function approveAll(year: number): Promise<void> {
  await database().$transaction(async (tx) => {
    const rows = await tx.observation.findMany({ where: { period: { referenceYear: year }, draftRevision: { origin: { not: 'DERIVED' } } }, select: { id: true } })
    await markApproved(tx, rows.map(({ id }) => id))
  }, { timeout: 60_000 })
}

/** What a browser calls an edit. */
export const editId = (): string => randomUUID()
