// What names in files of a unit stand for, as somebody of it said. A new answer ends the old one.
import 'server-only'
import type { MatchTarget, RememberedMatch } from '@/lib/domain/importing/import-plan'
import { database } from '@/lib/platform/database/connection'
import type { NameTarget } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

/** Characters of a name that can be remembered. */
export const LONGEST_NAME = 80

const KINDS: Readonly<Record<MatchTarget['kind'], NameTarget>> = { metric: 'METRIC', subject: 'SUBJECT', period: 'PERIOD', value: 'VALUE', ignore: 'IGNORE' }

function codeOf(target: MatchTarget): string | null {
  if (target.kind === 'metric') return target.metricCode
  if (target.kind === 'subject') return target.subjectCode
  return target.kind === 'period' ? target.periodKey : null
}

function targetOf(kind: NameTarget, code: string): MatchTarget {
  if (kind === 'METRIC') return { kind: 'metric', metricCode: code }
  if (kind === 'SUBJECT') return { kind: 'subject', subjectCode: code }
  if (kind === 'PERIOD') return { kind: 'period', periodKey: code }
  return kind === 'VALUE' ? { kind: 'value' } : { kind: 'ignore' }
}

/** What is remembered for a unit. */
export async function nameMatches(unitId: number): Promise<readonly RememberedMatch[]> {
  const rows = await database().nameMatch.findMany({ where: { unitId, endedAt: null }, orderBy: { id: 'asc' } })
  return rows.map(({ text, target, code }) => ({ text, target: targetOf(target, code ?? '') }))
}

/** Remembers answers; one that says what is remembered already adds nothing. */
export async function rememberNames(tx: Transaction, unitId: number, matches: readonly RememberedMatch[], by: { readonly userId: string; readonly at: Date }): Promise<void> {
  for (const { text, target } of matches) {
    const said = { target: KINDS[target.kind], code: codeOf(target) }
    const old = await tx.nameMatch.findFirst({ where: { unitId, text, endedAt: null } })
    if (old?.target === said.target && old.code === said.code) continue
    if (old !== null) await tx.nameMatch.update({ where: { id: old.id }, data: { endedAt: by.at }, select: { id: true } })
    await tx.nameMatch.create({ data: { unitId, text, ...said, byUserId: by.userId }, select: { id: true } })
  }
}
