// Whether what may be changed of a metric at any time is sound: who owes it, who answers for it, its place among the key ones.
import { problem, type Problem } from '../problem'
import { partsProblems } from './check-parts'
import { dependentsOf } from './dependents'
import { metricIn, type Catalogue, type CatalogueMetric, type MetricSettings } from './metric-facts'

export const KEY_PLACES = 12

/** What is wrong with the settings by themselves. */
export const settingsProblems = ({ ownerIds, levels, family, keyOrder }: MetricSettings, { owners }: Pick<Catalogue, 'owners'>): readonly Problem[] => [
  ...(levels.length === 0 ? [problem('metric.levels-missing', {}, ['levels'])] : []),
  ...(ownerIds.length === 0 ? [problem('metric.owners-missing', {}, ['owners'])] : []),
  ...(ownerIds.every((id) => owners.has(id)) && new Set(ownerIds).size === ownerIds.length ? [] : [problem('metric.owner-unknown', {}, ['owners'])]),
  ...(family === null || /^[A-Z][A-Z0-9_]{1,31}$/.test(family) ? [] : [problem('metric.family-form', { text: family }, ['family'])]),
  ...(keyOrder === null || (Number.isInteger(keyOrder) && keyOrder >= 1 && keyOrder <= KEY_PLACES) ? [] : [problem('metric.key-order', { most: String(KEY_PLACES) }, ['keyOrder'])]),
]

export type SettingField = keyof MetricSettings

const FIELDS = ['ownerIds', 'levels', 'frequency', 'family', 'keyOrder'] as const satisfies readonly SettingField[]

/** Settings that differ. The order of owners counts, that of levels does not. */
export function settingsDifference(before: MetricSettings, after: MetricSettings): readonly SettingField[] {
  const told = (settings: MetricSettings, field: SettingField): string => JSON.stringify(field === 'levels' ? settings.levels.toSorted() : settings[field])
  return FIELDS.filter((field) => told(before, field) !== told(after, field))
}

/** The metric that has a place among the key ones now; the two change places. */
export const holderOf = (keyOrder: number | null, code: string, catalogue: Pick<Catalogue, 'metrics'>): CatalogueMetric | null =>
  keyOrder === null ? null : (catalogue.metrics.find((metric) => metric.keyOrder === keyOrder && metric.code !== code) ?? null)

/**
 * What is wrong with new settings of a metric that is there.
 * @returns problems metric.*; metric.unchanged where nothing differs
 */
export function settingsChangeProblems(metric: CatalogueMetric, settings: MetricSettings, catalogue: Catalogue): readonly Problem[] {
  const { levels } = settings
  // Whoever owes a rate owes its counts.
  const parts = partsProblems(metric, { identity: metric, levels, from: metric.from, catalogue }).filter(({ code }) => code === 'metric.part-levels')
  const parents = dependentsOf(metric.code, catalogue).filter((other) => !other.levels.every((level) => levels.includes(level)))
  return [
    ...settingsProblems(settings, catalogue),
    ...parts.map(({ params }) => problem('metric.part-levels', { name: 'name' in params ? params.name : '' }, ['levels'])),
    ...(metric.levels.every((level) => levels.includes(level)) ? [] : parents.map(({ nameZh }) => problem('metric.level-needed', { name: nameZh }, ['levels']))),
    ...(settingsDifference(metricIn(catalogue, metric.code) ?? metric, settings).length === 0 ? [problem('metric.unchanged', { name: metric.nameZh }, ['levels'])] : []),
  ]
}
