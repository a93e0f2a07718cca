'use server'
// Closing a period to changes, opening it again, and letting one unit in.
import { revalidatePath } from 'next/cache'
import { defineAction } from '@/app/_http/action'
import { fieldText, fieldWhole } from '@/lib/contracts/form-data'
import { LiftedLock, NewException, NewLock } from '@/lib/contracts/publication'
import { exceptFromLock } from '@/lib/operations/except-from-lock'
import { liftLock } from '@/lib/operations/lift-lock'
import { setLock } from '@/lib/operations/set-lock'

const done = (sentence: string) => {
  revalidatePath('/desk', 'layout')
  return { sentence, notes: [] }
}

const typedOf = (...names: readonly string[]) => (form: FormData) => Object.fromEntries(names.map((name) => [name, fieldText(form, name)]))

export const closePeriod = defineAction('action desk/locks#closePeriod', {
  read: (form) => ({ period: fieldText(form, 'period'), reason: fieldText(form, 'reason') }),
  contract: NewLock,
  run: (viewer, given, origin) => setLock(viewer, given, origin),
  after: ({ period }, t) => done(t.locks.setDone(t.period.ofRelease(period))),
  typed: typedOf('period', 'reason'),
})

export const openPeriod = defineAction('action desk/locks#openPeriod', {
  read: (form) => ({ lock: fieldWhole(form, 'lock'), reason: fieldText(form, 'reason') }),
  contract: LiftedLock,
  run: (viewer, given, origin) => liftLock(viewer, given, origin),
  after: ({ period }, t) => done(t.locks.liftDone(t.period.ofRelease(period))),
  typed: typedOf('reason'),
})

export const makeException = defineAction('action desk/locks#makeException', {
  read: (form) => ({ lock: fieldWhole(form, 'lock'), unit: fieldText(form, 'unit'), until: fieldText(form, 'until'), reason: fieldText(form, 'reason') }),
  contract: NewException,
  run: (viewer, given, origin) => exceptFromLock(viewer, given, origin),
  after: ({ period }, t) => done(t.locks.exceptDone(t.period.ofRelease(period))),
  typed: typedOf('unit', 'until', 'reason'),
})
