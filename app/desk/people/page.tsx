// Everyone who has an account: found by name, unit, role and state.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { peoplePage, unusedCount } from '@/lib/data/people-list'
import { units } from '@/lib/data/units'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../_parts/desk-frame'
import { unitWords } from '../_parts/unit-words'
import { FilterForm } from './_parts/filter-form'
import { listAddress, listChoice, type Search } from './_parts/list-choice'
import { PeopleTable } from './_parts/people-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.people.title }
}

export default async function PeoplePage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const viewer = await openPage('page /desk/people', '/desk/people')
  const [{ t, locale }, all, search] = await Promise.all([display(), units(), searchParams])
  const choice = listChoice(search, all)
  const at = now()
  const [{ people, count, page, pages }, unused] = await Promise.all([peoplePage(choice.filter, choice.page, at), unusedCount(at)])
  const words = t.people
  return (
    <DeskFrame viewer={viewer} part="people">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {mayAnywhere(viewer, 'person.create') && (
              <LinkButton href="/desk/people/new" look="primary" icon="plus">
                {words.add}
              </LinkButton>
            )}
            <LinkButton href="/desk/people/roles" icon="table">
              {words.rolesLink}
            </LinkButton>
          </>
        }
      />
      {unused > 0 && choice.filter.state !== 'unused' && (
        <Banner t={t} look="warning">
          {words.unusedBanner(String(unused))} <Link href="/desk/people?state=unused">{words.seeUnused}</Link>
        </Banner>
      )}
      <FilterForm t={t} locale={locale} all={all} choice={choice} />
      {people.length === 0 ? (
        <EmptyState title={words.none} why={words.noneWhy} action={<Link href="/desk/people">{words.clear}</Link>} />
      ) : (
        <PeopleTable t={t} locale={locale} people={people} caption={words.found(String(count))} unitName={unitWords(locale, all)} />
      )}
      {pages > 1 && (
        <nav aria-label={words.page(String(page), String(pages))} className="no-print flex flex-wrap items-center gap-4">
          {page > 1 && <Link href={listAddress(choice, page - 1)}>{words.previous}</Link>}
          <span>{words.page(String(page), String(pages))}</span>
          {page < pages && <Link href={listAddress(choice, page + 1)}>{words.next}</Link>}
        </nav>
      )}
    </DeskFrame>
  )
}
