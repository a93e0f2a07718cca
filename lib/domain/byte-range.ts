// Which part of a file is asked for, so that a download that broke off goes on where it was (RFC 9110 §14.1).

export interface ByteRange {
  /** First and last byte, both counted from 0. */
  readonly first: number
  readonly last: number
}

const ONE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * Reads a Range header of one range; several ranges in one header are not taken apart.
 * @param size bytes of the whole file
 * @returns null where the whole file is to be sent; 'outside' where the file has no such bytes (416)
 * @example byteRange('bytes=500-', 800) // { first: 500, last: 799 }
 */
export function byteRange(header: string | null, size: number): ByteRange | 'outside' | null {
  const [, from, to] = ONE.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') return Number(to) === 0 || size === 0 ? 'outside' : { first: Math.max(0, size - Number(to)), last: size - 1 }
  if (to !== '' && Number(to) < Number(from)) return null
  return Number(from) >= size ? 'outside' : { first: Number(from), last: Math.min(size - 1, to === '' ? size - 1 : Number(to)) }
}
