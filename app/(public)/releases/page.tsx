// Every version of every release, newest first; also as they stood on a day.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { releases, type ReleaseLabel } from '@/lib/data/published'
import { formatInstant } from '@/lib/i18n/format'
import { today } from '@/lib/platform/clock'
import { NothingPublished } from '../_parts/nothing-published'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import { askedDay, releaseHref, type Search } from '../_reading/selection'
import { releaseName } from '../_reading/words'
import { DayForm } from './day-form'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.releasePage.title }
}

export default async function ReleasesPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/releases', search)
  const asOf = askedDay(search)
  const [{ t, locale }, labels] = await Promise.all([display(), releases(asOf)])
  if (labels.length === 0 && asOf === null) return <NothingPublished path="/releases" part="releases" />
  const words = t.releasePage
  const before = (label: ReleaseLabel): ReleaseLabel | undefined => labels.find((one) => one.slug === label.slug && one.version < label.version && one.withdrawal === null)
  const differenceOf = (label: ReleaseLabel) => {
    const earlier = before(label)
    if (label.withdrawal !== null) return t.figure.noFigure
    return earlier === undefined ? <span className="text-muted">{words.firstVersion}</span> : <Link href={releaseHref(label, { against: String(earlier.version) })}>{words.differenceFrom(earlier.version)}</Link>
  }
  const standingWords = { published: words.inForce, superseded: words.superseded, withdrawn: t.layout.withdrawn, preview: t.layout.draft }
  return (
    <ReaderFrame path="/releases" part="releases" label={null} asOf={asOf}>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <DataTable
        id="releases"
        caption={words.title}
        rows={labels}
        rowKey={(label) => `${label.slug}/${label.version}`}
        marked={(label) => label.standing === 'published'}
        columns={[
          {
            key: 'line',
            header: words.line,
            nowrap: true,
            cell: (label) => <Link href={releaseHref(label)}>{words.oneTitle(releaseName(t, label), label.version)}</Link>,
          },
          { key: 'standing', header: t.reading.column.status, nowrap: true, cell: (label) => standingWords[label.standing] },
          { key: 'at', header: words.publishedAt, nowrap: true, cell: (label) => formatInstant(locale, label.publishedAt) },
          { key: 'reason', header: words.reason, sentence: true, cell: (label) => (label.withdrawal === null ? (label.reason ?? t.figure.noFigure) : words.withdrawnBecause(formatInstant(locale, label.withdrawal.at), label.withdrawal.reason)) },
          { key: 'difference', header: words.difference, nowrap: true, cell: differenceOf },
          { key: 'hash', header: words.hash, cell: (label) => <code>{label.rootHash.slice(0, 16)}…</code> },
        ]}
      />
      <DayForm t={t} asOf={asOf} today={today()} />
    </ReaderFrame>
  )
}
