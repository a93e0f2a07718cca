import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { canonical, Exact } from '../rounding'
import { compared } from './compared'
import { valueOf } from './named-pair'
import type { Finding, Rule, RuleMetric, RuleSubject } from './rule'
import { sumOf } from './sum'
import { unitsOfWhole } from './units-of-whole'

/**
 * The figure of a unit is the sum of those below it: the city's of its counties and 市本级. While one of them has given nothing only an excess is
 * found; of departments never more than that, since not each of them owes each figure.
 */
export const unitsAddUp: Rule = { code: 'units-add-up', check: (subject) => subject.metrics.flatMap((metric) => gapOf(metric, subject)) }

function gapOf(metric: RuleMetric, { lookup, parts }: RuleSubject): readonly Finding[] {
  const { code, nameZh, nameEn } = metric
  const total = lookup(code)
  const { units, apart } = unitsOfWhole(metric, parts)
  const quantities = units.map((unit) => unit.lookup(code))
  const sum = sumOf(quantities)
  if (total?.kind !== 'value' || sum.known === 0) return []
  const complete = sum.whole && units.every(({ kind }) => kind !== 'DEPARTMENT')
  const differs = complete && total.qualifier === 'EXACT' && total.value !== valueOf(sum.quantity)
  if (!differs && !certainlyAbove(sum.quantity, total)) return []
  // With the zones the sum is right: the city counts them in, which its counties do not.
  const zones = apart.map((unit) => unit.lookup(code))
  if (differs && valueOf(sumOf([...quantities, ...zones]).quantity) === total.value) return []
  const given = [...units, ...apart].map((unit) => ({ unit: unit.code, quantity: unit.lookup(code) })).filter(({ quantity }) => quantity !== null)
  const counted = quantities.filter((quantity) => quantity !== null).length
  const gap = canonical(new Exact(total.value).minus(valueOf(sum.quantity)).abs().toFixed())
  const params = { nameZh, nameEn, total: total.value, sum: valueOf(sum.quantity), gap, count: String(counted) }
  return [{
    severity: 'warning', against: 'units', about: [code], units: given.map(({ unit }) => unit),
    problem: complete ? problem('rule.units-not-whole', params, [code]) : problem('rule.units-above-whole', { ...params, missing: String(units.length - counted) }, [code]),
    compared: [compared(code, total), ...given.map(({ unit, quantity }) => compared(`${code} of ${unit}`, quantity))],
  }]
}
