// What an answer is, in the words of expected.ts, and whether two answers say the same.
import type { Answer } from './ask'

const PROBLEM = /^application\/problem\+json/

/** True for a refusal whose method nothing is done with: no such method here, or no such method at all. */
export const isNoMethod = ({ status }: Answer): boolean => status === 405 || status === 501 || status === 400

/**
 * What an answer amounts to: a verdict, or words for what is none.
 * @param api handlers tell of a missing session by 401, pages by sending on
 */
export function amountsTo(answer: Answer, api: boolean): string {
  const { status, headers } = answer
  const location = headers['location'] ?? ''
  if (!api && [302, 303, 307].includes(status)) {
    // A return path leads back here and nowhere else.
    return /^\/sign-in\?next=%2F(?!%2F|%5C)[^&]*$/.test(location) ? 'sign in' : /^\/sign-in(\/|\?|$)/.test(location) ? 'stage' : `sent to ${location}`
  }
  if (status === 401) return PROBLEM.test(headers['content-type'] ?? '') ? 'sign in' : '401 that is no problem+json'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'absent'
  if (status >= 200 && status < 300) return 'open'
  return `status ${status}`
}

/** A page's answer without what differs from one request to the next: its nonce, its id, the address that was asked, and which of its parts was ready first. */
export function comparable({ headers, body, requestId }: Answer, ...asked: readonly string[]): string {
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? ''
  const own = [nonce, requestId, ...asked].filter((text) => text !== '')
  const whole = own.reduce((text, piece) => text.replaceAll(piece, '…'), body.replaceAll(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, ''))
  return whole.split(/\\n|"\]\)<\/script>|self\.__next_f\.push\(\[1,"/).toSorted().join('\n')
}

/** Whether an answer to somebody signed in may be kept by nobody. */
export const isUnkept = ({ headers }: Answer): boolean => /private/.test(headers['cache-control'] ?? '') && /no-store/.test(headers['cache-control'] ?? '')
