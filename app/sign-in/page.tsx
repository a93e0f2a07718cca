// Signing in, and back to where one was going.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BareFrame } from '@/app/_http/bare-frame'
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { PageHeading } from '@/components/layout/page-heading'
import { Link } from '@/components/ui/link'
import { singleSignOnLabel } from '@/lib/auth/single-sign-on'
import { currentViewer } from '@/lib/auth/viewer'
import { installation } from '@/lib/data/installation'
import type { Messages } from '@/lib/i18n/messages'
import { returnPath } from './return-path'
import { SignInForm } from './sign-in-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.signIn.title }
}

/** What the way back from the identity provider says; failures of the form are told by the form itself. */
function saidBefore(t: Messages, error: unknown): string | null {
  if (typeof error !== 'string') return null
  if (error === 'NoAccount') return t.signIn.noAccount
  return error.startsWith('OAuth') || error === 'Callback' ? t.signIn.providerFailed : null
}

export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { next, after, error, callbackUrl } = await searchParams
  const target = returnPath(typeof next === 'string' ? next : typeof callbackUrl === 'string' ? pathOf(callbackUrl) : null)
  if ((await currentViewer()) !== null) redirect(target)
  const [{ t }, current] = await Promise.all([display(), installation()])
  const { title, lead, loginName, password, submit, failed, tooMany, busy, unreachable, problemsTitle, scriptNeeded, or, passwordWords } = t.signIn
  const label = singleSignOnLabel()
  return (
    <BareFrame>
      {after === 'set-up' && (
        <Banner t={t} look="done">
          {t.signIn.afterSetUp}
        </Banner>
      )}
      <PageHeading t={t} title={title} lead={lead} />
      {current !== null && !current.setUp && (
        <Banner t={t} look="info">
          {t.signIn.notSetUp} <Link href="/set-up">{t.signIn.goToSetUp}</Link>
        </Banner>
      )}
      <SignInForm
        words={{ loginName, password, submit, failed, tooMany, busy, unreachable, problemsTitle, scriptNeeded, or, passwordWords }}
        next={target}
        before={saidBefore(t, error)}
        singleSignOn={label === '' ? t.signIn.singleSignOn : label}
      />
    </BareFrame>
  )
}

// next-auth brings the whole address along; only its path counts.
function pathOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  return url === null ? null : `${url.pathname}${url.search}`
}
