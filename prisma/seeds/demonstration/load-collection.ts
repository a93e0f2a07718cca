// The collection that is under way: the third quarter after the last year, due two days ago, with units at every stage.
import 'server-only'
import { markApproved, markSubmitted, unmarkSubmitted } from '@/lib/data/approval'
import { dutiesOf, type Duty } from '@/lib/data/duties'
import { metricsOn } from '@/lib/data/metrics'
import { notify } from '@/lib/data/notify'
import { ensurePeriod } from '@/lib/data/periods'
import { writeReturns } from '@/lib/data/return-comments'
import { submissionSet } from '@/lib/data/submission-set'
import { lockSubmission, takeAct } from '@/lib/data/submissions'
import type { Transaction } from '@/lib/data/transaction'
import { everyUnit, type Unit } from '@/lib/data/units'
import { writeCollection } from '@/lib/data/write-collection'
import { instantInChina } from '@/lib/domain/collecting/due'
import { ASKED_KINDS, proposeDuties } from '@/lib/domain/collecting/propose-duties'
import { receiptNumber } from '@/lib/domain/collecting/receipt'
import { isComputed } from '@/lib/domain/metric'
import type { Period } from '@/lib/domain/period'
import { dayOf } from '@/lib/platform/clock'
import { GIVEN_MORE_TIME, stageOf, type Stage } from './collecting/stages'
import type { MadeFigure } from './figures/make-figures'
import { writeFigures } from './write-figures'
import type { Known } from './write-releases'

const DAY = 24 * 60 * 60 * 1000
const RETURNED = '演示：与上季度相差较大，请核对后重新提交。'

export interface DemoUsers {
  readonly reviewer: string
  /** Who gives the figures of a unit. */
  readonly reporterOf: (unit: string) => string
}

/** The figures of a responder that it has typed in: all, or the first part of its form; and what is computed of those. */
function typedOf(figures: readonly MadeFigure[], duties: readonly Duty[], stage: Stage, { metricIds, unitIds }: Known): readonly MadeFigure[] {
  const filled = stage === 'begun' ? duties.slice(0, Math.ceil(duties.length * 0.6)) : duties
  const asked = new Set(filled.map(({ metricId, subjectId }) => `${metricId}|${subjectId}`))
  const typed = figures.filter((figure) => figure.parts.length === 0 && asked.has(`${metricIds.get(figure.metricCode) ?? 0}|${unitIds.get(figure.unit) ?? 0}`))
  const there = new Set(typed.map(({ metricCode, unit }) => `${metricCode}|${unit}`))
  return [...typed, ...figures.filter(({ parts, unit }) => parts.length > 0 && parts.every(({ code }) => there.has(`${code}|${unit}`)))]
}

interface Asked {
  readonly collectionId: number
  readonly code: string
  readonly period: Period
  readonly periodId: number
  readonly at: Date
}

async function ask(tx: Transaction, period: Period, bureau: Unit, units: readonly Unit[], at: Date): Promise<Asked> {
  const metrics = (await metricsOn(tx, period.end, new Map(units.map(({ id, code }) => [id, code])))).filter(({ frequency, kind }) => frequency === 'QUARTER' && !isComputed(kind))
  const periodId = await ensurePeriod(tx, period)
  const code = period.key.toLowerCase()
  const items = metrics.map((metric) => ({ metricId: metric.id, periodId, required: true, duties: proposeDuties(metric, ASKED_KINDS, { units, bureauId: bureau.id }) }))
  const collectionId = await writeCollection(tx, {
    code, titleZh: `${period.referenceYear}年第三季度数据（演示）`, titleEn: `Figures of the third quarter of ${period.referenceYear} (demonstration)`, periodId,
    opensOn: dayOf(new Date(at.getTime() - 30 * DAY)), dueAt: instantInChina(dayOf(new Date(at.getTime() - 2 * DAY)), '17:00'),
    formNumber: null, issuer: bureau.name, approvalNumber: null, validUntil: null, note: null, copiedFromId: null, createdById: null, items,
  })
  return { collectionId, code, period, periodId, at }
}

interface Answering {
  readonly asked: Asked
  readonly users: DemoUsers
  readonly units: readonly Unit[]
  readonly figures: readonly MadeFigure[]
}

/** What one unit has given, and what became of it. */
async function answer(tx: Transaction, known: Known, { asked, users, units, figures }: Answering, unit: Unit, duties: readonly Duty[], stage: Stage): Promise<void> {
  const { collectionId, code, period, periodId, at } = asked
  const reporter = users.reporterOf(unit.code)
  await writeFigures(tx, { ...known, periodId, before: new Map(), draftBy: reporter }, typedOf(figures, duties, stage, known), new Map(), instantInChina(dayOf(new Date(at.getTime() - 3 * DAY)), '15:20').toISOString())
  const submission = await lockSubmission(tx, collectionId, unit.id)
  if (unit.code === GIVEN_MORE_TIME) await tx.submission.update({ where: { id: submission.id }, data: { dueAt: new Date(at.getTime() + 7 * DAY) }, select: { id: true } })
  if (stage === 'begun') return
  const set = await submissionSet(tx, { collectionCode: code, responderId: unit.id, duties, units })
  const said = { revisionIds: set.items.map(({ revisionId }) => revisionId), setHash: set.hash }
  const observations = set.items.map(({ observationId }) => observationId)
  const given = await takeAct(tx, submission, { ...said, act: 'SUBMIT', byUserId: reporter, receipt: receiptNumber(period.key, unit.code, 1) })
  await markSubmitted(tx, observations)
  const about = { collection: code, unit: unit.code }
  if (stage === 'submitted') await notify(tx, { to: [users.reviewer], kind: 'submission.submitted', params: about, href: `/desk/review/${code}/${unit.code}` })
  if (stage === 'approved') {
    await takeAct(tx, given, { ...said, act: 'APPROVE', byUserId: users.reviewer })
    await markApproved(tx, observations)
  }
  if (stage === 'returned') {
    await takeAct(tx, given, { act: 'RETURN', byUserId: users.reviewer, note: RETURNED })
    await unmarkSubmitted(tx, observations)
    const [first] = duties
    if (first !== undefined) await writeReturns(tx, submission.id, users.reviewer, [{ metricId: first.metricId, unitId: first.subjectId, periodId: first.periodId, text: RETURNED }])
    await notify(tx, { to: [reporter], kind: 'submission.returned', params: about, href: `/desk/entry/${code}/${unit.code}` })
  }
}

/**
 * Makes the collection and what its units have given so far.
 * @returns its code, how many units are asked, and how many are at each stage
 */
export async function loadCollection(tx: Transaction, known: Known, { period, figures, users, bureauCode, at }: { readonly period: Period; readonly figures: readonly MadeFigure[]; readonly users: DemoUsers; readonly bureauCode: string; readonly at: Date }) {
  const units = (await everyUnit(tx, period.end)).filter(({ inForce }) => inForce)
  const bureau = units.find(({ code }) => code === bureauCode)
  if (bureau === undefined) throw new Error('the demonstration has no bureau')
  const asked = await ask(tx, period, bureau, units, at)
  const duties = await dutiesOf(asked.collectionId, null, tx)
  const stages: Record<string, number> = {}
  const given = new Set(figures.map((figure) => known.unitIds.get(figure.unit)))
  for (const unit of units) {
    const own = duties.filter(({ responderId }) => responderId === unit.id)
    // Where only some units have figures, only those have given any.
    if (own.length === 0 || !given.has(unit.id)) continue
    const stage = stageOf(unit.code)
    stages[stage] = (stages[stage] ?? 0) + 1
    if (stage !== 'nothing') await answer(tx, known, { asked, users, units, figures }, unit, own, stage)
  }
  return { code: asked.code, stages }
}
