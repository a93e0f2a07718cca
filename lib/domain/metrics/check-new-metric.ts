// Whether a metric can be founded: everything that the database or the reading of its figures would object to, said at once.
import { problem, type Problem } from '../problem'
import { measureProblems } from './check-measure'
import { partsProblems } from './check-parts'
import { settingsProblems } from './check-settings'
import { codeProblems, wordProblems } from './check-words'
import { firstDayProblems } from './first-day'
import type { Catalogue, MetricFacts, MetricIdentity, MetricSettings } from './metric-facts'

export interface NewMetric {
  readonly identity: MetricIdentity
  readonly facts: MetricFacts
  readonly settings: MetricSettings
  /** The first day on which it holds. */
  readonly on: string
}

/** @returns problems metric.*, paths by the names of the fields; none where the metric may be founded */
export function newMetricProblems({ identity, facts, settings, on }: NewMetric, catalogue: Catalogue): readonly Problem[] {
  return [
    ...codeProblems(identity.code, catalogue),
    ...(catalogue.groupCodes.includes(identity.groupCode) ? [] : [problem('metric.group-unknown', {}, ['groupCode'])]),
    ...wordProblems(facts, identity.code, catalogue),
    ...measureProblems(identity, facts, catalogue),
    ...partsProblems(facts, { identity, levels: settings.levels, from: on, catalogue }),
    ...settingsProblems(settings, catalogue),
    ...(identity.scoreAllowed || facts.noteZh !== null ? [] : [problem('metric.score-why-missing', {}, ['noteZh'])]),
    ...firstDayProblems(on, null, catalogue),
  ]
}
