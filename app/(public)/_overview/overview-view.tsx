// The overview of a release: is anything wrong, how wrong, what next. The same for what is published and for what would be.
import { display } from '@/app/_http/display'
import { KpiGrid } from '@/components/figures/kpi-card'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import type { PublishedRelease } from '@/lib/data/published'
import { rolesFor } from '@/lib/domain/permissions/decide'
import { youngestEnd } from '@/lib/domain/youngest-end'
import type { Messages } from '@/lib/i18n/messages'
import { Superseded } from '../_parts/superseded'
import { checkHref } from '../_reading/check-href'
import { ReaderFrame } from '../_reading/reader-frame'
import { searchText, withinRelease, type Search } from '../_reading/selection'
import { releaseName, standingOf } from '../_reading/words'
import { AboutSection } from './about-section'
import { AttentionSection } from './attention-section'
import { ChecksSection } from './checks-section'
import { GroupsSection } from './groups-section'
import { KeyCard } from './key-card'
import { overviewContents } from './load'
import type { OverviewText } from './overview-text'
import { TilesSection } from './tiles-section'
import { VersionLinks } from './version-links'

interface OverviewViewProps {
  /** Read with `briefingScope` at least. */
  readonly release: PublishedRelease
  readonly search: Search
}

export async function OverviewView({ release, search }: OverviewViewProps) {
  const shown = await display()
  const { t, locale } = shown
  const contents = await overviewContents(locale, release)
  const { overview, years, targets, said, text } = contents
  const hrefOf = (code: string): string => withinRelease(`/metrics/${encodeURIComponent(code)}`, release)
  const name = releaseName(t, release)
  const keep = keptOf(search)
  // Key metrics that are reported less often than this release comes.
  const later = contents.metrics.filter((metric) => metric.keyOrder !== null && !contents.due.includes(metric)).length
  return (
    <ReaderFrame path="/" part="overview" label={release} keep={keep}>
      <Superseded t={t} label={release} path="/" keep={keep} />
      <PageHeading
        t={t}
        period={release.provisional ? `${name} · ${t.tiles.provisional}` : name}
        dataAsOf={youngestEnd(contents.figures) ?? release.periodEnd}
        version={release.version}
        standing={standingOf(release)}
        title={text.headline}
        lead={
          <>
            <span className="whitespace-pre-line">{text.narrative}</span>
            <span className="block text-sm text-muted">{byWords(t, text)}</span>
          </>
        }
      />
      <VersionLinks t={t} release={release} keep={keep} />
      <Section id="key" title={t.overview.keyTitle} note={t.reading.sentences([t.overview.keyNote, ...(later > 0 ? [t.tiles.dueLater(later)] : [])])}>
        <KpiGrid>
          {overview.key.map((one) => (
            <KeyCard key={one.metric.code} t={t} locale={locale} href={hrefOf(one.metric.code)} keyFigure={one} years={years.get(one.metric.code) ?? []} target={targets.get(one.metric.code) ?? null} said={said.get(one.metric.code) ?? []} />
          ))}
        </KpiGrid>
      </Section>
      <TilesSection display={shown} release={release} contents={contents} search={search} />
      <AttentionSection display={shown} release={release} contents={contents} hrefOf={hrefOf} />
      <GroupsSection t={t} locale={locale} year={release.year} contents={contents} hrefOf={hrefOf} />
      <ChecksSection t={t} locale={locale} contents={contents} hasDocument={release.statements.length > 0} hrefOf={hrefOf} wholeHref={release.standing === 'preview' ? null : checkHref(release)} />
      <AboutSection t={t} locale={locale} release={release} />
    </ReaderFrame>
  )
}

// What of the address survives the choice of another period or version.
const keptOf = (search: Search): Readonly<Record<string, string>> =>
  Object.fromEntries(['focus', 'tiles'].flatMap((name) => [searchText(search, name)].flatMap((value) => (value === null ? [] : [[name, value]]))))

/** Whose words the first sentences are: a role, never a person. */
function byWords(t: Messages, { by }: OverviewText): string {
  const role = rolesFor('release.publish').map((one) => t.roles.name[one]).join(t.roles.between)
  const words = { approved: t.tiles.textApproved(role), edited: t.tiles.textEdited(role), generated: t.tiles.textGenerated, draft: t.tiles.textDraft }
  return words[by]
}
