import type { Widen } from '../../widen'
import type { setUp as zh } from '../zh-CN/set-up'

export const setUp: Widen<typeof zh> = {
  title: 'First set-up',
  lead: 'Make the first account, the system administrator’s. There is no account and no password by default. This can be done once only.',
  problemsTitle: 'Not set up yet: put these right',
  code: 'One-time set-up code',
  codeHint: 'Printed in the window in which Plumbline was started, such as ABCDE-FGHJK-MNPQR-STVWX. Each start prints a new one; the latest counts.',
  account: 'System administrator',
  accountDuty: 'Makes and disables accounts, hands out initial passwords, keeps the units. Grants no role, enters and publishes no figures.',
  loginName: 'Sign-in name',
  loginNameHint: '2 to 64 lower-case letters, digits, dots, underscores or hyphens, such as zhang.wei.',
  displayName: 'Name',
  password: 'Password',
  passwordHint: 'At least 12 characters, of three kinds among capitals, small letters, digits and other signs, without the names and without words that everybody tries. Pasting is fine.',
  passwordRepeat: 'The password again',
  submit: 'Make the system administrator’s account',
  nextTitle: 'How to go on',
  next: [
    'Sign in with this account and enrol a one-time code, as the pages say.',
    'Under “People”, make an account for the security administrator and appoint it on its page; from then on the security administrator grants the roles.',
    'Make accounts for reporter, publisher, audit administrator and others, and let the security administrator grant the roles. Who enters and who publishes must be two people.',
  ],
}
