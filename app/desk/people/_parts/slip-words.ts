// The words of a slip, for a form of the browser.
import type { Messages } from '@/lib/i18n/messages'
import type { SlipWords } from './password-slip.client'

export function slipWords(t: Messages, onward?: SlipWords['onward']): SlipWords {
  const words = t.people
  return {
    title: words.slipTitle,
    note: words.slipNote,
    displayName: words.displayName,
    loginName: words.loginName,
    password: words.slipPassword,
    until: words.slipUntil,
    address: words.slipAddress,
    copy: words.copy,
    copied: words.copied,
    copyFailed: words.copyFailed,
    print: words.print,
    ...(onward === undefined ? {} : { onward }),
  }
}
