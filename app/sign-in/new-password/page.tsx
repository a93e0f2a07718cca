// A password of one's own, before anything else.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openStage } from '@/app/_http/page'
import { environment } from '@/lib/platform/env'
import { choosePassword } from '../actions'
import { nextOf, type StepProps } from '../step-address'
import { StepFrame } from '../step-frame'
import { NewPasswordForm } from './new-password-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.signIn.newPassword.title }
}

export default async function NewPasswordPage(props: StepProps) {
  const next = await nextOf(props)
  const { person } = await openStage('page /sign-in/new-password', next)
  const { t } = await display()
  const { title, initialLead, agedLead, hintMlps, hintAsvs, password, repeat, submit } = t.signIn.newPassword
  const hint = environment().PLUMBLINE_PASSWORD_POLICY === 'mlps' ? hintMlps : hintAsvs
  return (
    <StepFrame t={t} title={title} lead={person.initialPasswordUntil === null ? agedLead : initialLead}>
      <NewPasswordForm action={choosePassword} next={next} loginName={person.loginName} words={{ password, repeat, hint, submit, problemsTitle: t.signIn.stepProblems, passwordWords: t.signIn.passwordWords }} />
    </StepFrame>
  )
}
