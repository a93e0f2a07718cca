import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { comparedAll } from './compared'
import { namedPair, valueOf } from './named-pair'
import { CASELOAD } from './orders'
import type { Rule } from './rule'
import { sumOf } from './sum'

/**
 * No more cases closed than were accepted and carried over together; where nothing is said of cases carried over, more closed than accepted
 * asks for their number.
 */
export const closedWithinCaseload: Rule = {
  code: 'closed-within-caseload',
  check: ({ metrics, lookup }) => {
    const { closed, accepted, carried } = CASELOAD
    const brought = lookup(carried)
    if (!certainlyAbove(lookup(closed), lookup(accepted))) return []
    const pair = namedPair([closed, accepted], metrics, lookup)
    if (brought === null || (brought.kind === 'missing' && brought.reason === 'NOT_REPORTED')) {
      const about = [closed, accepted]
      return [{ severity: 'warning', against: 'others', problem: problem('rule.closed-above-accepted', pair, [closed]), about, compared: comparedAll([...about, carried], lookup) }]
    }
    const load = sumOf([lookup(accepted), brought])
    if (!load.whole || !certainlyAbove(lookup(closed), load.quantity)) return []
    const about = [closed, accepted, carried]
    const params = { ...pair, carried: valueOf(brought) === '' ? '0' : valueOf(brought), load: valueOf(load.quantity) }
    return [{ severity: 'error', against: 'others', problem: problem('rule.closed-above-caseload', params, [closed]), about, compared: comparedAll(about, lookup) }]
  },
}
