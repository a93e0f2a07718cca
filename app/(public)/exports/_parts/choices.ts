// What the form offers: metrics by group, units by kind, periods by year, narrowed to what is searched for; what is chosen is always there.
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { everyPeriod } from '@/lib/data/periods'
import { unitsNamedOn, type Unit } from '@/lib/data/units'
import { fitsQuery } from '@/lib/domain/search/rank-entries'
import { formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { now, today } from '@/lib/platform/clock'
import { syllablesOf } from '@/lib/platform/pinyin'
import { groupName, metricName, unitName } from '../../_reading/words'
import type { AskedExport } from './asked'

export interface ChoiceItem {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

export interface ChoiceGroup {
  readonly title: string
  readonly items: readonly ChoiceItem[]
}

export interface Choices {
  readonly metrics: readonly ChoiceGroup[]
  readonly units: readonly ChoiceGroup[]
  readonly periods: readonly ChoiceGroup[]
}

const KINDS = ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const

export async function choicesFor({ selection, label, find }: AskedExport, locale: Locale): Promise<Choices> {
  const t = messages(locale)
  const [groups, metrics, named, periods] = await Promise.all([
    metricGroups(), metricsOfYear(label?.year ?? now().getUTCFullYear()), unitsNamedOn(label?.periodEnd ?? today()), everyPeriod(),
  ])
  const fits = (codes: readonly string[], names: readonly string[]): boolean => fitsQuery(find, { codes, names: names.map((text) => ({ text, syllables: syllablesOf(text) })) })
  const isFound = ({ code, name, shortName, nameEn, former }: Unit): boolean => fits([code, ...former.map((one) => one.code)], [name, shortName, nameEn, ...former.map((one) => one.name)])
  // Of all releases also those that ended, or have another code by now: their figures are in earlier ones.
  const units = [...named.byId.values()].filter(({ inForce, code, from }) => inForce || (label === null && (from ?? '') <= today()) || selection.units.includes(code))
  const isChosen = ({ code, former }: Unit): boolean => [code, ...former.map((one) => one.code)].some((one) => selection.units.includes(one))
  const years = [...periods.values()].filter(({ referenceYear }) => label === null || referenceYear === label.year)
  return {
    metrics: kept(groups.map((group) => ({
      title: groupName(locale, group),
      items: metrics
        .filter((metric) => metric.groupCode === group.code && (selection.metrics.includes(metric.code) || fits([metric.code], [metric.nameZh, metric.nameEn])))
        .map((metric) => ({ value: metric.code, label: metricName(locale, metric), chosen: selection.metrics.includes(metric.code) })),
    })), selection.metrics),
    units: kept(KINDS.map((kind) => ({
      title: t.unitPage.kinds[kind],
      items: units
        .filter((unit) => unit.kind === kind && (isChosen(unit) || isFound(unit)))
        .map((unit) => ({ value: unit.code, label: unitName(locale, unit), chosen: isChosen(unit) })),
    })), selection.units.filter((code) => !units.some((unit) => unit.code !== code && unit.former.some((one) => one.code === code)))),
    periods: kept([...new Set(years.map(({ referenceYear }) => referenceYear))].sort((a, b) => b - a).map((year) => ({
      title: t.period.ofRelease(String(year)),
      items: years
        .filter(({ referenceYear }) => referenceYear === year)
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map((period) => ({ value: period.key, label: (locale === 'en' ? period.wordsEn : period.wordsZh) ?? formatPeriod(locale, period), chosen: selection.periods.includes(period.key) })),
    })), selection.periods),
  }
}

/** Groups with anything in them; what is chosen and has another name by now keeps its code. */
function kept(groups: readonly ChoiceGroup[], chosen: readonly string[]): readonly ChoiceGroup[] {
  const offered = new Set(groups.flatMap(({ items }) => items.map(({ value }) => value)))
  const others = chosen.filter((value) => !offered.has(value)).map((value) => ({ value, label: value, chosen: true }))
  return [...(others.length === 0 ? [] : [{ title: '', items: others }]), ...groups.filter(({ items }) => items.length > 0)]
}
