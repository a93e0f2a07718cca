// One submission under review: the differences, and what can be decided about it.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { DeskFrame } from '@/app/desk/_parts/desk-frame'
import { SubmissionFacts } from '@/app/desk/_parts/submission-facts'
import { TrailTable } from '@/app/desk/_parts/trail-table'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { reviewSheet } from '@/lib/data/review-sheet'
import { unitByCode } from '@/lib/data/units'
import { isShown, reviewFilter, sameQuantity, type ReviewFilter } from '@/lib/domain/collecting/review-lines'
import { can } from '@/lib/domain/permissions/decide'
import { ReviewKeys } from '../../_parts/review-keys.client'
import { keysWords } from '../../_parts/keys-words'
import { Decisions } from './decisions'
import { ReviewTable } from './review-table'

interface ReviewPageProps {
  readonly params: Promise<{ readonly collection: string; readonly unit: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.review.title }
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { collection: code, unit: unitCode } = await params
  const viewer = await openPage('page /desk/review/[collection]/[unit]', `/desk/review/${code}/${unitCode}`)
  const present = await unitByCode(decodeURIComponent(unitCode))
  if (present === null || !can(viewer, 'submission.review', { unit: present.code })) return await hide(viewer, 'page /desk/review/[collection]/[unit]', `${code}/${unitCode}`, present === null ? 'absent' : 'not-permitted')
  const [{ t, locale, singleKeys }, review, search] = await Promise.all([display(), reviewSheet(viewer, decodeURIComponent(code), present.code), searchParams])
  if (!review.ok) return await hide(viewer, 'page /desk/review/[collection]/[unit]', `${code}/${unitCode}`, 'absent')
  const { sheet, lines, trail } = review.value
  const words = t.review
  const [unitName, title] = locale === 'en' ? [sheet.unit.nameEn, sheet.collection.titleEn] : [sheet.unit.name, sheet.collection.titleZh]
  const [ownHref, gridHref] = [`/desk/review/${encodeURIComponent(sheet.collection.code)}/${encodeURIComponent(present.code)}`, `/desk/entry/${encodeURIComponent(sheet.collection.code)}/${encodeURIComponent(present.code)}`]
  const filter = reviewFilter(search['show'])
  const shown = lines.filter((line) => isShown(line, filter))
  const waits = sheet.submission?.state === 'SUBMITTED'
  const done = { approved: words.approveDone, returned: words.sendBackDone, asked: words.askDone, reopened: words.reopenDone }
  const after = Object.entries(done).find(([key]) => key === search['after'])?.[1]
  const tab = (own: ReviewFilter, label: string) => ({ href: own === 'all' ? ownHref : `${ownHref}?show=${own}`, label, current: own === filter })
  return (
    <DeskFrame viewer={viewer} part="review">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/review' }, { label: `${unitName} · ${title}` }]} />
      <PageHeading
        t={t}
        title={words.detail(unitName, title)}
        lead={words.detailLead(String(lines.filter((line) => !sameQuantity(line.before, line.after)).length), String(review.value.file.set.items.length), String(lines.filter(({ warned }) => warned).length))}
        actions={
          <>
            <LinkButton href={gridHref} compact>
              {words.toEntry}
            </LinkButton>
            {waits && (
              <ReviewKeys
                keys={[{ key: 'j', label: words.keyNext }, { key: 'k', label: words.keyPrevious }, { key: 'x', label: words.keyMark }, { key: 'a', label: words.approve(String(review.value.file.set.items.length)) }, { key: 'r', label: words.keyReturn }, { key: 'c', label: words.keyAsk }]}
                single={singleKeys}
                words={keysWords(t)}
              />
            )}
          </>
        }
      />
      {after !== undefined && (
        <Banner t={t} look="done" live>
          {after}
        </Banner>
      )}
      <SubmissionFacts t={t} locale={locale} review={review.value} />
      <Tabs label={words.filter} tabs={[tab('all', words.all), tab('changed', words.changedOnly), tab('warned', words.warnedOnly)]} />
      {shown.length === 0 ? (
        <EmptyState title={words.nothingShown} why={words.nothingShownWhy} />
      ) : (
        <ReviewTable
          t={t}
          locale={locale}
          lines={shown}
          returnForm={waits && sheet.collection.closedAt === null ? 'return' : null}
          evidenceHref={(id) => `/api/v1/evidence/${encodeURIComponent(sheet.collection.code)}/${encodeURIComponent(present.code)}/${id}`}
          cellHref={(key) => `${gridHref}#cell=${encodeURIComponent(key)}`}
        />
      )}
      <Decisions t={t} locale={locale} review={review.value} unitCode={present.code} />
      <TrailTable t={t} locale={locale} trail={trail} receiptHref={(number) => `${gridHref}/receipt/${encodeURIComponent(number)}`} />
    </DeskFrame>
  )
}
