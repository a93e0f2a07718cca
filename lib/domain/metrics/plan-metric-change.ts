// Plans any change of a metric or its targets: pure, so that what is shown before and what is done afterwards are the same.
import { reports } from '../duty'
import type { UnitName } from '../figure'
import { problem } from '../problem'
import { ok, refused, type Result } from '../result'
import { holderOf, settingsChangeProblems, settingsDifference } from './check-settings'
import { newMetricProblems } from './check-new-metric'
import type { MetricChangeRequest, MetricPlan, StandingTarget } from './metric-change'
import { metricIn, type Catalogue, type CatalogueMetric, type MetricFacts } from './metric-facts'
import { planTarget } from './plan-target'
import { planVersion } from './plan-version'

export interface KnownMetrics {
  readonly catalogue: Catalogue
  /** Targets in force of the metric that is changed. */
  readonly targets: readonly StandingTarget[]
  readonly documentIds: ReadonlySet<number>
  /** Units in force, by code. */
  readonly units: ReadonlyMap<string, Pick<UnitName, 'kind' | 'name'> & { readonly id: number }>
}

/** Words that may be left blank follow from what was chosen: the unit's general English word, the names of the units that answer. */
function filled(facts: MetricFacts, ownerIds: readonly number[], { owners, measures }: Catalogue): MetricFacts {
  const names = ownerIds.flatMap((id) => owners.get(id) ?? [])
  const or = (text: string, other: string): string => (text === '' ? other : text)
  return {
    ...facts,
    unitEn: or(facts.unitEn, measures.find(({ code }) => code === facts.unit)?.nameEn ?? ''),
    ownerZh: or(facts.ownerZh, names.map(({ nameZh }) => nameZh).join('/')),
    ownerEn: or(facts.ownerEn, names.map(({ nameEn }) => nameEn).join(' / ')),
  }
}

type Asked<C extends MetricChangeRequest['change']> = Extract<MetricChangeRequest, { change: C }>

function planCreation({ change, facts, ...rest }: Asked<'create'>, { catalogue }: KnownMetrics): Result<MetricPlan> {
  const founded = { ...rest, facts: filled(facts, rest.settings.ownerIds, catalogue) }
  const problems = newMetricProblems(founded, catalogue)
  return problems.length > 0 ? { ok: false, problems } : ok({ change, founded, swaps: holderOf(rest.settings.keyOrder, rest.identity.code, catalogue) })
}

function planSettings({ change, settings }: Asked<'settings'>, metric: CatalogueMetric, { catalogue }: KnownMetrics): Result<MetricPlan> {
  const problems = settingsChangeProblems(metric, settings, catalogue)
  return problems.length > 0 ? { ok: false, problems } : ok({ change, metric, settings, changed: settingsDifference(metric, settings), swaps: holderOf(settings.keyOrder, metric.code, catalogue) })
}

const placed = (one: Pick<StandingTarget, 'kind' | 'periodKey' | 'fromYear'>): string => `${one.kind}|${one.periodKey ?? ''}|${one.fromYear ?? ''}`
const stated = ({ value, near, sourceZh, sourceEn }: Pick<StandingTarget, 'value' | 'near' | 'sourceZh' | 'sourceEn'>): string => JSON.stringify([value, near, sourceZh, sourceEn])

function planAim({ change, unitCode, documentId, ...request }: Asked<'target'>, metric: CatalogueMetric, { units, targets, documentIds }: KnownMetrics): Result<MetricPlan> {
  const unit = units.get(unitCode)
  const read = planTarget(request, metric)
  const unitProblems = unit === undefined ? [problem('target.unit-unknown', {}, ['unitCode'])] : reports(unit.kind, metric.levels) ? [] : [problem('target.unit-owes-not', { name: unit.name }, ['unitCode'])]
  const sources = documentId === null || documentIds.has(documentId) ? [] : [problem('target.document-unknown', {}, ['documentId'])]
  if (!read.ok || unit === undefined || unitProblems.length + sources.length > 0) return { ok: false, problems: [...unitProblems, ...(read.ok ? [] : read.problems), ...sources] }
  const plan = read.value
  const replaces = targets.find((one) => one.unitId === unit.id && placed(one) === placed(plan)) ?? null
  if (replaces !== null && stated(replaces) === stated(plan)) return refused(problem('target.unchanged', {}, ['value']))
  return ok({ change, metric, unitId: unit.id, plan, documentId, replaces })
}

/**
 * Plans a change.
 * @returns problems metric.*, target.*, value.*: all that can be told at once
 */
export function planMetricChange(request: MetricChangeRequest, known: KnownMetrics): Result<MetricPlan> {
  if (request.change === 'create') return planCreation(request, known)
  const metric = metricIn(known.catalogue, request.code)
  if (metric === undefined) return refused(problem('metric.unknown', {}))
  if (request.change === 'settings') return planSettings(request, metric, known)
  if (request.change === 'target') return planAim(request, metric, known)
  if (request.change === 'end-target') {
    const target = known.targets.find(({ id }) => id === request.targetId)
    return target === undefined ? refused(problem('target.over', {})) : ok({ change: request.change, metric, target })
  }
  const { change, code: _own, facts, ...rest } = request
  const plan = planVersion(metric, { ...rest, facts: filled(facts, metric.ownerIds, known.catalogue) }, known.catalogue)
  return plan.ok ? ok({ change, metric, plan: plan.value }) : plan
}
