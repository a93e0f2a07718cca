// What the checklist of a release is made of: the submissions, findings, drafts and prints that stand against its figures.
import 'server-only'
import { stopsSubmission } from '@/lib/domain/rules/sheet-finding'
import type { SubmissionState } from '@/lib/domain/collecting/submission'
import { cellKey } from '@/lib/domain/collecting/cell'
import { checksOf } from '@/lib/domain/overview'
import type { Period } from '@/lib/domain/period'
import type { ItemChange } from '@/lib/domain/release'
import type { CheckSubject, ReleaseCheck } from '@/lib/domain/release-checklist'
import { dayOf, now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { dutiesOf } from './duties'
import { findingsOf } from './findings'
import { metricsOn, type Metric } from './metrics'
import type { PublishedRelease } from './published'
import { figuresOfLine, type CandidateItem } from './releases'
import { everyUnit, type Unit } from './units'

export interface Prepared {
  readonly period: Period
  readonly items: readonly CandidateItem[]
  readonly changes: readonly ItemChange<CandidateItem>[]
  readonly own: readonly ItemChange<CandidateItem>[]
  readonly preview: PublishedRelease
}

type Found = Readonly<Record<ReleaseCheck, readonly CheckSubject[]>>

interface Names {
  readonly units: ReadonlyMap<number, Unit>
  readonly metrics: ReadonlyMap<number, Metric>
}

async function namesOn(day: string): Promise<Names> {
  const units = new Map((await everyUnit(database(), day)).map((unit) => [unit.id, unit]))
  const metrics = await metricsOn(database(), day, new Map([...units].map(([id, { code }]) => [id, code])))
  return { units, metrics: new Map(metrics.map((metric) => [metric.id, metric])) }
}

/** Everything that stands against publishing, check by check. */
export async function releaseFacts(prepared: Prepared): Promise<Found> {
  const names = await namesOn(prepared.period.end)
  const [collected, drafts] = await Promise.all([collectedFacts(prepared, names), newerDrafts(prepared, names)])
  return {
    'own-changes': prepared.own.flatMap((change) => itemSubject(change.after)),
    dropped: prepared.changes.flatMap((change) => (change.kind === 'dropped' ? itemSubject(change.before) : [])),
    'newer-draft': drafts,
    'printed-differs': printedFacts(prepared.preview),
    'period-not-over': prepared.period.end < dayOf(now()) ? [] : [{ key: prepared.period.end, nameZh: prepared.period.end, nameEn: prepared.period.end, place: { at: 'release' } }],
    ...collected,
  }
}

const itemSubject = (item: CandidateItem | null): readonly CheckSubject[] =>
  item === null ? [] : [figureSubject(item, `${item.metricCode}|${item.unitCode}|${item.periodKey}|${item.seq}`, { zh: item.unitName, en: item.unitNameEn })]

const figureSubject = (item: Pick<CandidateItem, 'metricCode' | 'unitCode' | 'metricNameZh' | 'metricNameEn'>, key: string, unit: { readonly zh: string; readonly en: string }): CheckSubject => ({
  key, nameZh: `${unit.zh} · ${item.metricNameZh}`, nameEn: `${unit.en} · ${item.metricNameEn}`, place: { at: 'figure', metric: item.metricCode, unit: item.unitCode },
})

// What a document prints and the figures do not give; all of it, also what was published so before.
function printedFacts({ figures, statements }: PublishedRelease): readonly CheckSubject[] {
  return figures.flatMap((figure) => {
    const about = statements.filter((statement) => statement.links.some((link) => link.observationId === figure.observationId))
    return checksOf(figure, about, figures, (metric) => metric.nameZh).flatMap(({ agrees, statement }) =>
      agrees ? [] : [figureSubject({ metricCode: figure.metric.code, unitCode: figure.unit.code, metricNameZh: figure.metric.nameZh, metricNameEn: figure.metric.nameEn }, `${statement.code}|${figure.revisionId}`, { zh: figure.unit.name, en: figure.unit.nameEn })],
    )
  })
}

// Figures of the period that were typed anew and are not approved: the release keeps what was published of them, or leaves them out.
async function newerDrafts({ period }: Prepared, { units, metrics }: Names): Promise<readonly CheckSubject[]> {
  const rows = await database().observation.findMany({
    where: { period: figuresOfLine(period), approvedRevisionId: null, draftRevision: { origin: { not: 'DERIVED' } } },
    select: { id: true, metricId: true, unitId: true, draftRevisionId: true }, orderBy: { id: 'asc' },
  })
  return rows.flatMap((row) => {
    const [unit, metric] = [units.get(row.unitId), metrics.get(row.metricId)]
    return unit === undefined || metric === undefined
      ? []
      : [figureSubject({ metricCode: metric.code, unitCode: unit.code, metricNameZh: metric.nameZh, metricNameEn: metric.nameEn }, `${row.id}|${row.draftRevisionId}`, { zh: unit.name, en: unit.nameEn })]
  })
}

const DONE: readonly SubmissionState[] = ['APPROVED', 'WAIVED']

/** What the collections of the period say: who has not been approved, what their grids ask about, what is missing. */
async function collectedFacts({ period, items }: Prepared, { units, metrics }: Names): Promise<Pick<Found, 'not-approved' | 'unfinished-correction' | 'required-missing' | 'finding-error' | 'finding-unexplained'>> {
  const found = { 'not-approved': [] as CheckSubject[], 'unfinished-correction': [] as CheckSubject[], 'required-missing': [] as CheckSubject[], 'finding-error': [] as CheckSubject[], 'finding-unexplained': [] as CheckSubject[] }
  const rows = await database().collection.findMany({ where: { period: { key: period.key } }, include: { submissions: true }, orderBy: { id: 'asc' } })
  const held = new Set(items.map((item) => `${item.metricCode}|${item.unitCode}|${item.periodKey}`))
  const ground = { units: [...units.values()], metrics: [...metrics.values()] }
  for (const collection of rows) {
    const duties = await dutiesOf(collection.id)
    for (const responderId of new Set(duties.map((duty) => duty.responderId))) {
      const unit = units.get(responderId)
      if (unit === undefined) continue
      const own = duties.filter((duty) => duty.responderId === responderId)
      const submission = collection.submissions.find((one) => one.unitId === responderId)
      const state = submission?.state ?? 'DRAFT'
      if (state === 'WAIVED') continue
      const subject: CheckSubject = {
        key: `${collection.code}|${unit.code}|${state}|${submission?.version ?? 0}`, nameZh: `${unit.name} · ${collection.titleZh}`, nameEn: `${unit.nameEn} · ${collection.titleEn}`,
        place: { at: 'submission', collection: collection.code, unit: unit.code },
      }
      if (!DONE.includes(state)) (state === 'REOPENED' && (await hasNewDraft(own)) ? found['unfinished-correction'] : found['not-approved']).push(subject)
      for (const duty of own) {
        const [about, metric] = [units.get(duty.subjectId), metrics.get(duty.metricId)]
        if (!duty.required || about === undefined || metric === undefined || held.has(`${metric.code}|${about.code}|${duty.periodKey}`)) continue
        found['required-missing'].push({ ...subject, key: `${metric.code}|${about.code}|${duty.periodKey}`, nameZh: `${about.name} · ${metric.nameZh}`, nameEn: `${about.nameEn} · ${metric.nameEn}` })
      }
      // An empty form has nothing to ask about, and is told as not delivered.
      if (submission === undefined) continue
      for (const finding of await findingsOf(database(), { collectionId: collection.id, responderId }, { ...ground, duties: own })) {
        if (!stopsSubmission(finding)) continue
        const about = [...units.values()].find(({ code }) => code === finding.place.subjectCode) ?? unit
        const metric = [...metrics.values()].find(({ code }) => code === finding.place.metricCode)
        found[finding.severity === 'error' ? 'finding-error' : 'finding-unexplained'].push({
          ...subject, key: `${finding.rule}|${cellKey(finding.place)}|${Buffer.from(finding.valuesHash).toString('hex')}`,
          nameZh: `${about.name} · ${metric?.nameZh ?? finding.place.metricCode}`, nameEn: `${about.nameEn} · ${metric?.nameEn ?? finding.place.metricCode}`,
        })
      }
    }
  }
  return found
}

// A reopened form whose figures are as they were approved says nothing new.
const hasNewDraft = async (duties: Awaited<ReturnType<typeof dutiesOf>>): Promise<boolean> =>
  (await database().observation.count({
    where: { approvedRevisionId: null, draftRevisionId: { not: null }, OR: duties.map(({ metricId, subjectId, periodId }) => ({ metricId, unitId: subjectId, periodId })) },
  })) > 0
