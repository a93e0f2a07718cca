// Chosen metrics of chosen units along the years, halves or quarters, as one chart of up to four lines; everything chosen stands in the address.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Drawing, NARROW, WIDE } from '@/components/charts/drawing'
import { ExploreStage } from '@/components/charts/explore-stage.client'
import { explorerAxis } from '@/components/charts/explorer-axis'
import { FootnoteList } from '@/components/figures/footnote-list'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { unitsInForceOn } from '@/lib/data/units'
import { togglePin, writeExplore, type ExploreState } from '@/lib/domain/explore/explore-state'
import type { Locale } from '@/lib/i18n/messages'
import { findNearest } from '@/lib/operations/find-places'
import { now, today } from '@/lib/platform/clock'
import { exploreFigure, type ExploreFigure } from '../_figures/explore'
import { FigureFilesWithCopy } from '../_parts/figure-files-with-copy'
import { Superseded } from '../_parts/superseded'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import { askedDay, onDay, searchText, type Search } from '../_reading/selection'
import { releaseName, standingOf } from '../_reading/words'
import { askedExplore, type AskedExplore } from './_parts/asked'
import { ChoiceForm } from './_parts/choice-form'
import { exploreLines } from './_parts/lines'
import { LinesTable } from './_parts/lines-table'
import { PinsSection } from './_parts/pins-section'
import { ShareSection } from './_parts/share-section'
import { StaleNotes } from './_parts/stale-notes'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.explore.title }
}

export default async function ExplorePage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/explore', search)
  const [shown, asked] = await Promise.all([display(), askedExplore(search)])
  const { t } = shown
  const words = t.explore
  const { label, metrics, units } = asked
  // What is passed on names only what there is.
  const state: ExploreState = { ...asked.state, metrics: metrics.map(({ code }) => code), units: units.map(({ code }) => code) }
  const asOf = askedDay(search)
  const given = await exploreLines(asked)
  const [figure, catalogue, groups, everyUnit, nearest] = await Promise.all([
    label === null ? null : exploreFigure(shown, state, given.lines, label),
    metricsOfYear(label?.year ?? now().getUTCFullYear()),
    metricGroups(),
    unitsInForceOn(label?.periodEnd ?? today()),
    nearestTo(shown.locale, asked),
  ])
  const keep = keptOf(search)
  const href = (other: ExploreState): string => `/explore?${new URLSearchParams({ ...keep, ...writeExplore(other) }).toString()}`
  return (
    <ReaderFrame path="/explore" part="explore" label={label === null ? null : { ...label, figures: given.current, statements: [] }} asOf={asOf} keep={writeExplore({ ...state, by: 'year', from: null, to: null, pins: [], hidden: [] })}>
      {label !== null && <Superseded t={t} label={label} path="/explore" keep={writeExplore(state)} />}
      <PageHeading t={t} title={words.title} lead={words.lead} {...(label === null ? {} : { period: releaseName(t, label), version: label.version, standing: standingOf(label) })} />
      <StaleNotes display={shown} asked={asked} shown={given} nearest={nearest.map(({ title, state: other }) => ({ label: title, href: href(other) }))} />
      <div className="no-print">
        <Section id="choice" title={words.choiceTitle} panel>
          <ChoiceForm display={shown} state={state} asOf={asOf} metrics={metrics} units={units} catalogue={catalogue} groups={groups} everyUnit={everyUnit} periods={given.periods} />
        </Section>
      </div>
      {label === null ? (
        <EmptyState title={words.noReleases[state.by]} why={words.noReleasesWhy} />
      ) : figure === null ? (
        <EmptyState title={words.noLines} why={words.noLinesWhy} />
      ) : (
        <>
          <Section id="figure" title={words.figureTitle} panel>
            <Figure shown={shown} figure={figure} state={state} keep={keep} pinHref={(key) => href(togglePin(state, key))} />
          </Section>
          <PinsSection display={shown} pins={state.pins} lines={given.lines} names={figure.names} clearHref={href({ ...state, pins: [] })} />
          <div className="no-print">
            <ShareSection t={t} figure={figure} />
          </div>
        </>
      )}
    </ReaderFrame>
  )
}

/** In the place of what was never there: what is called most like it. */
async function nearestTo(locale: Locale, { state, unknownMetrics, unknownUnits }: AskedExplore): Promise<readonly { readonly title: string; readonly state: ExploreState }[]> {
  const others = async (kind: 'metric' | 'unit', unknown: readonly string[]) =>
    (await Promise.all(unknown.map(async (code) => (await findNearest(locale, kind, code)).map((found) => ({ instead: code, ...found }))))).flat()
  const [metrics, units] = await Promise.all([others('metric', unknownMetrics), others('unit', unknownUnits)])
  const put = (codes: readonly string[], instead: string, code: string): readonly string[] => [...new Set(codes.map((one) => (one === instead ? code : one)))]
  return [
    ...metrics.map(({ title, instead, code }) => ({ title, state: { ...state, metrics: put(state.metrics, instead, code) } })),
    ...units.map(({ title, instead, code }) => ({ title, state: { ...state, units: put(state.units, instead, code) } })),
  ]
}

/** What of the address says which release is read. */
function keptOf(search: Search): Readonly<Record<string, string>> {
  const [period, version] = [searchText(search, 'period'), searchText(search, 'version')]
  return { ...(period === null ? {} : { period }), ...(version === null ? {} : { version }), ...onDay(askedDay(search)) }
}

interface FigureProps {
  readonly shown: Awaited<ReturnType<typeof display>>
  readonly figure: ExploreFigure
  readonly state: ExploreState
  readonly keep: Readonly<Record<string, string>>
  readonly pinHref: (key: string) => string
}

function Figure({ shown, figure, state, keep, pinHref }: FigureProps) {
  const { t, locale } = shown
  const [narrow, wide, axis] = [figure.draw({ width: NARROW, height: 280 }, false), figure.draw({ width: WIDE, height: 320 }, false), explorerAxis(locale, figure.whole)]
  const drawing = narrow === null || wide === null ? <p className="chart-empty">{t.chart.noData}</p> : <Drawing narrow={narrow} wide={wide} />
  const off = figure.names.filter((_, at) => state.hidden.includes(at + 1))
  return (
    <ChartFigure
      t={t}
      id="explore"
      title={figure.title}
      subtitle={figure.subtitle}
      notes={[...figure.notes, ...(off.length === 0 ? [] : [t.explore.hiddenLines(t.reading.list(off))])]}
      source={figure.source}
      footnotes={figure.numbers.texts.length === 0 ? undefined : <FootnoteList t={t} id="explore-notes" texts={figure.numbers.texts} />}
      downloads={<FigureFilesWithCopy display={shown} figure={figure} />}
      table={<LinesTable display={shown} lines={figure.lines} names={figure.names} state={state} pinHref={pinHref} />}
    >
      {axis === null ? (
        drawing
      ) : (
        <ExploreStage
          key={`${state.metrics.join('.')} ${state.units.join('.')} ${state.by}`}
          explorer={{ title: figure.title, words: { hint: t.explore.hint, lines: t.explore.lines, span: t.explore.spanEnd, provisional: t.explore.provisional }, input: figure.whole, axis }}
          keys={figure.keys}
          state={state}
          keep={keep}
          words={{ open: t.chart.explore, loading: t.chart.exploring, failed: t.chart.exploreFailed, wholeSpan: t.explore.wholeSpan }}
        >
          {drawing}
        </ExploreStage>
      )}
    </ChartFigure>
  )
}
