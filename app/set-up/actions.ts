'use server'
// The first set-up. Open to anyone, since nobody has an account yet: the one-time code decides.
import { redirect } from 'next/navigation'
import { definePublicAction } from '@/app/_http/action'
import { fieldRaw, fieldText } from '@/lib/contracts/form-data'
import { SetUp } from '@/lib/contracts/set-up'
import { setUpInstallation } from '@/lib/operations/set-up-installation'

const person = (form: FormData, key: string): Record<string, string> => ({
  loginName: fieldText(form, `${key}.loginName`),
  displayName: fieldText(form, `${key}.displayName`),
  password: fieldRaw(form, `${key}.password`),
  passwordRepeat: fieldRaw(form, `${key}.passwordRepeat`),
})

export const submitSetUp = definePublicAction('action set-up#submitSetUp', {
  read: (form) => ({ code: fieldText(form, 'code'), reporter: person(form, 'reporter'), publisher: person(form, 'publisher') }),
  contract: SetUp,
  run: setUpInstallation,
  after: () => redirect('/sign-in?after=set-up'),
  typed: (form) => Object.fromEntries(['code', 'reporter.loginName', 'reporter.displayName', 'publisher.loginName', 'publisher.displayName'].map((name) => [name, fieldText(form, name)])),
})
