// What a version or the settings of a metric say, in words, field by field.
import type { FactField } from '@/lib/domain/metrics/fact-difference'
import type { SettingField } from '@/lib/domain/metrics/check-settings'
import type { Catalogue, CatalogueMetric, MetricFacts, MetricSettings } from '@/lib/domain/metrics/metric-facts'
import type { Locale, Messages } from '@/lib/i18n/messages'

export interface Wording {
  readonly t: Messages
  readonly locale: Locale
  readonly catalogue: Pick<Catalogue, 'metrics' | 'owners'>
}

/** A metric by its name in the reader's language. */
export const calledOf = (locale: Locale, metric: Pick<CatalogueMetric, 'nameZh' | 'nameEn'>): string => (locale === 'en' ? metric.nameEn : metric.nameZh)

function partText({ t, locale, catalogue }: Wording, code: string | null): string {
  if (code === null) return t.metricsDesk.none
  const metric = catalogue.metrics.find((one) => one.code === code)
  return metric === undefined ? code : `${calledOf(locale, metric)} ${code}`
}

/** The value of one field of a version. */
export function factText(wording: Wording, facts: MetricFacts, field: FactField): string {
  const { t } = wording
  const words = t.metricsDesk
  if (field === 'legalBasis') return facts.legalBasis.map(({ name, url }) => (url === undefined ? name : `${name} ${url}`)).join(words.and)
  if (field === 'rounding') return words.roundings[facts.rounding]
  if (field === 'direction') return t.metricPage.direction[facts.direction]
  if (field === 'aggregation') return t.metricPage.aggregation[facts.aggregation]
  if (field === 'numeratorCode' || field === 'denominatorCode' || field === 'changeOf') return partText(wording, facts[field])
  const value = facts[field]
  return value === null ? words.none : String(value)
}

/** The value of one setting. */
export function settingText({ t, locale, catalogue }: Wording, settings: MetricSettings, field: SettingField): string {
  const words = t.metricsDesk
  const owner = (id: number): string => {
    const unit = catalogue.owners.get(id)
    return unit === undefined ? '' : locale === 'en' ? unit.nameEn : unit.nameZh
  }
  if (field === 'ownerIds') return settings.ownerIds.map(owner).filter((name) => name !== '').join(words.and) || words.none
  if (field === 'levels') return settings.levels.map((level) => words.levels[level]).join(words.and)
  if (field === 'frequency') return t.metricPage.frequency[settings.frequency]
  return settings[field] === null ? words.none : String(settings[field])
}
