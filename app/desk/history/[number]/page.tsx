// One batch of history: what the check found, what was loaded, and what can be done with it now.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { wholeNumber } from '@/lib/contracts/form-data'
import type { HistoryBatch } from '@/lib/data/history-batches'
import { historyReport } from '@/lib/data/history-report'
import { deedStands } from '@/lib/domain/history/history-deed'
import { calledState, SILENT_MS, workOn } from '@/lib/domain/history/history-batch'
import { formatDecimal, formatInstant } from '@/lib/i18n/format'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import type { Messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { CheckSection } from '../_parts/check-section'
import { DeedNotice } from '../_parts/deed-notice'
import { CheckAgain, LoadSection, ReviewSection, UndoSection } from '../_parts/deeds'
import { FiguresSection, FigureTable } from '../_parts/figures-section'
import { QuestionsSection } from '../_parts/questions-section'
import { RefreshWhile } from '../../_parts/refresh-while.client'
import { HistoryTrail } from '../_parts/trail'

/** Lines on screen. */
const SHOWN = 200

interface BatchPageProps {
  readonly params: Promise<{ readonly number: string }>
}

export async function generateMetadata({ params }: BatchPageProps): Promise<Metadata> {
  const [{ number }, { t }] = await Promise.all([params, display()])
  return { title: `${t.history.title} · ${t.history.batch(number.slice(0, 9))}` }
}

/** True while somebody is at it, or is about to be: the check begins right after the file came in. */
function running(batch: HistoryBatch): boolean {
  const at = now().getTime()
  const fresh = batch.state === 'CHECKING' && batch.beatAt === null && batch.fault.length === 0 && at - Date.parse(batch.sent.at) < SILENT_MS
  return fresh || workOn(batch, at) === 'running'
}

export default async function BatchPage({ params }: BatchPageProps) {
  const { number } = await params
  const viewer = await openPage('page /desk/history/[number]', `/desk/history/${number}`)
  const report = await historyReport(viewer, wholeNumber(number), SHOWN)
  if (!report.ok) return await hide(viewer, 'page /desk/history/[number]', number, report.problems.some(({ code }) => code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { batch, counts, bad, questions, deed, years, figures, set, kept, keptAll, metrics, units, may, own } = report.value
  const { t, locale } = await display()
  const words = t.history
  const stands = deedStands(deed?.beatAt ?? null, now().getTime())
  const [checking, names] = [running(batch), { metrics, units }]
  const busy = checking || stands === 'running'
  const heading = words.batch(String(batch.number))
  return (
    <DeskFrame viewer={viewer} part="history">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/history' }, { label: heading }]} />
      <PageHeading t={t} title={`${heading} · ${words.state[calledState(batch)]}`} lead={words.sent(batch.fileName, batch.sent.by, formatInstant(locale, batch.sent.at))} />
      {checking && <RefreshWhile sentence={words.working(formatDecimal(String(batch.rowCount), 0))} />}
      {!busy && <Standstill t={t} batch={batch} may={may.load} />}
      {deed !== null && (
        <div id="deed">
          <DeedNotice t={t} deed={deed} stands={stands} />
        </div>
      )}
      {batch.checkedAt !== null && <CheckSection t={t} batch={batch} counts={counts} bad={bad} />}
      {batch.checkedAt !== null && batch.state !== 'UNDONE' && <QuestionsSection t={t} locale={locale} number={batch.number} questions={questions} units={units} all={may.readDrafts} />}
      {!busy && batch.state === 'CHECKED' && may.load && <LoadSection t={t} batch={batch} counts={counts} />}
      <FiguresSection t={t} locale={locale} years={years} figures={figures} names={names} withBefore={may.readDrafts} />
      {set !== null && (may.review ? <ReviewSection t={t} batch={batch} set={set} own={own} /> : <p>{words.reviewWaits}</p>)}
      {batch.state === 'APPROVED' && (
        <p>
          {words.approvedNext} {may.readDrafts && <Link href="/desk/releases">{words.toReleases}</Link>}
        </p>
      )}
      {keptAll > 0 && (
        <Section id="kept" title={words.kept(formatDecimal(String(keptAll), 0))} note={words.keptLead}>
          <FigureTable t={t} locale={locale} figures={kept} names={names} withBefore={may.readDrafts} id="kept-list" caption={words.figuresShown(String(kept.length), String(keptAll))} />
        </Section>
      )}
      {stands === 'running' && (
        <p>
          <Link href="#deed">{words.deed.toProgress}</Link>
        </p>
      )}
      {!busy && may.load && <UndoSection t={t} batch={batch} />}
      <HistoryTrail t={t} locale={locale} batch={batch} />
    </DeskFrame>
  )
}

/** What stands against a batch that nobody is at: a file that cannot be read, or work that was interrupted. */
function Standstill({ t, batch, may }: { readonly t: Messages; readonly batch: HistoryBatch; readonly may: boolean }) {
  const words = t.history
  const stopped = batch.state === 'CHECKING' || batch.fault.length > 0 || workOn(batch, now().getTime()) === 'interrupted'
  if (!stopped) return null
  return (
    <Section id="failed" title={words.failedTitle} panel>
      {batch.fault.length === 0 ? <p>{words.interrupted}</p> : batch.fault.map((one) => <p key={one.code}>{problemSentence(t.problem, one)}</p>)}
      {may && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {batch.fault.length > 0 && <LinkButton href="/desk/history/new" look="primary">{words.toNew}</LinkButton>}
          <CheckAgain t={t} batch={batch} />
        </div>
      )}
    </Section>
  )
}
