// Setting up the second factor that a role demands, before the desk opens.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openStage } from '@/app/_http/page'
import { seedTicket } from '@/lib/data/seed-ticket'
import { confirmSeed, finish } from '../actions'
import { nextOf, type StepProps } from '../step-address'
import { StepFrame } from '../step-frame'
import { EnrolmentForm } from './enrolment-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.signIn.enrolment.title }
}

export default async function EnrolmentPage(props: StepProps) {
  const next = await nextOf(props)
  const session = await openStage('page /sign-in/enrolment', next)
  const { t } = await display()
  const { scan, picture, typeInstead, codes } = t.account
  const { code } = t.signIn.factor
  const { title, lead, done, submit, codeHint, kept, keptMissing, finish: finishWord } = t.signIn.enrolment
  return (
    <StepFrame t={t} title={title} lead={session.secondFactorAt === null ? lead : done}>
      <EnrolmentForm
        confirm={confirmSeed}
        finish={finish}
        next={next}
        // Once set up, no seed is shown again.
        seed={session.secondFactorAt === null ? seedTicket(session, t.product.name) : null}
        words={{ seed: { scan, picture, type: typeInstead }, recovery: codes, code, codeHint, submit, kept, keptMissing, finish: finishWord, continueTo: t.signIn.continueTo, problemsTitle: t.signIn.stepProblems }}
      />
    </StepFrame>
  )
}
