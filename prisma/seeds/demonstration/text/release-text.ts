// What the overview of an invented release says in words: the product's own sentences, as a publisher would let them stand.
import { targetFactOf } from '@/lib/domain/briefing/farthest-from-target'
import { changeFactOf } from '@/lib/domain/briefing/largest-change'
import type { ReleaseText } from '@/lib/domain/briefing/release-text'
import type { Figure } from '@/lib/domain/figure'
import { overviewOf } from '@/lib/domain/overview'
import { periodOfKey, yearPeriod } from '@/lib/domain/period'
import type { Statement } from '@/lib/domain/statement'
import { headlineWords, narrativeWords } from '@/lib/i18n/briefing-words'
import type { Locale } from '@/lib/i18n/messages'
import type { ReferenceMetric } from '../../reference/reference-data'
import { DEMO_CITY } from '../city/regions'
import type { MadeFigure } from '../figures/make-figures'
import { headingOf, type DemoDocument } from '../report/annual-report'
import { cityFigures } from './city-figures'

export interface TextFacts {
  readonly periodKey: string
  readonly publishedAt: string
  readonly figures: readonly MadeFigure[]
  /** Those of the year before; none where there are none. */
  readonly before: readonly MadeFigure[]
  readonly report: DemoDocument | null
  readonly metrics: ReadonlyMap<string, ReferenceMetric>
}

function statementsOf({ report, periodKey }: TextFacts): readonly Statement[] {
  return (report?.statements ?? []).map(({ section, ...statement }) => ({
    ...statement, section, kind: 'VALUE', documentSlug: report?.slug ?? '', documentTitle: report?.title ?? '', sectionTitle: headingOf(section).zh, sectionTitleEn: headingOf(section).en,
    subjectZh: '', subjectEn: '', scopeZh: '全市', scopeEn: 'whole city', periodZh: `${periodKey}年`, periodEn: periodKey, period: yearPeriod(Number(periodKey)), periodNoteZh: null, periodNoteEn: null,
    ownerZh: '', ownerEn: '', noteZh: null, noteEn: null,
  }))
}

/** The text in both languages. */
export function releaseTextOf(facts: TextFacts): ReleaseText {
  const { metrics, publishedAt, periodKey } = facts
  const period = periodOfKey(periodKey)
  const [figures, earlier] = [cityFigures(facts.figures, metrics, publishedAt), cityFigures(facts.before, metrics, publishedAt)]
  const statements = statementsOf(facts)
  const about = (figure: Figure): readonly Statement[] => statements.filter(({ metricCode }) => metricCode === figure.metric.code)
  // What is collected once a year is no part of a quarter.
  const counted = [...metrics.values()].filter(({ frequency }) => period?.kind === 'YEAR' || frequency === period?.kind)
  const words = (locale: Locale): readonly [string, string] => {
    const overview = overviewOf({ metrics: counted, figures, unitCode: DEMO_CITY, about, nameOf: ({ nameZh, nameEn }) => (locale === 'en' ? nameEn : nameZh) })
    const key = overview.key.flatMap(({ figure }) => (figure === null ? [] : [figure]))
    const change = changeFactOf(key, (figure) => earlier.filter(({ metric }) => metric.code === figure.metric.code))
    return [headlineWords(locale, overview), narrativeWords(locale, { overview, target: targetFactOf(overview.key), change, about, year: period?.referenceYear ?? 0 })]
  }
  const [[headlineZh, narrativeZh], [headlineEn, narrativeEn]] = [words('zh-CN'), words('en')]
  return { headlineZh, narrativeZh, headlineEn, narrativeEn }
}
