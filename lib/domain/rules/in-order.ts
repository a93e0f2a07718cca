// The shape of every rule that says: each of these counts is a part of the next.
import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { namedPair } from './named-pair'
import type { Finding, Rule } from './rule'

/**
 * A rule that no count exceeds one that stands after it, neighbours or not, so that a blank in between hides nothing.
 * @param parts metric codes, the smallest part first
 */
export const inOrder = (code: string, ...parts: readonly string[]): Rule => ({
  code,
  check: ({ metrics, lookup }) =>
    parts.flatMap((smaller, at) =>
      parts.slice(at + 1).flatMap((larger): Finding[] => {
        if (!certainlyAbove(lookup(smaller), lookup(larger))) return []
        const about = [smaller, larger] as const
        return [{ severity: 'error', problem: problem('rule.order', namedPair(about, metrics, lookup), [smaller]), about }]
      }),
    ),
})
