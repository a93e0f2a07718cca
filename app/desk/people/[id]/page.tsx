// One account: how it stands, its roles and who gave them, what this administrator may do here, and who may do the rest.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { personFile } from '@/lib/data/person-file'
import { roleHolders } from '@/lib/data/role-holders'
import { units } from '@/lib/data/units'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { unitWords } from '../../_parts/unit-words'
import { PersonPills } from '../_parts/person-pills'
import { Acts } from './acts'
import { afterWords } from './after-act'
import { GrantsList } from './grants-list'
import { NotYours } from './not-yours'
import { PersonFacts } from './person-facts'

interface PersonPageProps {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

const textOf = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.people.title }
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/people/[id]', `/desk/people/${encodeURIComponent(id)}`)
  const at = now()
  const file = await personFile(id, at)
  if (file === null) return await hide(viewer, 'page /desk/people/[id]', id, 'absent')
  const [{ t, locale }, all, holders] = await Promise.all([display(), units(), roleHolders()])
  const words = t.people
  const unitName = unitWords(locale, all)
  const after = afterWords(t, textOf(search['after']), textOf(search['ended']))
  const own = file.id === viewer.userId
  const security = holders.some((holder) => holder.role === 'SECURITY_ADMIN')
  return (
    <DeskFrame viewer={viewer} part="people">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/people' }, { label: file.displayName }]} />
      <PageHeading t={t} title={file.displayName} lead={<PersonPills t={t} person={file} locked={file.lockedUntil !== null} />} />
      {after !== null && (
        <Banner t={t} look="done" live>
          {after}
        </Banner>
      )}
      {own && (
        <Banner t={t} look="info">
          {words.yourself}
        </Banner>
      )}
      <Section id="facts" title={words.facts} panel>
        <PersonFacts t={t} locale={locale} file={file} unitName={unitName} at={at} />
      </Section>
      <Section id="roles" title={words.grants} panel>
        <GrantsList t={t} locale={locale} viewer={viewer} file={file} unitName={unitName} />
      </Section>
      <Acts t={t} locale={locale} viewer={viewer} file={file} all={all} securityAdminInOffice={security} />
      {!own && <NotYours t={t} viewer={viewer} holders={holders} unitName={unitName} securityAdminInOffice={security} />}
    </DeskFrame>
  )
}
