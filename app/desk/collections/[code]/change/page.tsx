// Changing the head and the dates of a collection, and closing it.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { collectionBoard } from '@/lib/data/collection-board'
import { dayInChina } from '@/lib/domain/calendar'
import { timeInChina } from '@/lib/domain/collecting/due'
import { DeskFrame } from '../../../_parts/desk-frame'
import { ActForm } from '../../_parts/act-form.client'
import { ChangeForm } from '../../_parts/change-form.client'
import { headWords } from '../../_parts/head-fields'
import { changeHead, close } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.collections.change }
}

export default async function ChangeCollectionPage({ params }: { readonly params: Promise<{ readonly code: string }> }) {
  const { code } = await params
  const viewer = await openPage('page /desk/collections/[code]/change', `/desk/collections/${code}/change`)
  const [{ t, locale }, read] = await Promise.all([display(), collectionBoard(viewer, code)])
  if (!read.ok || !read.value.mayManage) return await hide(viewer, 'page /desk/collections/[code]/change', code, read.ok || read.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { collection, rows } = read.value
  if (collection.closedAt !== null) redirect(`/desk/collections/${collection.code}`)
  const words = t.collections
  const title = locale === 'en' ? collection.titleEn : collection.titleZh
  const { titleZh, titleEn, opensOn, dueAt, formNumber, issuer, approvalNumber, validUntil, note, version } = collection
  const open = rows.filter(({ state }) => state !== 'APPROVED' && state !== 'WAIVED').length
  return (
    <DeskFrame viewer={viewer} part="collections">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/collections' }, { label: title, href: `/desk/collections/${collection.code}` }, { label: words.change }]} />
      <PageHeading t={t} title={words.change} lead={title} />
      <ChangeForm
        action={changeHead}
        collection={collection.code}
        version={version}
        words={{ ...headWords(t), save: words.save, problemsTitle: words.problemsTitle }}
        values={{
          titleZh, titleEn, opensOn, issuer, dueOn: dayInChina(new Date(dueAt)), dueTime: timeInChina(dueAt), formNumber: formNumber ?? '', approvalNumber: approvalNumber ?? '', validUntil: validUntil ?? '', note: note ?? '',
        }}
      />
      <Section id="closing" title={words.closing} note={words.closingNote} panel>
        {open > 0 && <p className="mb-3 font-semibold">{words.closingOpen(String(open))}</p>}
        <ActForm
          action={close}
          look="danger"
          hidden={{ collection: collection.code, version: String(version) }}
          fields={[{ name: 'confirmation', label: words.closingConfirm(collection.code), kind: 'text', limit: 60 }]}
          words={{ submit: words.close, problemsTitle: words.failed }}
        />
      </Section>
    </DeskFrame>
  )
}
