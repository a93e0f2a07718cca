// Making a collection: the form, then what would be made, then its confirmation. `?from=` copies one to the next year.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { fieldProblems } from '@/app/_http/field-problems'
import { hide, openPage } from '@/app/_http/page'
import { readForm } from '@/app/_http/read-form'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { AnyNewCollection } from '@/lib/contracts/collection'
import { fieldText } from '@/lib/contracts/form-data'
import { collectionByCode } from '@/lib/data/collections'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { previewCollection } from '@/lib/operations/preview-collection'
import { today } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { choosableMetrics } from '../_parts/choosable-metrics'
import { fieldOf, formOf, PARAGRAPHS, readCollection, textsOf, type Search } from '../_parts/collection-form'
import { ConfirmChecked } from '../../_parts/confirm-checked.client'
import { NewForm } from '../_parts/new-form'
import { PlanPanel } from '../_parts/plan-panel'
import { makeCollection } from './actions'
import { copiedForm, emptyForm } from './start-form'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.collections.newOne }
}

export default async function NewCollectionPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const viewer = await openPage('page /desk/collections/new', '/desk/collections/new')
  const [{ t, locale }, search, { city, bureau }] = await Promise.all([display(), searchParams, installationUnits()])
  if (!can(viewer, 'collection.manage', { unit: city.code })) await hide(viewer, 'page /desk/collections/new', city.code, 'not-permitted')
  const words = t.collections
  const from = typeof search['from'] === 'string' && search['from'] !== '' ? await collectionByCode(search['from']) : null
  if (from === null && typeof search['from'] === 'string' && search['from'] !== '') await hide(viewer, 'page /desk/collections/new', search['from'], 'absent')
  const asked = formOf(search)
  const form = asked.has('check') || asked.has('code') ? asked : from === null ? emptyForm(today(), bureau.name) : copiedForm(from)
  const given = asked.has('check') ? readForm(asked, { read: readCollection, contract: AnyNewCollection, paragraphs: PARAGRAPHS }) : null
  const preview = given?.ok === true ? await previewCollection(viewer, given.value) : given
  const plan = preview?.ok === true && 'items' in preview.value ? preview.value : null
  const fields = textsOf(form).filter(([name]) => name !== 'check' && name !== 'seen')
  const filled = new URLSearchParams(fields.map(([name, text]) => [name, text])).toString()
  const fromTitle = from === null ? '' : locale === 'en' ? from.titleEn : from.titleZh
  const title = from === null ? words.newOne : words.copyTitle(fromTitle)
  const typedYear = fieldText(form, 'year')
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : Number(today().slice(0, 4)) - 1
  const every = !asked.has('check') && !asked.has('code')
  return (
    <DeskFrame viewer={viewer} part="collections">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/collections' }, { label: title }]} />
      <PageHeading t={t} title={title} {...(from === null ? {} : { lead: words.copyLead })} />
      {plan === null ? (
        <NewForm
          t={t}
          groups={from === null ? await choosableMetrics(locale, year, (code) => every || form.getAll('metrics').includes(code)) : null}
          form={form}
          problems={preview?.ok === false ? fieldProblems(t, preview.problems, fieldOf) : []}
        />
      ) : (
        <>
          <PlanPanel t={t} locale={locale} plan={plan} />
          <ConfirmChecked
            key={plan.seen}
            action={makeCollection}
            fields={[...fields, ['seen', plan.seen]]}
            editHref={`/desk/collections/new?${filled}`}
            againHref={`/desk/collections/new?${filled}&check=1`}
            words={{ confirm: words.confirmNew(locale === 'en' ? plan.head.titleEn : plan.head.titleZh), edit: words.edit, again: words.again, problemsTitle: words.notConfirmed }}
          />
        </>
      )}
    </DeskFrame>
  )
}
