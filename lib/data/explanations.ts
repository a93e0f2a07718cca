// Giving and accepting explanations. An accepted one becomes a footnote of the figure that it explains, as long as that figure is not published.
import 'server-only'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import { now } from '@/lib/platform/clock'
import { findingsOf } from './findings'
import type { Transaction } from './transaction'

export interface NewExplanation {
  readonly submissionId: number
  readonly finding: SheetFinding
  readonly unitId: number
  readonly text: string
  readonly byUserId: string
}

/** Writes an explanation; the former one of the same rule and figure ends. Returns its id. */
export async function giveExplanation(tx: Transaction, { submissionId, finding, unitId, text, byUserId }: NewExplanation): Promise<number> {
  const { rule, place, valuesHash } = finding
  const metric = await tx.metric.findUniqueOrThrow({ where: { code: place.metricCode }, select: { id: true } })
  const period = await tx.period.findUniqueOrThrow({ where: { key: place.periodKey }, select: { id: true } })
  const about = { submissionId, rule, metricId: metric.id, unitId, periodId: period.id }
  await tx.explanation.updateMany({ where: { ...about, endedAt: null }, data: { endedAt: now() } })
  const { id } = await tx.explanation.create({ data: { ...about, valuesHash, text, byUserId }, select: { id: true } })
  return id
}

/** Who gave the explanations that approving a submission would accept: none of them may approve it. */
export async function explainersOf(tx: Transaction, submissionId: number): Promise<ReadonlySet<string>> {
  const found = await explainedFindings(tx, submissionId)
  return new Set(found.flatMap(({ explanation }) => (explanation === null || explanation.accepted ? [] : [explanation.byUserId])))
}

/**
 * Accepts the explanations of a submission whose values still hold, and writes each as a footnote of the present revision of the figure at which
 * its finding stands. A published revision keeps the footnotes that it was published with.
 * @param byUserId none of `explainersOf`
 * @returns the ids of the explanations that became accepted now
 */
export async function acceptExplanations(tx: Transaction, submissionId: number, byUserId: string): Promise<readonly number[]> {
  const found = await explainedFindings(tx, submissionId)
  const fresh = found.flatMap(({ explanation }) => (explanation === null || explanation.accepted ? [] : [explanation.id]))
  await tx.explanation.updateMany({ where: { id: { in: fresh } }, data: { acceptedById: byUserId, acceptedAt: now() } })
  const given = await tx.explanation.findMany({ where: { id: { in: found.flatMap(({ explanation }) => explanation?.id ?? []) } }, orderBy: { id: 'asc' } })
  for (const { id, text, metricId, unitId, periodId } of given) {
    const figure = await tx.observation.findUnique({ where: { metricId_unitId_periodId: { metricId, unitId, periodId } }, select: { draftRevisionId: true } })
    if (figure !== null && figure.draftRevisionId !== null) await writeFootnote(tx, figure.draftRevisionId, id, text)
  }
  return fresh
}

async function writeFootnote(tx: Transaction, revisionId: number, explanationId: number, text: string): Promise<void> {
  const written = await tx.footnote.count({ where: { revisionId, explanationId } })
  const published = await tx.releaseItem.count({ where: { revisionId } })
  if (written === 0 && published === 0) await tx.footnote.create({ data: { revisionId, explanationId, text }, select: { id: true } })
}

async function explainedFindings(tx: Transaction, submissionId: number): Promise<readonly SheetFinding[]> {
  const { collectionId, unitId } = await tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { collectionId: true, unitId: true } })
  return (await findingsOf(tx, { collectionId, responderId: unitId })).filter(({ explanation }) => explanation !== null)
}
