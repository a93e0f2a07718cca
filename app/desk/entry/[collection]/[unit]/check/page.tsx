// Check your answers: every figure against last year, what still keeps them from being submitted, the declaration, and what happened so far.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { ConfirmedForm } from '@/app/desk/_parts/confirmed-form.client'
import { DeskFrame } from '@/app/desk/_parts/desk-frame'
import { SubmissionFacts } from '@/app/desk/_parts/submission-facts'
import { TrailTable } from '@/app/desk/_parts/trail-table'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import { reviewSheet, type ReviewLine, type ReviewSheet } from '@/lib/data/review-sheet'
import { sameQuantity } from '@/lib/domain/collecting/review-lines'
import { isOpen } from '@/lib/domain/collecting/submission'
import type { Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { submit, withdraw } from './actions'
import { CheckTable } from './check-table'
import { ObstacleList } from './obstacle-list'
import { SubmitForm } from './submit-form.client'

interface CheckPageProps {
  readonly params: Promise<{ readonly collection: string; readonly unit: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.submitting.title }
}

// Against a span that is not the same there is no telling what changed: it is shown.
const differs = ({ row, after }: ReviewLine): boolean => row.lastYear === null || row.lastYear.otherPeriod !== null || !sameQuantity(row.lastYear.quantity, after)

interface SendingProps {
  readonly t: Messages
  readonly review: ReviewSheet
  readonly gridHref: string
}

/** What can be done now: submit, put right what stands against it, or withdraw. */
function Sending({ t, review, gridHref }: SendingProps) {
  const { sheet, file, obstacles } = review
  const words = t.submitting
  const state = sheet.submission?.state ?? 'DRAFT'
  const hidden = { collection: sheet.collection.code, unit: file.unit.code, version: String(sheet.submission?.version ?? 0) }
  // Who may type may submit: the same role on the same unit.
  if (!sheet.mayRecord) {
    return (
      <Banner t={t} look="info">
        {words.cannot}
      </Banner>
    )
  }
  if (state === 'SUBMITTED') {
    return (
      <ConfirmedForm
        action={withdraw}
        hidden={hidden}
        look="secondary"
        words={{ button: words.withdraw, question: words.withdrawWhy, confirm: words.withdraw, cancel: t.review.cancel, refusedTitle: words.withdrawRefused }}
      />
    )
  }
  if (!isOpen(state)) return null
  if (sheet.lock !== null) {
    return (
      <Banner t={t} look="warning">
        {problemSentence(t.problem, { code: 'entry.locked', params: { reason: sheet.lock.reason }, path: [] })}
      </Banner>
    )
  }
  if (obstacles.length > 0) return null
  return (
    <>
      <p className="text-sm text-muted">
        {words.seen} <code className="break-all">{file.set.seen}</code>
      </p>
      <SubmitForm
        action={submit}
        hidden={{ ...hidden, seen: file.set.seen }}
        gridHref={gridHref}
        words={{ declaration: words.declaration, submit: words.submit(String(file.set.items.length)), submitting: words.submitting, refusedTitle: words.refusedTitle }}
      />
    </>
  )
}

export default async function CheckPage({ params, searchParams }: CheckPageProps) {
  const { collection: code, unit: unitCode } = await params
  const viewer = await openPage('page /desk/entry/[collection]/[unit]/check', `/desk/entry/${code}/${unitCode}/check`)
  const [{ t, locale }, review, search] = await Promise.all([display(), reviewSheet(viewer, decodeURIComponent(code), decodeURIComponent(unitCode)), searchParams])
  // Not one's own and not there look the same.
  if (!review.ok) return await hide(viewer, 'page /desk/entry/[collection]/[unit]/check', `${code}/${unitCode}`, review.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { sheet, lines, obstacles, trail } = review.value
  const words = t.submitting
  const [unitName, title] = locale === 'en' ? [sheet.unit.nameEn, sheet.collection.titleEn] : [sheet.unit.name, sheet.collection.titleZh]
  const gridHref = `/desk/entry/${encodeURIComponent(sheet.collection.code)}/${encodeURIComponent(sheet.unit.code)}`
  const state = sheet.submission?.state ?? 'DRAFT'
  const onlyChanged = search['show'] === 'changed'
  const shown = onlyChanged ? lines.filter(differs) : lines
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: t.entry.title, href: '/desk/entry' }, { label: `${unitName} · ${title}`, href: gridHref }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.check(unitName, title)}
        lead={isOpen(state) ? words.lead : state === 'SUBMITTED' ? words.leadSent : words.leadDecided}
        actions={
          <LinkButton href={gridHref} compact icon="arrow-left">
            {words.backToGrid}
          </LinkButton>
        }
      />
      <SubmissionFacts t={t} locale={locale} review={review.value} />
      {isOpen(state) && obstacles.length > 0 && (
        <section className="error-summary" aria-labelledby="obstacles-title">
          <h2 id="obstacles-title">{words.problemsTitle(String(obstacles.length))}</h2>
          <ObstacleList t={t} locale={locale} obstacles={obstacles} lines={lines} gridHref={gridHref} />
          <p>
            <Link href={`${gridHref}/findings`}>{t.findings.toExplain}</Link>
          </p>
        </section>
      )}
      <Tabs
        label={words.filter}
        tabs={[
          { href: `${gridHref}/check`, label: words.all, current: !onlyChanged },
          { href: `${gridHref}/check?show=changed`, label: words.changed, current: onlyChanged },
        ]}
      />
      {shown.length === 0 ? (
        <EmptyState title={words.nothingChanged} why={words.nothingChangedWhy} />
      ) : (
        <CheckTable t={t} locale={locale} lines={shown} gridHref={gridHref} ownOnly={lines.every(({ row }) => row.subject.id === sheet.unit.id)} />
      )}
      <Sending t={t} review={review.value} gridHref={gridHref} />
      <TrailTable t={t} locale={locale} trail={trail} receiptHref={(number) => `${gridHref}/receipt/${encodeURIComponent(number)}`} />
    </DeskFrame>
  )
}
