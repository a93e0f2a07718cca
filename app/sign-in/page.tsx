// Signing in, and back to where one was going.
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { BareFrame } from '@/app/_http/bare-frame'
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { PageHeading } from '@/components/layout/page-heading'
import { currentViewer } from '@/lib/auth/viewer'
import { installation } from '@/lib/data/installation'
import { returnPath } from './return-path'
import { SignInForm } from './sign-in-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.signIn.title }
}

export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { next, after } = await searchParams
  const target = returnPath(typeof next === 'string' ? next : null)
  if ((await currentViewer()) !== null) redirect(target)
  const [{ t }, current] = await Promise.all([display(), installation()])
  const { title, lead, loginName, password, submit, failed, unreachable, problemsTitle, scriptNeeded } = t.signIn
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
      <SignInForm words={{ loginName, password, submit, failed, unreachable, problemsTitle, scriptNeeded }} next={target} />
    </BareFrame>
  )
}
