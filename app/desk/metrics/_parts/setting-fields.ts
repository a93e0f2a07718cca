// The fields of what may be changed at any time, of what is fixed at the beginning, and of targets.
import type { MetricGroup } from '@/lib/data/metrics'
import type { Unit } from '@/lib/data/units'
import { reports } from '@/lib/domain/duty'
import { METRIC_KINDS, TIME_BASES } from '@/lib/domain/metric'
import { KEY_PLACES } from '@/lib/domain/metrics/check-settings'
import { FREQUENCIES, LEVELS, type Catalogue, type CatalogueMetric, type MetricSettings } from '@/lib/domain/metrics/metric-facts'
import { TARGET_KINDS } from '@/lib/domain/metrics/plan-target'
import { canonical, Exact } from '@/lib/domain/rounding'
import { NEAR_POINTS, NEAR_SHARE } from '@/lib/domain/status'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { unitOptions } from '../../_parts/unit-words'
import type { FieldGroup } from './change-fields'
import { options } from './fact-fields'
import { calledOf } from './fact-words'

interface SettingFieldsOf {
  readonly t: Messages
  readonly locale: Locale
  readonly catalogue: Catalogue
  /** As they stand; null for a new metric. */
  readonly settings: MetricSettings | null
}

/** Who reports it, who answers for it, its place among the key ones. */
export function settingGroup({ t, locale, catalogue, settings }: SettingFieldsOf): FieldGroup {
  const words = t.metricsDesk
  const { field } = words
  const [lead, ...others] = settings?.ownerIds ?? []
  // Those that answer for it now come first, in their order.
  const order = [...others, ...[...catalogue.owners.keys()].filter((id) => !others.includes(id))]
  const named = (id: number) => ({ value: String(id), label: (locale === 'en' ? catalogue.owners.get(id)?.nameEn : catalogue.owners.get(id)?.nameZh) ?? String(id) })
  const places = Array.from({ length: KEY_PLACES }, (_, at) => {
    const holder = catalogue.metrics.find(({ keyOrder }) => keyOrder === at + 1)
    return { value: String(at + 1), label: holder === undefined ? String(at + 1) : `${at + 1} ${calledOf(locale, holder)}` }
  })
  return {
    id: 'asking',
    title: words.asking,
    fields: [
      { look: 'ticks', name: 'levels', label: field.levels, hint: words.levelsHint, options: options(LEVELS, words.levels), value: settings?.levels ?? ['CITY'] },
      { look: 'choice', name: 'frequency', label: field.frequency, options: options(FREQUENCIES, t.metricPage.frequency), value: settings?.frequency ?? 'YEAR' },
      { look: 'choice', name: 'lead', label: words.leadUnit, options: [{ value: '', label: words.none }, ...[...catalogue.owners.keys()].map(named)], value: lead === undefined ? '' : String(lead) },
      { look: 'ticks', name: 'owners', label: words.owners, hint: words.ownersHint, folded: true, options: order.map(named), value: others.map(String) },
      { look: 'text', name: 'family', label: field.family, hint: words.familyHint, optional: words.optional, longest: 32, value: settings?.family ?? '' },
      { look: 'choice', name: 'keyOrder', label: field.keyOrder, hint: words.keyOrderHint, options: [{ value: '', label: words.notKey }, ...places], value: settings?.keyOrder?.toString() ?? '' },
    ],
  }
}

/** What is fixed once a metric exists. */
export function identityGroup(t: Messages, locale: Locale, groups: readonly MetricGroup[]): FieldGroup {
  const words = t.metricsDesk
  const { field } = words
  return {
    id: 'identity',
    title: words.identity,
    fields: [
      { look: 'text', name: 'code', label: field.code, hint: words.codeHint, longest: 32 },
      { look: 'choice', name: 'groupCode', label: field.groupCode, options: groups.map((group) => ({ value: group.code, label: locale === 'en' ? group.nameEn : group.nameZh })) },
      { look: 'choice', name: 'kind', label: field.kind, hint: words.kindHint, options: options(METRIC_KINDS, words.kinds), value: 'COUNT' },
      { look: 'choice', name: 'timeBasis', label: field.timeBasis, options: options(TIME_BASES, words.timeBases), value: 'FLOW' },
      { look: 'tick', name: 'scoreAllowed', label: field.scoreAllowed, hint: words.scoreHint, value: 'yes' },
    ],
  }
}

/** From when a version holds; for a next one also whether the series breaks. */
export function dayGroup(t: Messages, withBreak: boolean): FieldGroup {
  const words = t.metricsDesk
  return {
    id: 'taking',
    title: words.taking,
    fields: [
      { look: 'day', name: 'on', label: words.on, hint: words.onHint },
      ...(withBreak
        ? ([
            { look: 'tick', name: 'breaks', label: words.breaks },
            { look: 'text', name: 'breakNote', label: words.breakNote, hint: words.breakNoteHint, optional: words.optional, longest: 300 },
          ] as const)
        : []),
    ],
  }
}

interface TargetFieldsOf {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: CatalogueMetric
  readonly units: readonly Unit[]
  readonly documents: readonly { readonly id: number; readonly title: string; readonly titleEn: string }[]
}

/** A target. */
export function targetGroup({ t, locale, metric, units, documents }: TargetFieldsOf): FieldGroup {
  const words = t.metricsDesk
  const measure = locale === 'en' ? metric.unitEn : metric.unit
  const usual = words.nearHint(NEAR_POINTS, canonical(new Exact(NEAR_SHARE).times(100)))
  const documentOptions = documents.map((one) => ({ value: String(one.id), label: locale === 'en' ? one.titleEn : one.title }))
  return {
    id: 'target',
    title: words.changes.target,
    fields: [
      { look: 'choice', name: 'unitCode', label: words.targetUnit, options: unitOptions(locale, units.filter((unit) => reports(unit.kind, metric.levels))) },
      { look: 'choice', name: 'kind', label: words.targetKind, options: options(TARGET_KINDS, words.targetKinds), value: metric.direction === 'NEUTRAL' || metric.direction === 'BAND' ? 'FLOOR' : 'TARGET' },
      { look: 'text', name: 'periodKey', label: words.period, hint: words.periodHint, optional: words.optional, longest: 20 },
      { look: 'text', name: 'fromYear', label: words.fromYear, hint: words.fromYearHint, optional: words.optional, longest: 10 },
      { look: 'text', name: 'value', label: words.value(measure), longest: 60, numeric: true },
      { look: 'text', name: 'near', label: words.nearField(measure), hint: usual, optional: words.optional, longest: 60, numeric: true },
      { look: 'text', name: 'sourceZh', label: words.sourceZh, hint: words.sourceZhHint, longest: 200 },
      { look: 'text', name: 'sourceEn', label: words.sourceEn, hint: words.sourceEnHint, optional: words.optional, longest: 200 },
      { look: 'choice', name: 'documentId', label: words.document, options: [{ value: '', label: words.noDocument }, ...documentOptions] },
    ],
  }
}
