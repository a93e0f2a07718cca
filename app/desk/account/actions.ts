'use server'
// What somebody changes about their own account.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'
import { setSessionCookie } from '@/lib/auth/cookie'
import { presentSession } from '@/lib/auth/viewer'
import { fieldRaw, fieldText } from '@/lib/contracts/form-data'
import { Nothing, OwnPasswordChange, OwnProof, OwnSession, SeedConfirmation } from '@/lib/contracts/own-account'
import { OwnMailChoice } from '@/lib/contracts/own-mail'
import type { RunningSession } from '@/lib/data/sessions'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import { beginSecondFactor } from '@/lib/operations/begin-second-factor'
import { changeOwnPassword } from '@/lib/operations/change-own-password'
import { chooseMail } from '@/lib/operations/choose-mail'
import { confirmSecondFactor } from '@/lib/operations/confirm-second-factor'
import { endCalendarFeed } from '@/lib/operations/end-feed'
import { endOtherOwnSessions } from '@/lib/operations/end-other-own-sessions'
import { endOwnSession } from '@/lib/operations/end-own-session'
import { makeCalendarFeed } from '@/lib/operations/make-feed'
import { removeOwnSecondFactor } from '@/lib/operations/remove-own-second-factor'
import { replaceRecoveryCodes } from '@/lib/operations/replace-recovery-codes'
import { sendTestMail } from '@/lib/operations/send-test-mail'

/** Does it in the session that asks. */
async function own<T>(work: (session: RunningSession) => Promise<Result<T>>): Promise<Result<T>> {
  const session = await presentSession()
  return session === null ? refused(problem('session.ended', {}, [SIGN_IN_AGAIN])) : await work(session)
}

function told(sentence: string, shownOnce?: readonly string[]) {
  revalidatePath('/desk/account')
  return { sentence, notes: [], ...(shownOnce === undefined ? {} : { shownOnce }) }
}

const proofOf = (form: FormData): unknown => ({ proof: fieldRaw(form, 'proof') })

export const changePassword = defineAction('action desk/account#changePassword', {
  read: (form) => ({ current: fieldRaw(form, 'current'), password: fieldRaw(form, 'password'), passwordRepeat: fieldRaw(form, 'passwordRepeat') }),
  contract: OwnPasswordChange,
  run: (_viewer, change, origin) => own((session) => changeOwnPassword(session, change, origin)),
  after: async ({ sid, ended }, t) => {
    await setSessionCookie(sid)
    return told(t.account.passwordChanged(String(ended)))
  },
})

export const beginFactor = defineAction('action desk/account#beginFactor', {
  read: proofOf,
  contract: OwnProof,
  run: (_viewer, proof, origin, { t }) => own((session) => beginSecondFactor(session, proof, origin, t.product.name)),
  after: ({ ticket, text, address }, t) => ({ sentence: t.account.beginDone, notes: [], shownOnce: [ticket, text, address] }),
})

export const confirmFactor = defineAction('action desk/account#confirmFactor', {
  read: (form) => ({ ticket: fieldText(form, 'ticket'), code: fieldText(form, 'code') }),
  contract: SeedConfirmation,
  run: (_viewer, confirmation, origin) => own((session) => confirmSecondFactor(session, confirmation, origin)),
  after: ({ codes }, t) => told(t.account.enrolled, codes),
})

export const removeFactor = defineAction('action desk/account#removeFactor', {
  read: proofOf,
  contract: OwnProof,
  run: (_viewer, proof, origin) => own((session) => removeOwnSecondFactor(session, proof, origin)),
  after: (_value, t) => told(t.account.removed),
})

export const replaceCodes = defineAction('action desk/account#replaceCodes', {
  read: proofOf,
  contract: OwnProof,
  run: (_viewer, proof, origin) => own((session) => replaceRecoveryCodes(session, proof, origin)),
  after: ({ codes }, t) => told(t.account.codesReplaced, codes),
})

export const endOne = defineAction('action desk/account#endOne', {
  read: (form) => ({ key: fieldText(form, 'key') }),
  contract: OwnSession,
  run: (_viewer, which, origin) => own((session) => endOwnSession(session, which, origin)),
  after: (_value, t) => told(t.account.ended),
})

export const endOthers = defineAction('action desk/account#endOthers', {
  read: () => ({}),
  contract: Nothing,
  run: (_viewer, _nothing, origin) => own((session) => endOtherOwnSessions(session, origin)),
  after: ({ ended }, t) => told(t.account.othersEnded(String(ended))),
})

export const keepMailChoice = defineAction('action desk/account#keepMailChoice', {
  read: (form) => ({ address: fieldText(form, 'address'), pace: fieldText(form, 'pace'), locale: fieldText(form, 'locale') }),
  contract: OwnMailChoice,
  typed: (form) => ({ address: fieldText(form, 'address'), pace: fieldText(form, 'pace'), locale: fieldText(form, 'locale') }),
  run: (viewer, choice, origin) => chooseMail(viewer, choice, origin),
  after: ({ pace }, t) => told(pace === 'NONE' ? t.mail.savedNone : t.mail.saved),
})

export const sendTest = defineAction('action desk/account#sendTest', {
  read: () => ({}),
  contract: Nothing,
  run: (viewer) => sendTestMail(viewer),
  after: (_value, t) => ({ sentence: t.mail.testQueued, notes: [] }),
})

export const makeCalendar = defineAction('action desk/account#makeCalendar', {
  read: () => ({}),
  contract: Nothing,
  run: (viewer, _nothing, origin, { locale }) => makeCalendarFeed(viewer, locale, origin),
  after: ({ address }, t) => told(t.calendarFeed.madeNow, [address]),
})

export const endCalendar = defineAction('action desk/account#endCalendar', {
  read: () => ({}),
  contract: Nothing,
  run: (viewer, _nothing, origin) => endCalendarFeed(viewer, origin),
  after: (_value, t) => told(t.calendarFeed.ended),
})
