// One period before it is published: what stands against it, every change against what is published, and the form that publishes them.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { lockOfPeriod } from '@/lib/data/locks'
import { metricsOfYear } from '@/lib/data/metrics'
import { releaseLabel } from '@/lib/data/release-labels'
import { recordedPeriods } from '@/lib/data/releases'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { lineOf } from '@/lib/domain/release-line'
import { planRelease } from '@/lib/operations/publish-release'
import { DeskFrame } from '../../_parts/desk-frame'
import { publish } from './actions'
import { ChangesTable } from './changes-table'
import { Checklist } from './checklist'
import { LockBanner, WaitingBanner, WithdrawSection } from './line-standing'
import { PublishForm } from './publish-form.client'
import { textFields, TextSection } from './release-text'

/** More changes are listed when they are asked for, so that the form stays within reach. */
const SHOWN = 60

interface PublishPageProps {
  readonly params: Promise<{ readonly period: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.publishing.title }
}

export default async function PublishPeriodPage({ params, searchParams }: PublishPageProps) {
  const [{ period: asked }, { after, changes: shownChanges }] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/releases/[period]', `/desk/releases/${asked}`)
  const line = lineOf(asked.toUpperCase())
  if (line === null) absent()
  const { key, referenceYear } = line.period
  const planned = await planRelease(viewer, key)
  if (!planned.ok) return await hide(viewer, 'page /desk/releases/[period]', asked, 'not-permitted')
  const plan = planned.value
  if (plan.head === null && !(await recordedPeriods()).includes(key)) return await hide(viewer, 'page /desk/releases/[period]', asked, 'absent')
  const [{ t, locale }, metrics, lock, inForce] = await Promise.all([display(), metricsOfYear(referenceYear), lockOfPeriod(key), releaseLabel(line.slug, null)])
  const { changes, items, nextVersion, seen, waiting, checklist } = plan
  const words = t.publishing
  const name = t.period.ofRelease(key)
  const mayPublish = mayAnywhere(viewer, 'release.publish')
  const errors = checklist.filter(({ level }) => level === 'error')
  const ready = changes.length > 0 && waiting === null
  return (
    <DeskFrame viewer={viewer} part="releases">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/releases' }, { label: name }]} />
      {(after === 'sealed' || after === 'withdrawn') && (
        <Banner t={t} look="done" live>
          {after === 'sealed' ? words.sealed : words.withdrawn}
        </Banner>
      )}
      <PageHeading
        t={t}
        title={ready ? words.prepare(name, String(nextVersion)) : name}
        {...(ready ? { lead: words.prepareLead(String(changes.length), String(items.length)), standing: 'draft' as const } : {})}
        actions={
          <>
            {ready && <LinkButton href={`/preview/${key}`}>{words.preview}</LinkButton>}
            {inForce !== null && <LinkButton href={`/releases/${line.slug}`}>{words.seeVersion(String(inForce.version))}</LinkButton>}
          </>
        }
      />
      <WaitingBanner t={t} locale={locale} plan={plan} />
      <LockBanner t={t} locale={locale} lock={lock} rootHash={inForce?.rootHash ?? null} mayManage={mayAnywhere(viewer, 'lock.manage')} />
      {changes.length === 0 && <EmptyState title={words.upToDate(name)} why={words.upToDateWhy} />}
      {changes.length > 0 && (
        <>
          <Checklist t={t} locale={locale} periodKey={key} checks={checklist} reviews={mayAnywhere(viewer, 'submission.review')} />
          <ChangesTable t={t} locale={locale} changes={shownChanges === 'all' ? changes : changes.slice(0, SHOWN)} metrics={metrics} caption={words.changes} />
          {changes.length > SHOWN && shownChanges !== 'all' && (
            <p>
              {words.more(changes.length - SHOWN)} · <Link href={`/desk/releases/${key}?changes=all`}>{words.allChanges}</Link>
            </p>
          )}
          <p className="text-sm text-muted">
            {words.hash} <code className="break-all">{seen}</code>
          </p>
        </>
      )}
      {ready && !(mayPublish && errors.length === 0) && <TextSection t={t} text={plan.text} />}
      {ready && !mayPublish && (
        <Banner t={t} look="info">
          {words.notPublisher}
        </Banner>
      )}
      {ready && mayPublish && errors.length > 0 && (
        <Banner t={t} look="error">
          {words.errorsFirst(errors.length)} <Link href="#checklist">{words.toChecklist}</Link>
        </Banner>
      )}
      {ready && mayPublish && errors.length === 0 && (
        <PublishForm
          action={publish}
          period={key}
          seen={seen}
          warnings={checklist.filter(({ level }) => level === 'warning').map(({ check, subjects, token }) => ({ token, label: words.check[check](subjects.length) }))}
          texts={textFields(t, plan.text)}
          words={{
            text: words.text,
            textHint: t.reading.sentences([words.textNote, words.textHint]),
            numbersTitle: words.numbersTitle,
            numbersChecked: words.numbersChecked,
            provisionalTitle: words.provisionalTitle,
            provisional: words.provisional,
            provisionalHint: words.provisionalHint,
            acknowledge: words.acknowledge,
            acknowledgeHint: words.acknowledgeHint,
            reason: words.reason,
            reasonHint: nextVersion === 1 ? words.reasonHintFirst : words.reasonHint,
            when: words.publishWhen,
            now: words.publishNow,
            later: words.publishLater,
            publishAt: words.publishAt,
            publishAtHint: words.publishAtHint,
            confirm: words.confirm,
            confirmHint: words.confirmHint(name),
            submit: words.submit(name, String(nextVersion)),
            problemsTitle: words.problemsTitle,
          }}
        />
      )}
      {mayAnywhere(viewer, 'release.withdraw') && <WithdrawSection t={t} locale={locale} plan={plan} />}
    </DeskFrame>
  )
}
