import type { Widen } from '../../widen'
import type { signIn as zh } from '../zh-CN/sign-in'

export const signIn: Widen<typeof zh> = {
  title: 'Sign in',
  lead: 'Entering, reviewing and publishing need an account. Reading the published dashboards does not.',
  loginName: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  failed: 'The name or the password is wrong, or the account is disabled. Check both and try again; for a forgotten password ask your administrator.',
  unreachable: 'The service cannot be reached for the moment; you are not signed in. Check the network and try again.',
  problemsTitle: 'Not signed in',
  scriptNeeded: 'Signing in and entering figures need scripting in the browser; reading the dashboards does not.',
  afterSetUp: 'Set up. Sign in with one of the accounts just made.',
  notSetUp: 'No accounts have been set up here yet.',
  goToSetUp: 'Begin with the one-time set-up code',
}
