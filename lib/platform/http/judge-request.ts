// Whether the head of a request is one that we serve at all. Pure; the order is from what cannot be read to what may not be done.
import { foreignOrigin } from '../request-origin'
import { methodsAt, type RefusalCode } from './refusal'
import { bodyLimit, LONGEST_ADDRESS } from './request-limits'

/** Head of a request as it came over the wire. */
export interface RequestHead {
  readonly method: string
  /** Behind the method: `/path?parameters`. */
  readonly target: string
  /** Names and values in turn, nothing joined or dropped. */
  readonly rawHeaders: readonly string[]
  /** The connection comes from this machine. */
  readonly loopback: boolean
}

const SAFE = new Set(['GET', 'HEAD'])

/** Path of a target, without its parameters. */
export const pathOf = (target: string): string => target.split('?')[0] ?? ''

const valuesOf = ({ rawHeaders }: RequestHead, name: string): readonly string[] => rawHeaders.filter((_value, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name)

/** A path that starts at our root, every `%` of it readable as UTF-8, and no character that no page of ours has. */
function readable(target: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(target) || /%00/.test(target) || pathOf(target).includes('\\')) return false
  try {
    decodeURIComponent(pathOf(target))
    return true
  } catch {
    return false
  }
}

// A container's own check and the launcher ask from this machine, and may not know our name.
const isHealthCheck = ({ loopback, method, target }: RequestHead): boolean => loopback && SAFE.has(method) && /^\/api\/health(\/live|\/ready)?$/.test(pathOf(target))

// After an action that redirects, the framework asks this very server for the page to send along. Only a read, and no link is made of the host.
const isOwnErrand = (head: RequestHead, host: string): boolean => head.loopback && SAFE.has(head.method) && valuesOf(head, 'rsc').length === 1 && /^(127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(host)

function misaddressed(head: RequestHead, origin: string): RefusalCode | null {
  const hosts = valuesOf(head, 'host')
  const [host] = hosts
  if (hosts.length !== 1 || host === undefined) return 'request.malformed'
  return host.toLowerCase() === new URL(origin).host || isHealthCheck(head) || isOwnErrand(head, host) ? null : 'request.other-host'
}

/**
 * Judges a request by its head.
 * @param origin APP_ORIGIN
 * @returns why it must be refused, or null
 */
export function judgeRequest(head: RequestHead, origin: string): RefusalCode | null {
  if (head.target.length > LONGEST_ADDRESS) return 'request.address-too-long'
  if (!readable(head.target)) return 'request.malformed'
  const wrong = misaddressed(head, origin)
  if (wrong !== null) return wrong
  if (!methodsAt(pathOf(head.target)).includes(head.method)) return 'request.method'
  const one = (name: string): string | null => {
    const values = valuesOf(head, name)
    // Said twice is said by nobody we know: joined, it equals no origin.
    return values.length === 0 ? null : values.join(', ')
  }
  if (!SAFE.has(head.method) && foreignOrigin({ get: one }, origin)) return 'request.other-origin'
  return Number(one('content-length') ?? '0') > bodyLimit(pathOf(head.target)) ? 'request.body-too-large' : null
}
