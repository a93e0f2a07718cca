// Where a request came from, as far as this reader needs it: enough to tell two places apart, not enough to find a machine.
import type { Viewer } from '../viewer'

/**
 * Keeps the first half of an address.
 * @example maskedAddress('192.0.2.7') // '192.0.*.*'
 * @example maskedAddress('2001:db8:1::7') // '2001:db8:*'
 */
export function maskedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const four = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(plain)
  if (four !== null) return `${four[1] ?? ''}.${four[2] ?? ''}.*.*`
  if (!plain.includes(':')) return plain === '' ? '' : '*'
  // Groups that were left out as zeros are not the first ones that were written.
  const first = plain.split('::')[0]?.split(':').slice(0, 2).filter(Boolean) ?? []
  return [...first, '*'].join(':')
}

/** Whether this person sees source addresses whole in lists: those who look into incidents do. */
export const seesWholeAddress = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'AUDIT_ADMIN')
