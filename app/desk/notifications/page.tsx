// What somebody was told: unread first, then what was read, a page at a time.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { noticeNames } from '@/lib/data/notice-names'
import { noticesOf } from '@/lib/data/notices'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../_parts/desk-frame'
import { markRead } from './actions'
import { noticeDays } from './notice-days'
import { NoticeList } from './notice-list'
import { UnreadForm } from './unread-form.client'

const UNREAD_SHOWN = 200
const PAGE = 50
const ADDRESS = '/desk/notifications'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.notices.title }
}

export default async function NotificationsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await openPage('page /desk/notifications', ADDRESS)
  const [{ t, locale }, { before }, names] = await Promise.all([display(), searchParams, noticeNames()])
  const from = typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : null
  const [unread, read] = await Promise.all([
    from === null ? noticesOf(viewer.userId, { unread: true, before: null, count: UNREAD_SHOWN }) : [],
    noticesOf(viewer.userId, { unread: false, before: from, count: PAGE }),
  ])
  const words = t.notices
  const days = (list: typeof read) => noticeDays(locale, names, list, now())
  const newest = unread[0]
  const last = read.at(-1)
  return (
    <DeskFrame viewer={viewer} part="notifications">
      <PageHeading t={t} title={words.title} lead={words.lead} />
      {from === null && unread.length === 0 && (read.length === 0 ? <EmptyState title={words.noneTitle} why={words.noneWhy} /> : <EmptyState title={words.allReadTitle} why={words.allReadWhy} />)}
      {newest !== undefined && (
        <Section id="unread" title={words.unread} panel>
          <UnreadForm action={markRead} days={days(unread)} newest={newest.id} words={{ markOne: words.markOne, markAll: words.markAll, problemsTitle: words.problemsTitle }} />
        </Section>
      )}
      {read.length > 0 && (
        <Section id="read" title={words.read}>
          <NoticeList days={days(read)} />
        </Section>
      )}
      <p className="flex flex-wrap gap-4 no-print">
        {from !== null && <Link href={ADDRESS}>{words.newest}</Link>}
        {last !== undefined && read.length === PAGE && <Link href={`${ADDRESS}?before=${last.id}`}>{words.older}</Link>}
        <span>
          {words.byMail} <Link href="/desk/account#mail">{words.toChoice}</Link>
        </span>
      </p>
    </DeskFrame>
  )
}
