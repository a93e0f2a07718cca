// The collection of 2023: asked, given and approved before this installation was. With it the figures of the 2023 report are corrected like
// any others: the submission is opened again, changed, submitted and approved by people.
import 'server-only'
import { metricsOn } from '@/lib/data/metrics'
import { ensurePeriod } from '@/lib/data/periods'
import { candidates } from '@/lib/data/releases'
import { lockSubmission, takeAct } from '@/lib/data/submissions'
import type { Transaction } from '@/lib/data/transaction'
import { everyUnit } from '@/lib/data/units'
import { writeCollection, type NewItem } from '@/lib/data/write-collection'
import { instantInChina } from '@/lib/domain/collecting/due'
import { setText } from '@/lib/domain/collecting/set-hash'
import { isComputed } from '@/lib/domain/metric'
import { yearPeriod } from '@/lib/domain/period'
import { sha256 } from '@/lib/platform/identifier'
import { CITY_CODE, reportDocument, reportObservations, reportPeriods } from './reference/reference-data'

const CODE = String(reportDocument.referenceYear)
const NOTE = '由2023年报告载入 (loaded from the 2023 report)'

export interface LoadedCollection {
  readonly items: number
  readonly figures: number
}

/** What the city reported itself: every metric of its level in the plain year, and the spans that the report names. */
async function itemsOf(tx: Transaction, cityId: number, yearId: number): Promise<readonly NewItem[]> {
  const metrics = (await metricsOn(tx, yearPeriod(reportDocument.referenceYear).end, new Map())).filter(({ kind, levels }) => levels.includes('CITY') && !isComputed(kind))
  const given = reportObservations.filter(({ unitCode, origin }) => unitCode === CITY_CODE && origin === 'REPORT')
  const words = new Map(reportPeriods.map(({ period, wordsZh, wordsEn }) => [period.key, { wordsZh, wordsEn }]))
  const items: NewItem[] = []
  for (const { id: metricId, code } of metrics) {
    const own = given.filter(({ metricCode }) => metricCode === code).map(({ period }) => period)
    const duties = [{ responderId: cityId, subjectId: cityId }]
    items.push({ metricId, periodId: yearId, required: own.some(({ key }) => key === CODE), duties })
    for (const period of own.filter(({ key }) => key !== CODE)) {
      const periodId = await ensurePeriod(tx, period, words.get(period.key)?.wordsZh ?? null, words.get(period.key)?.wordsEn ?? null)
      items.push({ metricId, periodId, required: true, duties })
    }
  }
  return items
}

/** Makes the collection of 2023 with its approved submission, where there is none yet. Returns what it holds, or null where it was there. */
export async function loadCollection2023(tx: Transaction): Promise<LoadedCollection | null> {
  if ((await tx.collection.count({ where: { code: CODE } })) > 0) return null
  const { cityUnitId, bureauUnitId } = await tx.installation.findUniqueOrThrow({ where: { id: 1 }, select: { cityUnitId: true, bureauUnitId: true } })
  const units = await everyUnit(tx, yearPeriod(reportDocument.referenceYear).end)
  const [city, bureau] = [units.find(({ id }) => id === cityUnitId), units.find(({ id }) => id === bureauUnitId)]
  if (city === undefined || bureau === undefined) throw new Error('the installation names a city or a bureau that is not among its units')
  const periodId = await ensurePeriod(tx, yearPeriod(reportDocument.referenceYear))
  const items = await itemsOf(tx, city.id, periodId)
  const collectionId = await writeCollection(tx, {
    code: CODE,
    titleZh: `${CODE}年度法治政府建设数据`,
    titleEn: `Law-based government figures of ${CODE}`,
    periodId,
    opensOn: `${reportDocument.referenceYear + 1}-01-01`,
    dueAt: instantInChina(reportDocument.issuedOn, '17:00'),
    formNumber: null,
    issuer: bureau.name,
    approvalNumber: null,
    validUntil: null,
    note: null,
    copiedFromId: null,
    createdById: null,
    items,
  })
  const asked = new Set(items.map((item) => `${item.metricId}|${item.periodId}`))
  const rows = await tx.observation.findMany({ where: { unitId: city.id, approvedRevisionId: { not: null } }, select: { id: true, metricId: true, periodId: true } })
  const own = new Set(rows.filter((row) => asked.has(`${row.metricId}|${row.periodId}`)).map(({ id }) => id))
  const figures = (await candidates(tx, yearPeriod(reportDocument.referenceYear), null)).filter(({ observationId }) => own.has(observationId))
  const said = { byUserId: null, note: NOTE, revisionIds: figures.map(({ revisionId }) => revisionId), setHash: sha256(setText(CODE, city.code, figures)) }
  const submitted = await takeAct(tx, await lockSubmission(tx, collectionId, city.id), { ...said, act: 'SUBMIT', receipt: `${CODE}-${city.code}-1` })
  await takeAct(tx, submitted, { ...said, act: 'APPROVE' })
  return { items: items.length, figures: figures.length }
}
