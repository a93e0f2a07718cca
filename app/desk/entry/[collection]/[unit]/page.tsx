// The sheet that one unit fills in for one collection; ?view=form is the same on paper, ?view=blank without its figures.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { threadAnswer } from '@/app/_http/thread-answer'
import { PrintButton } from '@/components/entry/print-button.client'
import { WholeComments } from '@/components/entry/whole-comments.client'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { collectionSheet } from '@/lib/data/collection-sheet'
import { threadsOf, waitingThreads } from '@/lib/data/comments'
import { metricGroups } from '@/lib/data/metrics'
import { trailOf } from '@/lib/data/submission-trail'
import { cellKey } from '@/lib/domain/collecting/cell'
import { isOverdue } from '@/lib/domain/collecting/standing'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import { formatInstant, formatPeriod } from '@/lib/i18n/format'
import { now, today } from '@/lib/platform/clock'
import { DeskFrame } from '../../../_parts/desk-frame'
import { closedReason } from '../../_parts/closed-reason'
import { FormHead } from '../../_parts/form-head'
import { gridFinding, gridGroups, gridLayout } from '../../_parts/grid-groups'
import { Happened } from '../../_parts/happened'
import { EntryWorkbench } from './entry-workbench.client'
import { PrintedForm } from './printed-form'

interface EntryPageProps {
  readonly params: Promise<{ readonly collection: string; readonly unit: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.entry.title }
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const { collection: code, unit: unitCode } = await params
  const viewer = await openPage('page /desk/entry/[collection]/[unit]', `/desk/entry/${code}/${unitCode}`)
  const [{ t, locale }, groups, found, search] = await Promise.all([display(), metricGroups(), collectionSheet(viewer, decodeURIComponent(code), decodeURIComponent(unitCode)), searchParams])
  // Not one's own and not there look the same.
  if (!found.ok) return await hide(viewer, 'page /desk/entry/[collection]/[unit]', unitCode, found.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const sheet = found.value
  const { collection, submission, unit } = sheet
  const [trail, whole, waiting] = await Promise.all([
    trailOf(submission?.id ?? null),
    submission === null ? [] : threadsOf(submission.id, null),
    submission === null ? [] : waitingThreads(submission.id),
  ])
  const words = t.entry
  const view = search['view']
  const printed = view === 'form' || view === 'blank'
  const closed = closedReason(locale, sheet, today())
  const state = submission?.state ?? 'DRAFT'
  const [title, name] = locale === 'en' ? [collection.titleEn, unit.nameEn] : [collection.titleZh, unit.name]
  const here = `/desk/entry/${collection.code}/${encodeURIComponent(unit.code)}`
  const late = isOverdue(collection, { state, dueAt: submission?.dueAt ?? null }, now())
  const facts = [name, formatPeriod(locale, collection.period), `${words.due} ${formatInstant(locale, sheet.dueAt)}${late ? ` · ${words.late}` : ''}`, t.submissionState[state]]
  const layout = gridLayout(sheet)
  const rows = gridGroups(locale, sheet, groups, { blank: view === 'blank' })
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/entry' }, { label: `${title} · ${name}` }]} />
      <PageHeading
        t={t}
        title={words.sheet(title, name)}
        actions={
          printed ? (
            <>
              <PrintButton label={words.print} />
              <LinkButton href={here}>{words.backToSheet}</LinkButton>
            </>
          ) : (
            <>
              {submission !== null && state !== 'DRAFT' && (
                <LinkButton href={`${here}/check`} compact>
                  {words.toCheck}
                </LinkButton>
              )}
              {can(viewer, 'submission.review', { unit: unit.code }) && state === 'SUBMITTED' && (
                <LinkButton href={`/desk/review/${collection.code}/${encodeURIComponent(unit.code)}`} compact>
                  {words.toReview}
                </LinkButton>
              )}
              {closed === null && (
                <LinkButton href={`/desk/import/${collection.code}/${encodeURIComponent(unit.code)}`} compact icon="upload">
                  {t.upload.toUpload}
                </LinkButton>
              )}
              <a href={`/api/v1/collections/${collection.code}/units/${encodeURIComponent(unit.code)}/template`} download className="button button-compact" title={t.template.downloadHint}>
                <Icon name="download" />
                {t.template.download}
              </a>
              <LinkButton href={`${here}?view=form`} compact icon="print">
                {words.printForm}
              </LinkButton>
              <LinkButton href={`${here}?view=blank`} compact icon="print">
                {words.printBlank}
              </LinkButton>
              {mayAnywhere(viewer, 'audit.read') && (
                <LinkButton href={`/desk/audit?${new URLSearchParams({ object: `${unit.code}/${collection.period.referenceYear}` }).toString()}`} compact>
                  {words.trace}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {printed ? (
        <FormHead t={t} locale={locale} collection={collection} />
      ) : (
        <>
          <div className="entry-head no-print">
            <Disclosure summary={words.head}>
              <FormHead t={t} locale={locale} collection={collection} />
              <p className="mt-2">{words.lead}</p>
            </Disclosure>
          </div>
          <div className="hidden print:block">
            <FormHead t={t} locale={locale} collection={collection} />
          </div>
        </>
      )}
      {collection.note !== null && (
        <p className="comment-text">
          <strong>{words.named(words.note)}</strong>
          {collection.note}
        </p>
      )}
      {printed ? (
        <PrintedForm t={t} groups={rows} withSubject={layout === 'matrix'} title={title} facts={facts} blank={view === 'blank'} />
      ) : (
        <>
          <Happened t={t} locale={locale} sheet={sheet} trail={trail} waiting={waiting} />
          <EntryWorkbench
            key={`${collection.code}/${unit.code}/${submission?.version ?? 0}`}
            grid={{
              userId: viewer.userId, address: `/api/v1/entry/${collection.code}/${encodeURIComponent(unit.code)}`, collection: collection.code, unit: unit.code,
              groups: rows, readOnly: closed !== null, readOnlyReason: closed, layout, whole: layout === 'matrix' ? unit.code : null, locale,
            }}
            facts={facts}
            findings={sheet.findings.map((finding) => ({ key: cellKey(finding.place), ...gridFinding(locale, finding) }))}
            explainHref={`${here}/findings`}
            submitHref={closed === null && can(viewer, 'submission.submit', { unit: unit.code }) ? `${here}/check` : null}
          />
          <Section id="comments" title={words.wholeComments} panel>
            <WholeComments locale={locale} collection={collection.code} unit={unit.code} threads={whole.map((thread) => threadAnswer(locale, thread))} mayComment={can(viewer, 'comment.write', { unit: unit.code })} />
          </Section>
        </>
      )}
    </DeskFrame>
  )
}
