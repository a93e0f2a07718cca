// Changing metrics in a test: what would be typed, checked first and then confirmed, as the pages do.
import type { MetricChange, MetricCreation, MetricNewSettings, MetricNewVersion, TargetSetting } from '@/lib/contracts/metric-change'
import { catalogueMetrics } from '@/lib/data/metric-catalogue'
import { allUnits } from '@/lib/data/units'
import type { CatalogueMetric, MetricFacts, MetricSettings } from '@/lib/domain/metrics/metric-facts'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { changeMetric } from '@/lib/operations/change-metric'
import { createMetric } from '@/lib/operations/create-metric'
import { endTarget } from '@/lib/operations/end-target'
import { previewMetricChange } from '@/lib/operations/preview-metric-change'
import { setTarget } from '@/lib/operations/set-target'
import { ORIGIN } from './appoint'

/** Facts of a version as the contract has them. */
type Typed = MetricCreation['facts']

const typed = (facts: MetricFacts): Typed => ({ ...facts, legalBasis: facts.legalBasis.map(({ name, url }) => (url === undefined ? { name } : { name, url })) })

const COUNT: Typed = {
  nameZh: '受理举报件数', nameEn: 'Reports received', definitionZh: '统计期内受理的举报件数。', noteZh: null, legalBasis: [{ name: '演示依据', url: 'https://example.gov.cn/a' }], unit: '件', unitEn: '', ownerZh: '',
  ownerEn: '', decimals: 0, rounding: 'HALF_UP', direction: 'NEUTRAL', aggregation: 'SUM', numeratorCode: null, denominatorCode: null, changeOf: null, baseZh: null, baseEn: null,
}

/** The unit of a code, by its number. */
export async function idOf(code: string): Promise<number> {
  const unit = (await allUnits()).find((one) => one.code === code)
  if (unit === undefined) throw new Error(`no unit ${code}`)
  return unit.id
}

/** A metric as its newest version says. */
export async function metric(code: string): Promise<CatalogueMetric> {
  const found = (await catalogueMetrics()).find((one) => one.code === code)
  if (found === undefined) throw new Error(`no metric ${code}`)
  return found
}

/** A new count of cases, yearly, owed by the city and its counties, from 2024 on, unless told otherwise. */
export async function creation(code: string, facts: Partial<Typed> = {}, rest: Partial<MetricCreation['identity'] & MetricCreation['settings'] & { on: string }> = {}): Promise<MetricCreation> {
  const { groupCode = 'G6', kind = 'COUNT', timeBasis = 'FLOW', scoreAllowed = true, ownerIds = [await idOf('SFJ')], levels = ['CITY', 'COUNTY'], frequency = 'YEAR', family = null, keyOrder = null, on = '2024-01-01' } = rest
  return { change: 'create', identity: { code, groupCode, kind, timeBasis, scoreAllowed }, facts: { ...COUNT, ...facts }, settings: { ownerIds, levels, frequency, family, keyOrder }, on, seen: '' }
}

/** A rate of two metrics. */
export const rateOf = (numeratorCode: string, denominatorCode: string, facts: Partial<Typed> = {}): Partial<Typed> => ({
  nameZh: '举报办结率', nameEn: 'Reports settled', unit: '%', decimals: 2, direction: 'UP', aggregation: 'RATIO_OF_SUMS', numeratorCode, denominatorCode, baseZh: '受理的举报', baseEn: 'reports received', ...facts,
})

/** The next version of a metric: as it is but for what is given. */
export async function version(code: string, facts: Partial<Typed>, rest: Partial<Pick<MetricNewVersion, 'on' | 'breaks' | 'breakNote'>> = {}): Promise<MetricNewVersion> {
  const { nameZh, nameEn, definitionZh, noteZh, legalBasis, unit, unitEn, ownerZh, ownerEn, decimals, rounding, direction, aggregation, numeratorCode, denominatorCode, changeOf, baseZh, baseEn } = await metric(code)
  const now = typed({ nameZh, nameEn, definitionZh, noteZh, legalBasis, unit, unitEn, ownerZh, ownerEn, decimals, rounding, direction, aggregation, numeratorCode, denominatorCode, changeOf, baseZh, baseEn })
  return { change: 'version', code, facts: { ...now, ...facts }, on: '2025-01-01', breaks: false, breakNote: '', seen: '', ...rest }
}

/** Other settings of a metric: as they are but for what is given. */
export async function settings(code: string, facts: Partial<MetricNewSettings['settings']>): Promise<MetricNewSettings> {
  const { ownerIds, levels, frequency, family, keyOrder }: MetricSettings = await metric(code)
  const known = levels.filter((level) => level === 'CITY' || level === 'COUNTY' || level === 'DEPARTMENT')
  return { change: 'settings', code, settings: { ownerIds: [...ownerIds], levels: known, frequency: frequency === 'CUSTOM' ? 'YEAR' : frequency, family, keyOrder, ...facts }, seen: '' }
}

/** A target of the city, of every year, unless told otherwise. */
export const target = (code: string, value: string, facts: Partial<TargetSetting> = {}): TargetSetting => ({
  change: 'target', code, unitCode: '410700', kind: 'TARGET', periodKey: '', fromYear: '', value, near: '', sourceZh: '演示文件', sourceEn: '', documentId: null, seen: '', ...facts,
})

/** The change with what a person is shown when they check it. */
export async function checked<C extends MetricChange>(viewer: Viewer, change: C): Promise<C> {
  const preview = await previewMetricChange(viewer, change)
  if (!preview.ok) throw new Error(`the check was refused: ${preview.problems.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')}`)
  return { ...change, seen: preview.value.seen }
}

/** Confirms a change as it stands. */
export async function confirm(viewer: Viewer, change: MetricChange): Promise<Result<string>> {
  if (change.change === 'create') return await createMetric(viewer, change, ORIGIN)
  if (change.change === 'target') return await setTarget(viewer, change, ORIGIN)
  return change.change === 'end-target' ? await endTarget(viewer, change, ORIGIN) : await changeMetric(viewer, change, ORIGIN)
}

/** Checks and confirms. */
export const carryOut = async (viewer: Viewer, change: MetricChange): Promise<Result<string>> => await confirm(viewer, await checked(viewer, change))

/** Codes and fields of what the check says. */
export async function told(viewer: Viewer, change: MetricChange): Promise<readonly (readonly [string, string])[]> {
  const preview = await previewMetricChange(viewer, change)
  return preview.ok ? [] : preview.problems.map(({ code, path }) => [code, path.join('.')])
}
