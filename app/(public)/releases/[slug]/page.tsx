// One version of a release: its figures, or what it changed (`?version=2&against=1`).
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import { checkpointOfRelease } from '@/lib/data/checkpoints'
import { readRelease } from '@/lib/data/published'
import { readableLabel } from '@/lib/data/release-labels'
import { movedObservations } from '@/lib/data/release-units'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { formatInstant } from '@/lib/i18n/format-period'
import { ReleaseDownloads } from '../../_parts/release-downloads'
import { Superseded } from '../../_parts/superseded'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { checkHref } from '../../_reading/check-href'
import { decodedSegment } from '../../_reading/missing'
import { askedDay, onDayHref, releaseHref, searchText, versionNumber, withinRelease, type Search } from '../../_reading/selection'
import { releaseName, standingOf } from '../../_reading/words'
import { DifferenceTable, differenceBetween } from './difference-table'
import { ReleaseTable } from './release-table'
import { chosenUnit, UnitChooser } from './unit-chooser'

interface ReleasePageProps {
  readonly params: Promise<{ readonly slug: string }>
  readonly searchParams: Promise<Search>
}

const asVersion = (text: string | null): number | null => (text === null ? null : versionNumber(text))

export async function generateMetadata({ params, searchParams }: ReleasePageProps): Promise<Metadata> {
  const [{ slug }, search, { t }] = await Promise.all([params, searchParams, display()])
  const release = await readableLabel(decodedSegment(slug), asVersion(searchText(search, 'version')), askedDay(search))
  return { title: release === null ? t.releasePage.title : t.releasePage.oneTitle(releaseName(t, release), release.version) }
}

export default async function ReleasePage({ params, searchParams }: ReleasePageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const path = `/releases/${slug}`
  await openToReader(path, search)
  const against = asVersion(searchText(search, 'against'))
  const name = decodedSegment(slug)
  const asOf = askedDay(search)
  const [{ t, locale }, label, before] = await Promise.all([
    display(), readableLabel(name, asVersion(searchText(search, 'version')), asOf), against === null ? null : readableLabel(name, against, asOf),
  ])
  if (label === null) absent()
  const shown = before === null ? await chosenUnit(label, searchText(search, 'unit')) : null
  // A version is read unit by unit, a difference whole: it has only what moved.
  const scope = before === null ? [{ units: [shown?.unit.id ?? 0] }] : [{ observations: await movedObservations(before.id, label.id) }]
  const [release, earlier] = await Promise.all([
    readRelease(name, label.version, asOf, scope), before === null ? null : readRelease(name, before.version, asOf, scope),
  ])
  if (release === null) absent()
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
        lead={earlier === null ? words.oneLead(shown?.total ?? 0) : changes.length === 0 ? words.noDifference : words.differenceLead(changes.length)}
        dataAsOf={youngestEnd(release.figures) ?? release.periodEnd}
        version={release.version}
        standing={standingOf(release)}
        actions={
          <>
            <ReleaseDownloads t={t} label={release} />
            <Link href={checkHref(release)}>{t.releaseCheck.linkFrom}</Link>
            <Link href={withinRelease('/compare', release)}>{t.compare.title}</Link>
          </>
        }
      />
      {release.provisional && (
        <Banner t={t} look="info" word={t.tiles.provisional}>
          {t.tiles.provisionalWhy}
        </Banner>
      )}
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
      {shown !== null && <UnitChooser t={t} locale={locale} label={label} shown={shown} />}
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
