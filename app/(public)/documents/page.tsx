// The documents on file, newest first.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { documents } from '@/lib/data/statements'
import { formatDate } from '@/lib/i18n/format'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import { askedDay, onDayHref, type Search } from '../_reading/selection'
import { either } from '../_reading/words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.documentPage.title }
}

export default async function DocumentsPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/documents', search)
  const asOf = askedDay(search)
  const [{ t, locale }, all] = await Promise.all([display(), documents()])
  return (
    <ReaderFrame path="/documents" part="documents" label={null} asOf={asOf}>
      <PageHeading t={t} title={t.documentPage.title} lead={t.documentPage.lead} />
      {all.length === 0 ? (
        <EmptyState title={t.documentPage.none} why={t.documentPage.noneWhy} />
      ) : (
        <ul className="flex flex-col gap-3">
          {all.map((document) => (
            <li key={document.slug} className="panel">
              <h2 className="text-lg">
                <Link href={onDayHref(`/documents/${encodeURIComponent(document.slug)}`, asOf)}>{either(locale, document.title, document.titleEn)}</Link>
              </h2>
              <p className="text-muted">{t.documentPage.issuedOn(formatDate(locale, document.issuedOn))}</p>
            </li>
          ))}
        </ul>
      )}
    </ReaderFrame>
  )
}
