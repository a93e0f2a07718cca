// One's own account: password, second factor, recovery codes, and where one is signed in.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { presentSession } from '@/lib/auth/viewer'
import { DeskFrame } from '../_parts/desk-frame'
import { CalendarSection } from './calendar-section'
import { FactorSection } from './factor-section'
import { MailSection } from './mail-section'
import { PasswordSection } from './password-section'
import { SessionsSection } from './sessions-section'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.account.title }
}

export default async function AccountPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await openPage('page /desk/account', '/desk/account')
  const [{ t }, session, { after }] = await Promise.all([display(), presentSession(), searchParams])
  if (session === null) throw new Error('the session ended while its page was made')
  const words = t.account
  return (
    <DeskFrame viewer={viewer} part="account">
      <PageHeading t={t} title={words.title} lead={words.lead} />
      {after === 'recovery' && (
        <Banner t={t} look="warning">
          {words.recovered} <a href="#factor">{words.factor}</a>
        </Banner>
      )}
      <Facts
        facts={[
          { name: words.displayName, value: viewer.displayName },
          { name: words.signedInAs, value: viewer.loginName },
        ]}
      />
      <Section id="my-password" title={words.password} panel>
        <PasswordSection session={session} />
      </Section>
      <Section id="factor" title={words.factor} panel>
        <FactorSection session={session} />
      </Section>
      <Section id="mail" title={t.mail.title} panel>
        <MailSection userId={viewer.userId} />
      </Section>
      <Section id="calendar" title={t.calendarFeed.title} note={t.calendarFeed.note} panel>
        <CalendarSection userId={viewer.userId} />
      </Section>
      <Section id="tokens" title={t.tokens.title} note={t.tokens.linkNote} panel>
        <Link href="/desk/account/tokens">{t.tokens.link}</Link>
      </Section>
      <Section id="exports" title={t.exportJobs.title} panel>
        <Link href="/desk/exports">{t.exportJobs.title}</Link>
      </Section>
      <Section id="sessions" title={words.sessions} note={words.sessionsNote}>
        <SessionsSection session={session} />
      </Section>
    </DeskFrame>
  )
}
