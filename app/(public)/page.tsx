// The first page: is anything wrong, how wrong, what next.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { KpiGrid } from '@/components/figures/kpi-card'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { AboutSection } from './_overview/about-section'
import { ChecksSection } from './_overview/checks-section'
import { GroupsSection } from './_overview/groups-section'
import { headline, narrative } from './_overview/headline'
import { KeyCard } from './_overview/key-card'
import { overviewContents } from './_overview/load'
import { NothingPublished } from './_parts/nothing-published'
import { Superseded } from './_parts/superseded'
import { openToReader } from './_reading/open-to-reader'
import { ReaderFrame } from './_reading/reader-frame'
import { selectRelease, withinRelease, type Search } from './_reading/selection'
import { releaseName } from './_reading/words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.overview.title }
}

export default async function OverviewPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/', search)
  const [{ t, locale }, { release }] = await Promise.all([display(), selectRelease(search)])
  if (release === null) return <NothingPublished path="/" part="overview" />
  const contents = await overviewContents(locale, release)
  const { overview, about, years, targets, said } = contents
  const hrefOf = (code: string): string => withinRelease(`/metrics/${encodeURIComponent(code)}`, release)
  return (
    <ReaderFrame path="/" part="overview" label={release}>
      <Superseded t={t} label={release} currentHref={`/?period=${release.year}`} />
      <PageHeading
        t={t}
        period={releaseName(t, release)}
        dataAsOf={youngestEnd(release.figures) ?? release.periodEnd}
        version={release.version}
        standing={release.version === release.newest ? 'published' : 'superseded'}
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
