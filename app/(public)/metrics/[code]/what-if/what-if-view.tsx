// A trial of the places of units: a form that is the address, and what would change. Marked so that no print of it can pass for a result.
import { display as readDisplay } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { ReaderFrame } from '../../../_reading/reader-frame'
import { withinRelease, type Search } from '../../../_reading/selection'
import { metricName, releaseName, standingOf } from '../../../_reading/words'
import { readTrial } from './read-trial'
import { TrialResult } from './trial-result'
import { WeightsForm } from './weights-form'

interface WhatIfViewProps {
  readonly metric: Metric
  readonly release: PublishedRelease
  readonly search: Search
}

export async function WhatIfView({ metric, release, search }: WhatIfViewProps) {
  const display = await readDisplay()
  const { t, locale } = display
  const words = t.whatIf
  const reading = await readTrial(locale, metric, release, search)
  const { ranking, family } = reading
  const name = metricName(locale, metric)
  const page = `/metrics/${encodeURIComponent(metric.code)}`
  const chosen: Readonly<Record<string, string>> = { ...(ranking === null || ranking.among === 'counties' ? {} : { among: ranking.among }), ...(ranking?.group == null ? {} : { peers: ranking.group }) }
  const otherBases = family.filter((one) => one.code !== metric.code && one.scoreAllowed)
  const refused = ranking === null ? t.ranking.none(t.ranking.among.counties) : ranking.ranking.refused === null ? null : t.ranking.refused[ranking.ranking.refused]
  return (
    <ReaderFrame path={`${page}/what-if`} part="overview" label={release}>
      <Banner t={t} look="draft" word={words.mark}>
        {words.markWhy}
      </Banner>
      <Breadcrumbs t={t} crumbs={[{ label: t.reading.navOverview, href: withinRelease('/', release) }, { label: name, href: withinRelease(page, release) }, { label: words.mark }]} />
      <PageHeading t={t} title={words.title(name)} period={releaseName(t, release)} version={release.version} standing={standingOf(release)} lead={words.current(name)} />
      {refused === null ? (
        <>
          {otherBases.length > 0 && (
            <Section id="other-bases" title={words.basesTitle} note={words.basesNote}>
              <ul className="flex flex-wrap gap-x-6 gap-y-1">
                {otherBases.map((one) => (
                  <li key={one.code}>
                    <Link href={`${withinRelease(`${page}/what-if`, release, { ...chosen, m1: one.code, w1: '100' })}#result`}>{metricName(locale, one)}</Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <WeightsForm display={display} reading={reading} release={release} metric={metric} chosen={chosen} />
          <TrialResult display={display} metric={metric} reading={reading} />
        </>
      ) : (
        <Banner t={t} look="info">
          {refused}
        </Banner>
      )}
      <p className="no-print">
        <Link href={withinRelease(page, release)}>{words.back}</Link>
      </p>
    </ReaderFrame>
  )
}
