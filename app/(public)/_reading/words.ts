// Names and spans in the reader's language.
import type { Standing } from '@/components/layout/page-heading'
import type { ReleaseStanding } from '@/lib/data/release-labels'
import type { Figure, UnitName } from '@/lib/domain/figure'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Statement } from '@/lib/domain/statement'
import { isPlain } from '@/lib/domain/period'
import { formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

/** The wording of the reader's language. */
export const either = <T>(locale: Locale, zh: T, en: T): T => (locale === 'en' ? en : zh)

export const metricName = (locale: Locale, metric: Pick<MetricDefinition, 'nameZh' | 'nameEn'>): string => either(locale, metric.nameZh, metric.nameEn)
export const metricUnit = (locale: Locale, metric: Pick<MetricDefinition, 'unit' | 'unitEn'>): string => either(locale, metric.unit, metric.unitEn)
export const unitName = (locale: Locale, unit: Pick<UnitName, 'name' | 'nameEn'>): string => either(locale, unit.name, unit.nameEn)
export const groupName = (locale: Locale, group: { readonly nameZh: string; readonly nameEn: string }): string => either(locale, group.nameZh, group.nameEn)
export const subjectName = (locale: Locale, statement: Statement): string => either(locale, statement.subjectZh, statement.subjectEn)

/** A figure's period: the document's own words before ours. */
export const periodWords = (locale: Locale, figure: Figure): string => either(locale, figure.periodWordsZh, figure.periodWordsEn) ?? formatPeriod(locale, figure.period)

/** The same, or null where it is the plain year, half or quarter that the page is about anyway. */
export const otherPeriodWords = (locale: Locale, figure: Figure): string | null => (isPlain(figure.period) ? null : periodWords(locale, figure))

/** How what is read stands, as the line above a page's title says it. */
export const standingOf = ({ standing }: { readonly standing: ReleaseStanding }): Standing => (standing === 'preview' ? 'draft' : standing)

/** A release's period: 2023年度, 2024年第三季度. */
export const releaseName = (t: Messages, label: { readonly periodKey: string }): string => t.period.ofRelease(label.periodKey)
