import { problem } from '../problem'
import { Exact } from '../rounding'
import { comparedYears } from './compared'
import { exactPairs } from './exact-pair'
import type { Finding, Rule } from './rule'

const FACTORS = ['10', '100', '1000', '10000'] as const
/** How far from a whole power of ten the two years may be and still look like the same figure in another unit. */
const LEAST = '0.8'
const MOST = '1.25'
/** Below this a factor of ten is ordinary. */
const SMALL = '20'

/** About ten, a hundred, a thousand or ten thousand times last year's, or that part of it: 件 for 万件, 元 for 万元. */
export const unitSlip: Rule = {
  code: 'unit-slip',
  check: (subject) =>
    exactPairs(subject).flatMap(({ metric: { code, nameZh, nameEn }, now, before }): Finding[] => {
      const [smaller, larger] = new Exact(now).lt(before) ? [now, before] : [before, now]
      if (new Exact(smaller).lte(0) || new Exact(larger).lt(SMALL)) return []
      const ratio = new Exact(larger).div(smaller)
      const factor = FACTORS.find((one) => ratio.div(one).gte(LEAST) && ratio.div(one).lte(MOST))
      if (factor === undefined) return []
      const params = { nameZh, nameEn, now, before, factor, larger: larger === now ? 'now' : 'before' } as const
      const quantities = [subject.lookup(code), subject.lookupYearBefore(code)] as const
      return [{ severity: 'warning', against: 'year-before', problem: problem('rule.unit-slip', params, [code]), about: [code], compared: comparedYears(code, ...quantities) }]
    }),
}
