// A code of the authenticator app, or a recovery code.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openStage } from '@/app/_http/page'
import { Disclosure } from '@/components/ui/disclosure'
import { recover, showCode } from '../actions'
import { nextOf, type StepProps } from '../step-address'
import { StepFrame } from '../step-frame'
import { CodeForm } from './code-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.signIn.factor.title }
}

export default async function SecondFactorPage(props: StepProps) {
  const next = await nextOf(props)
  await openStage('page /sign-in/second-factor', next)
  const { t } = await display()
  const words = t.signIn.factor
  const problemsTitle = t.signIn.stepProblems
  return (
    <StepFrame t={t} title={words.title} lead={words.lead}>
      <CodeForm action={showCode} next={next} kind="app" words={{ code: words.code, hint: words.codeHint, submit: words.submit, problemsTitle }} />
      <Disclosure summary={words.lost}>
        <CodeForm action={recover} next={next} kind="recovery" words={{ code: words.recoveryCode, hint: words.recoveryHint, submit: words.recover, problemsTitle }} />
        <p className="mt-3">{words.noneLeft}</p>
      </Disclosure>
    </StepFrame>
  )
}
