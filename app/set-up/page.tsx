// The first person sets the installation up; once done, this page is gone.
import type { Metadata } from 'next'
import { BareFrame } from '@/app/_http/bare-frame'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { PageHeading } from '@/components/layout/page-heading'
import { installation } from '@/lib/data/installation'
import { environment } from '@/lib/platform/env'
import { submitSetUp } from './actions'
import { SetUpForm } from './set-up-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.setUp.title }
}

export default async function SetUpPage() {
  const current = await installation()
  if (current === null || current.setUp) absent()
  const { t } = await display()
  const { title, lead, next, nextTitle, ...words } = t.setUp
  return (
    <BareFrame>
      <PageHeading t={t} title={title} lead={lead} />
      <SetUpForm action={submitSetUp} words={{ ...words, passwordHint: environment().PLUMBLINE_PASSWORD_POLICY === 'asvs' ? t.signIn.newPassword.hintAsvs : words.passwordHint, passwordWords: t.signIn.passwordWords }} />
      <section aria-labelledby="next-title">
        <h2 id="next-title" className="section-title">
          {nextTitle}
        </h2>
        <ol className="mt-2 list-decimal ps-6">
          {next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </BareFrame>
  )
}
