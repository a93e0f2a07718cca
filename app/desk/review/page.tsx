// The review inbox: what waits for review as far as this person's roles reach, by collection; and what was decided.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { reviewInbox } from '@/lib/data/review-inbox'
import { DeskFrame } from '../_parts/desk-frame'
import { approveSeveral } from './actions'
import { BulkForm } from './_parts/bulk-form.client'
import { InboxTable } from './_parts/inbox-table'
import { keysWords } from './_parts/keys-words'
import { ReviewKeys } from './_parts/review-keys.client'

const STATES = ['SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED'] as const

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.review.title }
}

export default async function InboxPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await openPage('page /desk/review', '/desk/review')
  const [{ t, locale, singleKeys }, search] = await Promise.all([display(), searchParams])
  const state = STATES.find((one) => one.toLowerCase() === search['state']) ?? 'SUBMITTED'
  const waits = state === 'SUBMITTED'
  const groups = await reviewInbox(viewer, state)
  const words = t.review
  const labels = { SUBMITTED: words.waiting, RETURNED: words.returned, APPROVED: words.approved, REOPENED: words.reopened }
  const names = Object.fromEntries(groups.flatMap(({ collection, rows }) => rows.map(({ unit }) => [`${collection.code}.${unit.code}`, locale === 'en' ? unit.nameEn : unit.name])))
  return (
    <DeskFrame viewer={viewer} part="review">
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        actions={
          waits &&
          groups.length > 0 && (
            <ReviewKeys
              keys={[{ key: 'j', label: words.keyNext }, { key: 'k', label: words.keyPrevious }, { key: 'x', label: words.keyMark }, { key: 'a', label: words.approveChosen }, { key: 'r', label: words.keyReturn }, { key: 'c', label: words.keyAsk }]}
              single={singleKeys}
              words={keysWords(t)}
            />
          )
        }
      />
      <Tabs label={words.states} tabs={STATES.map((one) => ({ href: one === 'SUBMITTED' ? '/desk/review' : `/desk/review?state=${one.toLowerCase()}`, label: labels[one], current: one === state }))} />
      {groups.map((group) => (
        <InboxTable key={group.collection.code} t={t} locale={locale} group={group} form={waits ? 'several' : null} />
      ))}
      {groups.length === 0 && <EmptyState title={waits ? words.none : words.noneOther} why={waits ? words.noneWhy : words.noneOtherWhy} />}
      {waits && (
        <BulkForm
          action={approveSeveral}
          id="several"
          names={names}
          offered={groups.length > 0}
          words={{
            all: words.chooseAll, button: words.approveChosen, question: words.approveChosenConfirm('{n}'), confirm: words.confirm, cancel: words.cancel, refusedTitle: words.refusedTitle,
            leftTitle: words.leftTitle('{n}'),
          }}
        />
      )}
    </DeskFrame>
  )
}
