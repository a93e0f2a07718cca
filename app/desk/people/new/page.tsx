// Making an account.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { units } from '@/lib/data/units'
import { DeskFrame } from '../../_parts/desk-frame'
import { unitOptions } from '../../_parts/unit-words'
import { ActForm } from '../_parts/act-form.client'
import { slipWords } from '../_parts/slip-words'
import { addPerson } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.people.newTitle }
}

export default async function NewPersonPage() {
  const viewer = await openPage('page /desk/people/new', '/desk/people/new')
  const [{ t, locale }, all] = await Promise.all([display(), units()])
  const words = t.people
  return (
    <DeskFrame viewer={viewer} part="people">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/people' }, { label: words.newTitle }]} />
      <PageHeading t={t} title={words.newTitle} lead={words.newLead} />
      <div className="max-w-2xl">
        <ActForm
          action={addPerson}
          prefix="new"
          fields={[
            { kind: 'text', name: 'displayName', label: words.displayName, hint: words.displayNameHint },
            { kind: 'text', name: 'loginName', label: words.loginName, hint: words.loginNameHint },
            { kind: 'choice', name: 'unitCode', label: words.unit, hint: words.unitHint, options: [{ value: '', label: words.noUnit }, ...unitOptions(locale, all)] },
            { kind: 'text', name: 'ssoName', label: words.ssoName, hint: words.ssoNameHint },
          ]}
          words={{
            submit: words.submitNew,
            problemsTitle: words.newProblems,
            slip: slipWords(t, { toPerson: words.toPerson, another: words.another, newHref: '/desk/people/new', role: words.newRole }),
          }}
        />
      </div>
    </DeskFrame>
  )
}
