// Every version of every release, newest first.
import type { Metadata } from 'next'
import Link from 'next/link'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { DataTable } from '@/components/ui/data-table'
import { releases, type ReleaseLabel } from '@/lib/data/published'
import { formatInstant } from '@/lib/i18n/format'
import { NothingPublished } from '../_parts/nothing-published'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import { releaseHref } from '../_reading/selection'
import { releaseName } from '../_reading/words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.releasePage.title }
}

export default async function ReleasesPage() {
  await openToReader('/releases')
  const [{ t, locale }, labels] = await Promise.all([display(), releases()])
  if (labels.length === 0) return <NothingPublished path="/releases" part="releases" />
  const words = t.releasePage
  const differenceOf = (label: ReleaseLabel) =>
    label.version === 1 ? <span className="text-muted">{words.firstVersion}</span> : <Link href={`${releaseHref(label)}&against=${label.version - 1}`}>{words.differenceFrom(label.version - 1)}</Link>
  return (
    <ReaderFrame path="/releases" part="releases" label={null}>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <DataTable
        id="releases"
        caption={words.title}
        rows={labels}
        rowKey={(label) => `${label.slug}/${label.version}`}
        marked={(label) => label.version === label.newest}
        columns={[
          {
            key: 'line',
            header: words.line,
            nowrap: true,
            cell: (label) => <Link href={releaseHref(label)}>{words.oneTitle(releaseName(t, label), label.version)}</Link>,
          },
          { key: 'standing', header: t.reading.column.status, nowrap: true, cell: (label) => (label.version === label.newest ? words.inForce : words.superseded) },
          { key: 'at', header: words.publishedAt, nowrap: true, cell: (label) => formatInstant(locale, label.publishedAt) },
          { key: 'reason', header: words.reason, cell: (label) => label.reason ?? t.figure.noFigure },
          { key: 'difference', header: words.difference, nowrap: true, cell: differenceOf },
          { key: 'hash', header: words.hash, cell: (label) => <code>{label.rootHash.slice(0, 16)}…</code> },
        ]}
      />
    </ReaderFrame>
  )
}
