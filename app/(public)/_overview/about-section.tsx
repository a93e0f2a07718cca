import { Section } from '@/components/layout/section'
import { Facts, type Fact } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { PublishedRelease } from '@/lib/data/published'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { ReleaseDownloads } from '../_parts/release-downloads'
import { documentTitles } from '../_reading/document-titles'
import { onDayHref, releaseHref } from '../_reading/selection'
import { releaseName } from '../_reading/words'

/** What the figures are: documents, version, moment, checksum; and the files. */
export async function AboutSection({ t, locale, release }: { readonly t: Messages; readonly locale: Locale; readonly release: PublishedRelease }) {
  const titles = await documentTitles(locale)
  const slugs = [...new Set(release.statements.map((statement) => statement.documentSlug))]
  const name = t.overview.about
  const documents = slugs.map((slug) => (
    <Link key={slug} href={onDayHref(`/documents/${encodeURIComponent(slug)}`, release.asOf)} className="block">
      {titles.get(slug) ?? slug}
    </Link>
  ))
  const facts: readonly Fact[] = [
    ...(documents.length > 0 ? [{ name: name.document, value: documents }] : []),
    { name: name.version, value: <Link href={releaseHref(release)}>{t.overview.versionAndPeriod(releaseName(t, release), release.version)}</Link> },
    { name: name.publishedAt, value: release.standing === 'preview' ? t.releasePage.notYetPublished : formatInstant(locale, release.publishedAt) },
    ...(release.reason === null ? [] : [{ name: name.reason, value: release.reason }]),
    { name: name.hash, value: <><code>{release.rootHash.slice(0, 16)}…</code> <span className="text-muted">{t.overview.hashNote}</span></> },
    { name: name.download, value: <ReleaseDownloads t={t} label={release} /> },
  ]
  return (
    <Section id="about" title={t.overview.aboutTitle} panel>
      <Facts facts={facts} />
    </Section>
  )
}
