// The search as a page: what the palette does, without a script.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { TextInput } from '@/components/ui/text-input'
import { currentViewer } from '@/lib/auth/viewer'
import { LONGEST_QUERY } from '@/lib/domain/search/rank-entries'
import { findPlaces } from '@/lib/operations/find-places'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import { askedDay, searchText, type Search } from '../_reading/selection'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.search.title }
}

export default async function SearchPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/search', search)
  const [{ t, locale }, viewer] = await Promise.all([display(), currentViewer()])
  const words = t.search
  const query = searchText(search, 'q') ?? ''
  const found = await findPlaces({ viewer, locale, query })
  return (
    <ReaderFrame path="/search" part={null} label={null} asOf={askedDay(search)}>
      <PageHeading t={t} title={words.title} lead={words.hint} />
      <search>
        <form action="/search" method="get" className="flex flex-wrap items-end gap-4">
          <div className="min-w-0 grow basis-64">
            <TextInput id="q" name="q" type="search" label={words.label} defaultValue={query} maxLength={LONGEST_QUERY} autoComplete="off" spellCheck={false} />
          </div>
          <Button look="primary">{words.submit}</Button>
        </form>
      </search>
      {query !== '' && <p role="status">{found.length === 0 ? words.nothing(query) : words.count(found.length)}</p>}
      {found.length > 0 && (
        <ul className="search-found">
          {found.map(({ kind, title, detail, href }) => (
            <li key={href}>
              <Link href={href}>{title}</Link>
              <span className="text-muted">
                {words.kind[kind]}
                {detail !== '' && ` · ${detail}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </ReaderFrame>
  )
}
