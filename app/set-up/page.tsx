// The first person sets the installation up; once done, this page is gone.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BareFrame } from '@/app/_http/bare-frame'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { installation } from '@/lib/data/installation'
import { submitSetUp } from './actions'
import { SetUpForm } from './set-up-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.setUp.title }
}

export default async function SetUpPage() {
  const current = await installation()
  if (current === null || current.setUp) notFound()
  const { t } = await display()
  const words = t.setUp
  return (
    <BareFrame>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <SetUpForm
        action={submitSetUp}
        words={{
          problemsTitle: words.problemsTitle,
          code: words.code,
          codeHint: words.codeHint,
          loginName: words.loginName,
          loginNameHint: words.loginNameHint,
          displayName: words.displayName,
          password: words.password,
          passwordHint: words.passwordHint,
          passwordRepeat: words.passwordRepeat,
          submit: words.submit,
          people: [
            { key: 'reporter', title: words.reporter, duty: words.reporterDuty },
            { key: 'publisher', title: words.publisher, duty: words.publisherDuty },
          ],
        }}
      />
    </BareFrame>
  )
}
