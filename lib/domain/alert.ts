// What somebody should look at now. Names nobody but by the id of an account.
import type { MailFault } from './mail-rules'

interface About {
  /** Names this very alert, so that it is told once. */
  readonly key: string
  /** ISO instant of what it is about. */
  readonly at: string
}

/**
 * `chain`: the signer found the log altered · `checkpoint`, `no-checkpoint`: nobody signs any more · `denied`: one account refused again and
 * again · `locks`: accounts locked in a burst · `administrator`: somebody became one · `mail`: mails fail again and again.
 */
export type Alert =
  | (About & { readonly kind: 'chain'; readonly stream: string })
  | (About & { readonly kind: 'checkpoint' | 'no-checkpoint' })
  | (About & { readonly kind: 'denied'; readonly userId: string; readonly count: number })
  | (About & { readonly kind: 'locks'; readonly count: number })
  | (About & { readonly kind: 'mail'; readonly count: number; readonly fault: MailFault })
  | (About & { readonly kind: 'administrator'; readonly userId: string; readonly role: string })
