// The page of comparisons in a release: what is compared, the figure, and the choice.
import { display } from '@/app/_http/display'
import { ChartFigure } from '@/components/charts/chart-figure'
import { SmallMultiples } from '@/components/charts/small-multiples'
import { FootnoteList } from '@/components/figures/footnote-list'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { Link } from '@/components/ui/link'
import { installationUnits } from '@/lib/data/installation'
import { metricGroups, metricsOfYear, type Metric } from '@/lib/data/metrics'
import { releases, type PublishedRelease } from '@/lib/data/published'
import { unitByCode, unitsInForceOn, unitsNamedOn } from '@/lib/data/units'
import { choiceParameters, sideText, type Choice } from '@/lib/domain/comparing/choice'
import type { Locale } from '@/lib/i18n/messages'
import { compareFigure } from '../../_figures/compare'
import { comparisonOf } from '../../_figures/comparison'
import { FigureFilesWithCopy } from '../../_parts/figure-files-with-copy'
import { Superseded } from '../../_parts/superseded'
import { ReaderFrame } from '../../_reading/reader-frame'
import { onDay, withinRelease } from '../../_reading/selection'
import { groupName, metricName, releaseName, standingOf, unitName } from '../../_reading/words'
import { ChoiceForm } from './choice-form'
import { ChosenList } from './chosen-list'
import { CompareTable } from './compare-table'
import { compareHref } from './hrefs'
import { Notices, type LeftOut } from './notices'
import { suggestionsFor } from './suggestions'

const KINDS = ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const

export async function CompareView({ choice: asked, release }: { readonly choice: Choice; readonly release: PublishedRelease }) {
  const { t, locale } = await display()
  const [comparison, units, metrics, groups, labels, { city }] = await Promise.all([
    comparisonOf(asked, release), unitsInForceOn(release.periodEnd), metricsOfYear(release.year), metricGroups(), releases(release.asOf), installationUnits(),
  ])
  const { choice } = comparison
  const figure = await compareFigure({ t, locale }, comparison)
  const words = t.compare
  const hrefOf = (next: Omit<Choice, 'leftOut'>): string => compareHref(release, next)
  const nameOf = (code: string): string => {
    const [unit, metric] = [comparison.units.find((one) => one.code === code), comparison.metrics.find((one) => one.code === code)]
    return unit !== undefined ? unitName(locale, unit) : metric !== undefined ? metricName(locale, metric) : code
  }
  const leftOut = await Promise.all(asked.leftOut.map(async (code) => await leftOutOf(code, { metrics, release, locale })))
  const suggestions = figure === null ? await suggestionsFor(t, locale, release, units, metrics, units.find(({ id }) => id === city.id) ?? city) : []
  const readable = labels.filter(({ withdrawal }) => withdrawal === null)
  const sides = readable.map((label) => ({ value: sideText({ period: label.periodKey, version: label.version === label.newest ? null : String(label.version) }), label: words.sideOf({ period: releaseName(t, label), version: label.version, inForce: label.version === label.newest }) }))
  const here = sideText({ period: release.periodKey, version: release.version === release.newest ? null : String(release.version) })
  const earlier = readable.find((label) => label.kind === release.kind && label.slug !== release.slug && label.version === label.newest && label.periodEnd < release.periodEnd)
  const { to: _to, ...kept } = choiceParameters(choice)
  return (
    <ReaderFrame path="/compare" part="compare" label={release} keep={kept}>
      <Superseded t={t} label={release} path="/compare" keep={kept} />
      <Breadcrumbs t={t} crumbs={[{ label: t.reading.navOverview, href: withinRelease('/', release) }, { label: words.title }]} />
      <PageHeading t={t} title={words.title} lead={figure === null ? words.lead : undefined} period={releaseName(t, release)} version={release.version} standing={standingOf(release)} />
      <Notices t={t} locale={locale} asked={asked} comparison={comparison} leftOut={leftOut} hrefOf={hrefOf} />
      {(choice.units.length > 0 || choice.metrics.length > 0) && <ChosenList t={t} choice={{ ...choice, to: choice.by === 'periods' && choice.to === null ? { period: release.periodKey, version: null } : choice.to }} nameOf={nameOf} hrefOf={hrefOf} />}
      {figure !== null && (
        <Section id="figure" title={words.figureTitle} panel>
          <ChartFigure
            t={t}
            id="compare-chart"
            title={figure.title}
            subtitle={figure.subtitle}
            notes={figure.notes}
            source={figure.source}
            footnotes={figure.footnotes === undefined || figure.footnotes.length === 0 ? undefined : <FootnoteList t={t} id="compare-chart-notes" texts={figure.footnotes} />}
            downloads={figure.panels.length > 0 ? <FigureFilesWithCopy display={{ t }} figure={figure} /> : <DownloadLink href={figure.files.csv} name={t.figureFile.csv} format="CSV" />}
            table={<CompareTable t={t} locale={locale} comparison={comparison} figure={figure} isCity={(code) => comparison.units.some((unit) => unit.code === code && unit.id === city.id)} />}
          >
            {figure.panels.length > 0 && <SmallMultiples t={t} locale={locale} id={figure.id} title={figure.title} panels={figure.panels} />}
          </ChartFigure>
        </Section>
      )}
      {figure === null && (asked.units.length > 0 || asked.metrics.length > 0) && (
        <p>
          <strong>{words.more}</strong> {words.moreWhy[choice.by]}
        </p>
      )}
      <div className="no-print">
        <Disclosure summary={words.chooseTitle} open={figure === null}>
          <ChoiceForm
            t={t}
            choice={choice}
            units={KINDS.map((kind) => ({ label: t.unitPage.kinds[kind], options: units.filter((unit) => unit.kind === kind).map((unit) => ({ value: unit.code, label: unitName(locale, unit) })) }))}
            metrics={groups.map((group) => ({ label: groupName(locale, group), options: metrics.filter((metric) => metric.groupCode === group.code).map((metric) => ({ value: metric.code, label: metricName(locale, metric) })) }))}
            sides={sides}
            from={choice.from === null ? (earlier?.periodKey ?? here) : sideText(choice.from)}
            to={here}
            keep={choice.by === 'periods' ? onDay(release.asOf) : { period: release.periodKey, ...(release.version === release.newest ? {} : { version: String(release.version) }), ...onDay(release.asOf) }}
            tabHref={(by) => hrefOf({ by, units: choice.units.slice(0, by === 'units' ? undefined : 1), metrics: choice.metrics.slice(0, by === 'units' ? 1 : undefined), from: by === 'periods' ? choice.from : null, to: null })}
          />
        </Disclosure>
      </div>
      {figure === null && (
        <Section id="suggestions" title={words.suggestionsTitle}>
          {suggestions.length === 0 ? (
            <p>{words.noSuggestions}</p>
          ) : (
            <ul className="flex flex-col gap-2">
              {suggestions.map((one) => (
                <li key={one.words}>
                  <Link href={hrefOf(one.choice)}>{one.words}</Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </ReaderFrame>
  )
}

async function leftOutOf(code: string, { metrics, release, locale }: { readonly metrics: readonly Metric[]; readonly release: PublishedRelease; readonly locale: Locale }): Promise<LeftOut> {
  const metric = metrics.find((one) => one.code === code)
  if (metric !== undefined) return { code, kind: 'metric', name: metricName(locale, metric) }
  const [unit, { byId }] = await Promise.all([unitByCode(code), unitsNamedOn(release.periodEnd)])
  return unit === null ? { code, kind: 'unknown', name: code } : { code, kind: 'unit', name: unitName(locale, byId.get(unit.id) ?? unit) }
}
