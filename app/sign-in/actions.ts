'use server'
// The steps after the password: a new one, the second factor, its enrolment. Each ends with a new session id, and with the next step.
import { redirect } from 'next/navigation'
import { defineStageAction } from '@/app/_http/action'
import { setSessionCookie } from '@/lib/auth/cookie'
import { EnrolmentEnd, FactorCode, NewPassword, SeedConfirmation } from '@/lib/contracts/own-account'
import { fieldRaw, fieldText } from '@/lib/contracts/form-data'
import type { Result } from '@/lib/domain/result'
import { chooseNewPassword } from '@/lib/operations/choose-new-password'
import { confirmSecondFactor } from '@/lib/operations/confirm-second-factor'
import { finishEnrolment } from '@/lib/operations/finish-enrolment'
import { showSecondFactor } from '@/lib/operations/show-second-factor'
import { useRecoveryCode as recoverWith } from '@/lib/operations/use-recovery-code'
import { returnPath } from './return-path'

interface Onward {
  readonly sid: string
  readonly to: string
}

/** Keeps where to go with the new id. */
const onward = (result: Result<{ readonly sid: string }>, next: string): Result<Onward> => (result.ok ? { ok: true, value: { sid: result.value.sid, to: returnPath(next) } } : result)

async function goOn({ sid, to }: Onward): Promise<never> {
  await setSessionCookie(sid)
  // Whatever is still missing, the page there sends to.
  redirect(to)
}

export const choosePassword = defineStageAction('action sign-in#choosePassword', 'NEW_PASSWORD', {
  read: (form) => ({ password: fieldRaw(form, 'password'), passwordRepeat: fieldRaw(form, 'passwordRepeat'), next: fieldText(form, 'next') }),
  contract: NewPassword,
  run: async (session, chosen, origin) => onward(await chooseNewPassword(session, chosen, origin), chosen.next),
  after: goOn,
})

const codeForm = (form: FormData): unknown => ({ code: fieldText(form, 'code'), next: fieldText(form, 'next') })

export const showCode = defineStageAction('action sign-in#showCode', 'SECOND_FACTOR', {
  read: codeForm,
  contract: FactorCode,
  run: async (session, shown, origin) => onward(await showSecondFactor(session, shown, origin), shown.next),
  after: goOn,
})

export const recover = defineStageAction('action sign-in#recover', 'SECOND_FACTOR', {
  read: codeForm,
  contract: FactorCode,
  // Whoever needed a recovery code is shown where to set the app up anew.
  run: async (session, shown, origin) => onward(await recoverWith(session, shown, origin), '/desk/account?after=recovery'),
  after: goOn,
})

export const confirmSeed = defineStageAction('action sign-in#confirmSeed', 'ENROLMENT', {
  read: (form) => ({ ticket: fieldText(form, 'ticket'), code: fieldText(form, 'code') }),
  contract: SeedConfirmation,
  run: confirmSecondFactor,
  after: ({ codes }, t) => ({ sentence: t.account.enrolled, notes: [], shownOnce: codes }),
})

export const finish = defineStageAction('action sign-in#finish', 'ENROLMENT', {
  read: (form) => ({ kept: fieldText(form, 'kept'), next: fieldText(form, 'next') }),
  contract: EnrolmentEnd,
  run: async (session, { next }, origin) => onward(await finishEnrolment(session, origin), next),
  after: goOn,
})
