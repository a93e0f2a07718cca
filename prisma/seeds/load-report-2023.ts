// The 2023 report: what it prints, the figures that follow, and its first release, by the system and said so.
import 'server-only'
import { dateValue } from '@/lib/data/decimal'
import { appendRevision } from '@/lib/data/observations'
import { ensurePeriod } from '@/lib/data/periods'
import { candidates, writeRelease } from '@/lib/data/releases'
import type { Transaction } from '@/lib/data/transaction'
import { computeRatio } from '@/lib/domain/kinds/ratio'
import { yearPeriod } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import { frozenText } from '@/lib/domain/release'
import { lineOf } from '@/lib/domain/release-line'
import { batchId, sha256 } from '@/lib/platform/identifier'
import { CITY_CODE, reportDocument, reportObservations, reportPeriods, reportStatements, type ReportObservation } from './reference/reference-data'

type Ids = ReadonlyMap<string, number>

const REASON = '由2023年报告载入 (loaded from the 2023 report)'

async function loadPeriods(tx: Transaction): Promise<Ids> {
  const ids = new Map<string, number>()
  for (const { period, wordsZh, wordsEn } of reportPeriods) ids.set(period.key, await ensurePeriod(tx, period, wordsZh, wordsEn))
  return ids
}

async function loadStatements(tx: Transaction, unitIds: Ids, metricIds: Ids, periodIds: Ids): Promise<Ids> {
  const { slug, title, titleEn, issuer, number, issuedOn } = reportDocument
  const document = await tx.document.create({ data: { slug, title, titleEn, issuer, number, issuedOn: dateValue(issuedOn) }, select: { id: true } })
  await tx.statement.createMany({
    data: reportStatements.map((statement) => ({
      code: statement.code,
      documentId: document.id,
      section: statement.section,
      sectionTitle: statement.sectionTitle,
      sectionTitleEn: statement.sectionTitleEn,
      sort: statement.sort,
      subjectZh: statement.subjectZh,
      subjectEn: statement.subjectEn,
      metricId: statement.metricCode === null ? null : (metricIds.get(statement.metricCode) ?? null),
      unitId: unitIds.get(CITY_CODE) ?? null,
      periodZh: statement.periodZh,
      periodEn: statement.periodEn,
      periodNoteZh: statement.periodNoteZh,
      periodNoteEn: statement.periodNoteEn,
      periodId: statement.period === null ? null : (periodIds.get(statement.period.key) ?? null),
      printed: statement.printed,
      value: statement.value,
      qualifier: statement.qualifier,
      unitOfMeasure: statement.unit,
      kind: statement.kind,
      scopeZh: statement.scopeZh,
      scopeEn: statement.scopeEn,
      ownerZh: statement.ownerZh,
      ownerEn: statement.ownerEn,
      noteZh: statement.noteZh,
      noteEn: statement.noteEn,
    })),
  })
  const rows = await tx.statement.findMany({ where: { documentId: document.id }, select: { id: true, code: true } })
  return new Map(rows.map((row) => [row.code, row.id]))
}

interface Recorded {
  readonly revisionId: number
  readonly quantity: Quantity
}

async function loadObservations(tx: Transaction, unitIds: Ids, metricIds: Ids, periodIds: Ids, statementIds: Ids): Promise<void> {
  const versions = new Map((await tx.metricVersion.findMany({ where: { version: 1 }, select: { id: true, metricId: true } })).map((row) => [row.metricId, row.id]))
  const recorded = new Map<string, Recorded>()
  const batch = batchId()
  const key = (metricCode: string, observation: ReportObservation): string => `${metricCode}|${observation.unitCode}|${observation.period.key}`
  const record = async (observation: ReportObservation, quantity: Quantity, inputs: Parameters<typeof appendRevision>[1]['inputs']): Promise<void> => {
    const metricId = metricIds.get(observation.metricCode) ?? 0
    const { revisionId, observationId } = await appendRevision(tx, {
      observationId: null,
      metricId,
      metricVersionId: versions.get(metricId) ?? 0,
      unitId: unitIds.get(observation.unitCode) ?? 0,
      periodId: periodIds.get(observation.period.key) ?? 0,
      after: 0,
      quantity,
      origin: observation.origin,
      reason: REASON,
      byUserId: null,
      batchId: batch,
      inputs,
    })
    recorded.set(key(observation.metricCode, observation), { revisionId, quantity })
    await tx.statementLink.createMany({
      data: observation.statements.flatMap(({ code, relation }) => {
        const statementId = statementIds.get(code)
        return statementId === undefined || relation === 'NONE' ? [] : [{ statementId, observationId, relation }]
      }),
    })
  }
  for (const observation of reportObservations) {
    if (observation.origin === 'REPORT') await record(observation, { kind: 'value', value: observation.value, qualifier: observation.qualifier }, [])
  }
  for (const observation of reportObservations) {
    if (observation.origin !== 'DERIVED') continue
    const numerator = recorded.get(key(observation.numeratorCode, observation))
    const denominator = recorded.get(key(observation.denominatorCode, observation))
    const quantity = computeRatio(numerator?.quantity ?? null, denominator?.quantity ?? null)
    if (numerator === undefined || denominator === undefined || quantity === null) throw new Error(`the counts of ${observation.metricCode} are not of its period`)
    await record(observation, quantity, [
      { part: 'NUMERATOR', revisionId: numerator.revisionId },
      { part: 'DENOMINATOR', revisionId: denominator.revisionId },
    ])
  }
}

export interface LoadedReport {
  readonly statements: number
  readonly observations: number
  readonly year: number
  /** The version that was published with it, as the log names versions. */
  readonly release: string
  readonly rootHash: string
}

/** Loads the report and publishes version 1 of its year. */
export async function loadReport2023(tx: Transaction, unitIds: Ids, metricIds: Ids): Promise<LoadedReport> {
  const periodIds = await loadPeriods(tx)
  const statementIds = await loadStatements(tx, unitIds, metricIds, periodIds)
  await loadObservations(tx, unitIds, metricIds, periodIds, statementIds)
  const year = reportDocument.referenceYear
  // The city's own report, as it was published: approved before this installation was.
  await tx.$executeRaw`update observation set submitted_revision_id = draft_revision_id, approved_revision_id = draft_revision_id`
  const items = await candidates(tx, yearPeriod(year), null)
  const rootHash = sha256(frozenText(items))
  const line = lineOf(String(year))
  if (line === null) throw new Error(`${year} is no year`)
  await writeRelease(tx, { line, periodId: periodIds.get(String(year)) ?? 0, head: null, items, rootHash, reason: REASON, publishedById: null, publishAt: null })
  return { statements: statementIds.size, observations: items.length, year, release: `${line.slug}/1`, rootHash: Buffer.from(rootHash).toString('hex') }
}
