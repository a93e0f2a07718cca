// 需要关注: what is wrong, who answers for it, and, for those who may know, by when figures of it are due.
import type { Display } from '@/app/_http/display'
import { StatusPill } from '@/components/figures/status-pill'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import { currentViewer } from '@/lib/auth/viewer'
import type { PlacedFigure } from '@/lib/data/figures'
import { metricDues, type MetricDue } from '@/lib/data/metric-dues'
import type { Metric } from '@/lib/data/metrics'
import { unitsNamedOn } from '@/lib/data/units'
import type { PublishedRelease } from '@/lib/data/published'
import type { AttentionItem, Concern } from '@/lib/domain/briefing/attention'
import { quantityOf } from '@/lib/domain/figure-quantity'
import type { FigureStatus } from '@/lib/domain/status'
import { changeOf, targetOf, valueText } from '@/lib/i18n/figure-words'
import { formatChange, formatInstant } from '@/lib/i18n/format'
import { either, metricName, unitName } from '../_reading/words'
import type { OverviewContents } from './load'

/** More are counted, not named. */
const TOLD = 6

/** The looks of statuses are known to readers; a concern takes the nearest. */
const LOOKS: Readonly<Record<Concern, FigureStatus>> = { missed: 'missed', disagrees: 'near', 'not-reported': 'not-reported', near: 'near', worsened: 'near', 'without-counts': 'watched' }

interface AttentionSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly release: PublishedRelease
  readonly contents: OverviewContents
  readonly hrefOf: (metricCode: string) => string
}

export async function AttentionSection({ display, release, contents: { attention, metrics, city }, hrefOf }: AttentionSectionProps) {
  const words = display.t.tiles
  const told = attention.slice(0, TOLD)
  const [viewer, { byId }] = await Promise.all([currentViewer(), unitsNamedOn(release.periodEnd)])
  const dues = viewer === null ? new Map<string, MetricDue>() : await metricDues(viewer, city.id, told.map(({ metric }) => metric.code))
  const units = new Map([...byId.values()].map((unit) => [unit.code, unit]))
  const ownerOf = (item: AttentionItem): string => {
    const metric: Metric | undefined = metrics.find(({ code }) => code === item.metric.code)
    const lead = units.get(item.metric.ownerCodes[0] ?? '')
    return lead === undefined ? (metric === undefined ? '' : either(display.locale, metric.ownerZh, metric.ownerEn)) : unitName(display.locale, lead)
  }
  return (
    <Section id="attention" title={words.attentionTitle} note={told.length === 0 ? undefined : words.attentionNote} panel>
      {told.length === 0 ? (
        <p>{words.attentionNone}</p>
      ) : (
        <ol className="attention">
          {told.map((item) => (
            <li key={item.metric.code}>
              <StatusPill status={LOOKS[item.concern]} word={words.concern[item.concern]} />
              <div>
                <Link href={hrefOf(item.metric.code)}>
                  <strong>{metricName(display.locale, item.metric)}</strong>
                </Link>
                {display.t.tiles.clause(wordsOf(display, item))}
              </div>
              <Facts display={display} owner={ownerOf(item)} due={dues.get(item.metric.code) ?? null} />
            </li>
          ))}
        </ol>
      )}
      {attention.length > told.length && <p className="section-note"><Link href="#all-title">{words.attentionMore(attention.length - told.length)}</Link></p>}
    </Section>
  )
}

function Facts({ display: { t, locale }, owner, due }: { readonly display: Pick<Display, 't' | 'locale'>; readonly owner: string; readonly due: MetricDue | null }) {
  const facts = [
    ...(owner === '' ? [] : [t.tiles.owner(owner)]),
    ...(due === null ? [] : [t.tiles.due({ collection: either(locale, due.collection.titleZh, due.collection.titleEn), at: formatInstant(locale, due.dueAt) })]),
  ]
  return facts.length === 0 ? null : <p className="attention-facts">{facts.join(' · ')}</p>
}

/** What is wrong, in one clause. */
function wordsOf({ t, locale }: Pick<Display, 't' | 'locale'>, { concern, figure, before, check }: AttentionItem<PlacedFigure>): string {
  const words = t.tiles
  if (figure === null || concern === 'not-reported') return words.concernNotReported
  const value = valueText(locale, figure)
  if (concern === 'missed' || concern === 'near') return words.concernMissed({ value, target: targetOf(locale, t, figure) ?? '' })
  if (concern === 'disagrees') return words.concernDisagrees({ printed: check?.statement.printed ?? '', value })
  if (concern === 'without-counts') return words.concernWithoutCounts(value)
  return words.concernWorsened({ value, change: before === null ? changeOf(locale, t, figure, []).text : formatChange(locale, figure.metric, quantityOf(figure), quantityOf(before)).text })
}
