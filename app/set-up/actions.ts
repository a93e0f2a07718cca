'use server'
// The first set-up. Open to anyone, since nobody has an account yet: the one-time code decides.
import { redirect } from 'next/navigation'
import { definePublicAction } from '@/app/_http/action'
import { fieldRaw, fieldText } from '@/lib/contracts/form-data'
import { SetUp } from '@/lib/contracts/set-up'
import { setUpInstallation } from '@/lib/operations/set-up-installation'

export const submitSetUp = definePublicAction('action set-up#submitSetUp', {
  read: (form) => ({
    code: fieldText(form, 'code'),
    loginName: fieldText(form, 'loginName'),
    displayName: fieldText(form, 'displayName'),
    password: fieldRaw(form, 'password'),
    passwordRepeat: fieldRaw(form, 'passwordRepeat'),
  }),
  contract: SetUp,
  run: setUpInstallation,
  after: () => redirect('/sign-in?after=set-up'),
  typed: (form) => Object.fromEntries(['code', 'loginName', 'displayName'].map((name) => [name, fieldText(form, name)])),
})
