// One version of a release: its figures, or what it changed (`?version=2&against=1`).
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { checkpointOfRelease } from '@/lib/data/checkpoints'
import { readRelease } from '@/lib/data/published'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { formatInstant } from '@/lib/i18n/format-period'
import { ReleaseDownloads } from '../../_parts/release-downloads'
import { Superseded } from '../../_parts/superseded'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { decodedSegment } from '../../_reading/missing'
import { askedDay, onDayHref, releaseHref, searchText, versionNumber, type Search } from '../../_reading/selection'
import { releaseName, standingOf } from '../../_reading/words'
import { DifferenceTable, differenceBetween } from './difference-table'
import { ReleaseTable } from './release-table'

interface ReleasePageProps {
  readonly params: Promise<{ readonly slug: string }>
  readonly searchParams: Promise<Search>
}

const asVersion = (text: string | null): number | null => (text === null ? null : versionNumber(text))

export async function generateMetadata({ params, searchParams }: ReleasePageProps): Promise<Metadata> {
  const [{ slug }, search, { t }] = await Promise.all([params, searchParams, display()])
  const release = await readRelease(decodedSegment(slug), asVersion(searchText(search, 'version')), askedDay(search))
  return { title: release === null ? t.releasePage.title : t.releasePage.oneTitle(releaseName(t, release), release.version) }
}

export default async function ReleasePage({ params, searchParams }: ReleasePageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const path = `/releases/${slug}`
  await openToReader(path, search)
  const against = asVersion(searchText(search, 'against'))
  const name = decodedSegment(slug)
  const asOf = askedDay(search)
  const [{ t, locale }, release, earlier] = await Promise.all([display(), readRelease(name, asVersion(searchText(search, 'version')), asOf), against === null ? null : readRelease(name, against, asOf)])
  if (release === null) notFound()
  const checkpoint = await checkpointOfRelease(release.slug, release.version)
  const words = t.releasePage
  const title = words.oneTitle(releaseName(t, release), release.version)
  const changes = earlier === null ? [] : differenceBetween(earlier, release)
  const caption = earlier === null ? '' : words.differenceTitle(earlier.version, release.version)
  return (
    <ReaderFrame path={path} part="releases" label={release}>
      <Breadcrumbs t={t} crumbs={[{ label: words.title, href: onDayHref('/releases', asOf) }, { label: title }]} />
      {searchText(search, 'after') === 'published' && (
        <Banner t={t} look="done" live>
          {t.publishing.done(releaseName(t, release), String(release.version))}
        </Banner>
      )}
      <Superseded t={t} label={release} path={`/releases/${encodeURIComponent(release.slug)}`} />
      <PageHeading
        t={t}
        title={earlier === null ? title : `${title} · ${caption}`}
        lead={earlier === null ? words.oneLead(release.figures.length) : changes.length === 0 ? words.noDifference : words.differenceLead(changes.length)}
        dataAsOf={youngestEnd(release.figures) ?? release.periodEnd}
        version={release.version}
        standing={standingOf(release)}
        actions={<ReleaseDownloads t={t} label={release} />}
      />
      {release.reason !== null && (
        <p>
          <strong>{words.reason}</strong> {release.reason}
        </p>
      )}
      {earlier !== null && (
        <p>
          <Link href={releaseHref(release)}>{words.seeTable}</Link>
        </p>
      )}
      {earlier === null && <ReleaseTable t={t} locale={locale} release={release} />}
      {earlier !== null && changes.length > 0 && <DifferenceTable t={t} locale={locale} caption={caption} changes={changes} release={release} />}
      <Section id="root" title={words.rootTitle} panel>
        <p>{words.rootHow}</p>
        <p className="mt-2">
          {words.rootHash} <code className="break-all">{release.rootHash}</code>
        </p>
        {checkpoint !== null && (
          <p className="mt-2">
            {words.checkpoint(String(checkpoint.size), formatInstant(locale, checkpoint.at, 'table'))} {words.checkpointRoots.sha256} <code className="break-all">{checkpoint.sha256Root}</code> {words.checkpointRoots.sm3}{' '}
            <code className="break-all">{checkpoint.sm3Root}</code>
          </p>
        )}
      </Section>
    </ReaderFrame>
  )
}
