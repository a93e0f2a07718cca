// The explanations in force of a submission, by what they are about: the rule, the figure, and exactly the values that were compared.
import 'server-only'
import type { FindingExplanation } from '@/lib/domain/rules/sheet-finding'
import type { Transaction } from './transaction'

export interface Explained {
  readonly rule: string
  readonly metricCode: string
  readonly unitId: number
  readonly periodKey: string
  readonly valuesHash: Uint8Array
}

const key = ({ rule, metricCode, unitId, periodKey, valuesHash }: Explained): string => [rule, metricCode, unitId, periodKey, Buffer.from(valuesHash).toString('hex')].join('|')

/** Finds what was said about something, or null. */
export type ExplanationLookup = (explained: Explained) => FindingExplanation | null

/** Reads the explanations that a responder gave in a collection and did not replace. */
export async function explanationsOf(client: Pick<Transaction, 'explanation'>, collectionId: number, responderId: number): Promise<ExplanationLookup> {
  const rows = await client.explanation.findMany({
    where: { submission: { collectionId, unitId: responderId }, endedAt: null },
    include: { metric: { select: { code: true } }, period: { select: { key: true } }, byUser: { select: { displayName: true } } },
    orderBy: { id: 'asc' },
  })
  const found = new Map(
    rows.map((row): readonly [string, FindingExplanation] => [
      key({ rule: row.rule, metricCode: row.metric.code, unitId: row.unitId, periodKey: row.period.key, valuesHash: row.valuesHash }),
      { id: row.id, text: row.text, by: row.byUser.displayName, byUserId: row.byUserId, at: row.at.toISOString(), accepted: row.acceptedAt !== null },
    ]),
  )
  return (explained) => found.get(key(explained)) ?? null
}
