import type { Widen } from '../../widen'
import type { setUp as zh } from '../zh-CN/set-up'

export const setUp: Widen<typeof zh> = {
  title: 'First set-up',
  lead: 'Make the first two accounts: one who enters figures, one who publishes them. They must be two people; whoever publishes sees who wrote each change. This can be done once only.',
  problemsTitle: 'Not set up yet: put these right',
  code: 'One-time set-up code',
  codeHint: 'Printed in the window in which Plumbline was started, such as ABCDE-FGHJK-MNPQR-STVWX. Each start prints a new one; the latest counts.',
  loginName: 'Sign-in name',
  loginNameHint: '2 to 64 lower-case letters, digits, dots, underscores or hyphens, such as zhang.wei.',
  displayName: 'Name',
  password: 'Password',
  passwordHint: 'At least 12 characters, of three kinds among capitals, small letters, digits and other signs, without the names. Pasting is fine.',
  passwordRepeat: 'The password again',
  submit: 'Make these two accounts',
  reporter: 'The one who enters',
  reporterDuty: 'Enters and corrects figures. Cannot publish.',
  publisher: 'The one who publishes',
  publisherDuty: 'Checks the differences and publishes. Cannot enter figures.',
}
