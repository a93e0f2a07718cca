// Who is told what became of a submission: who submitted it, and whoever reports for the unit nearest to it.
import 'server-only'
import { peopleByUnit } from './people-who'
import type { Transaction } from './transaction'

/** Ids of accounts, without the one who acts. */
export async function reportersToTell(tx: Transaction, unitCode: string, submittedBy: string | null, actor: string): Promise<readonly string[]> {
  const { nearest } = await peopleByUnit('submission.submit', tx)
  return [...nearest(unitCode), ...(submittedBy === null ? [] : [submittedBy])].filter((id) => id !== actor)
}
