// The overview of a release: is anything wrong, how wrong, what next. The same for what is published and for what would be.
import { display } from '@/app/_http/display'
import { KpiGrid } from '@/components/figures/kpi-card'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import type { PublishedRelease } from '@/lib/data/published'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { Superseded } from '../_parts/superseded'
import { ReaderFrame } from '../_reading/reader-frame'
import { withinRelease } from '../_reading/selection'
import { releaseName, standingOf } from '../_reading/words'
import { AboutSection } from './about-section'
import { ChecksSection } from './checks-section'
import { GroupsSection } from './groups-section'
import { headline, narrative } from './headline'
import { KeyCard } from './key-card'
import { overviewContents } from './load'

export async function OverviewView({ release }: { readonly release: PublishedRelease }) {
  const { t, locale } = await display()
  const contents = await overviewContents(locale, release)
  const { overview, about, years, targets, said } = contents
  const hrefOf = (code: string): string => withinRelease(`/metrics/${encodeURIComponent(code)}`, release)
  return (
    <ReaderFrame path="/" part="overview" label={release}>
      <Superseded t={t} label={release} path="/" />
      <PageHeading
        t={t}
        period={releaseName(t, release)}
        dataAsOf={youngestEnd(release.figures) ?? release.periodEnd}
        version={release.version}
        standing={standingOf(release)}
        title={headline(t, overview)}
        lead={t.reading.sentences(narrative(locale, t, { overview, about, year: release.year }))}
      />
      <Section id="key" title={t.overview.keyTitle} note={t.overview.keyNote}>
        <KpiGrid>
          {overview.key.map((one) => (
            <KeyCard key={one.metric.code} t={t} locale={locale} href={hrefOf(one.metric.code)} keyFigure={one} years={years.get(one.metric.code) ?? []} target={targets.get(one.metric.code) ?? null} said={said.get(one.metric.code) ?? []} />
          ))}
        </KpiGrid>
      </Section>
      <ChecksSection t={t} locale={locale} disagreements={overview.disagreements} hasDocument={release.statements.length > 0} hrefOf={hrefOf} />
      <GroupsSection t={t} locale={locale} year={release.year} contents={contents} hrefOf={hrefOf} />
      <AboutSection t={t} locale={locale} release={release} />
    </ReaderFrame>
  )
}
