// A mail address as it is kept: one, plain, in letters that every mail server takes.

/** Longest address that SMTP carries. */
const LONGEST = 254
// No quoted names, no comments, no lists: nothing that a mail's head could read as more than one address.
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/
const LONGEST_NAME = 64

/**
 * Reads a mail address as it was typed: full-width characters and surrounding space are understood.
 * @returns null where it is none
 * @example mailAddress(' 张三＠example.gov.cn') // null: the name before the @ is not in Latin letters
 */
export function mailAddress(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim()
  if (plain.length > LONGEST || !ADDRESS.test(plain)) return null
  return plain.indexOf('@') <= LONGEST_NAME ? plain : null
}
