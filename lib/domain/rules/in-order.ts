// The shape of every rule that says: each of these counts is a part of the next.
import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { comparedAll } from './compared'
import { namedPair } from './named-pair'
import type { Finding, Rule, RuleSubject } from './rule'

/**
 * A rule that no count exceeds one that stands after it, neighbours or not, so that a blank in between hides nothing.
 * @param orders chains of metric codes, the smallest part of each first
 */
export const inOrder = (code: string, ...orders: readonly (readonly string[])[]): Rule => ({
  code,
  check: (subject) => orders.flatMap((parts) => parts.flatMap((smaller, at) => parts.slice(at + 1).flatMap((larger) => outOfOrder(smaller, larger, subject)))),
})

function outOfOrder(smaller: string, larger: string, { metrics, lookup }: RuleSubject): readonly Finding[] {
  if (!certainlyAbove(lookup(smaller), lookup(larger))) return []
  const about = [smaller, larger] as const
  return [{ severity: 'error', against: 'others', problem: problem('rule.order', namedPair(about, metrics, lookup), [smaller]), about, compared: comparedAll(about, lookup) }]
}
