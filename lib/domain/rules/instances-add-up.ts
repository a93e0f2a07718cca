import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { comparedAll } from './compared'
import { namesOf, valueOf } from './named-pair'
import { INSTANCES } from './orders'
import type { Finding, Rule } from './rule'
import { sumOf } from './sum'

/** First instance, second instance and retrial are together all that was heard, and all that was attended. With one of them blank only an excess is an error. */
export const instancesAddUp: Rule = {
  code: 'instances-add-up',
  check: ({ metrics, lookup }) =>
    INSTANCES.flatMap(({ whole, parts }): Finding[] => {
      const total = lookup(whole)
      const sum = sumOf(parts.map(lookup))
      if (sum.known === 0) return []
      const above = certainlyAbove(sum.quantity, total)
      const differs = sum.whole && total?.kind === 'value' && total.qualifier === 'EXACT' && total.value !== valueOf(sum.quantity)
      if (!above && !differs) return []
      const about = [whole, ...parts]
      const params = {
        ...namesOf(whole, metrics), total: valueOf(total), sum: valueOf(sum.quantity),
        partsZh: parts.map((code) => namesOf(code, metrics).nameZh).join('、'), partsEn: parts.map((code) => namesOf(code, metrics).nameEn).join(', '),
      }
      return [{ severity: 'error', against: 'others', problem: problem('rule.parts-not-whole', params, [whole]), about, compared: comparedAll(about, lookup) }]
    }),
}
