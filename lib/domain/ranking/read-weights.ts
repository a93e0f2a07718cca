// The weights of a trial as an address or a form gives them.
import type { MetricDefinition } from '../metric'
import { problem, type Problem } from '../problem'
import { canonical, Exact } from '../rounding'
import type { WeightedMetric } from './what-if'

/** How many metrics a trial weighs at most. */
export const MOST_PARTS = 5

export interface AskedWeight {
  /** Code of a metric; empty for a line that is left out. */
  readonly metric: string
  readonly weight: string
}

export interface ReadWeights<M extends MetricDefinition> {
  readonly parts: readonly WeightedMetric<M>[]
  /** Every fault at once: what-if.unknown-metric, what-if.twice, what-if.not-scored, what-if.no-direction, what-if.weight, what-if.sum. */
  readonly problems: readonly Problem[]
}

// Full-width digits and a per cent sign are read; nothing finer than a hundredth.
const WEIGHT = /^\d{1,3}(\.\d{1,2})?$/

/**
 * Reads the lines of a trial; the empty ones are passed over.
 * @param nameOf how a metric is called in a sentence
 */
export function readWeights<M extends MetricDefinition>(asked: readonly AskedWeight[], metrics: readonly M[], nameOf: (metric: M) => string): ReadWeights<M> {
  const problems: Problem[] = []
  const parts: WeightedMetric<M>[] = []
  for (const [at, { metric: code, weight }] of asked.filter(({ metric }) => metric !== '').slice(0, MOST_PARTS).entries()) {
    const path = [`m${at + 1}`]
    const metric = metrics.find((one) => one.code === code)
    if (metric === undefined) {
      problems.push(problem('what-if.unknown-metric', { code }, path))
      continue
    }
    const name = nameOf(metric)
    if (!metric.scoreAllowed) problems.push(problem('what-if.not-scored', { metric: name }, path))
    else if (metric.direction !== 'UP' && metric.direction !== 'DOWN') problems.push(problem('what-if.no-direction', { metric: name }, path))
    if (parts.some((part) => part.metric.code === code)) problems.push(problem('what-if.twice', { metric: name }, path))
    const text = weight.normalize('NFKC').trim().replace(/%$/, '').trim()
    if (!WEIGHT.test(text) || new Exact(text).lte(0) || new Exact(text).gt(100)) problems.push(problem('what-if.weight', { metric: name, asked: weight }, [`w${at + 1}`]))
    else parts.push({ metric, weight: canonical(text) })
  }
  const sum = canonical(parts.reduce((all, { weight }) => all.plus(weight), new Exact(0)))
  if (problems.length === 0 && parts.length > 0 && sum !== '100') problems.push(problem('what-if.sum', { sum }, ['w1']))
  return { parts: problems.length === 0 ? parts : [], problems }
}
