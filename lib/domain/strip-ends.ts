/**
 * A text without certain characters at its ends. A pattern such as /-+$/ would try every run of them anew, and take seconds over a long text.
 * @param signs the characters, one after the other; each a single UTF-16 unit
 * @example stripEnds('--a-b.', '-.') // 'a-b'
 */
export function stripEnds(text: string, signs: string): string {
  let [start, end] = [0, text.length]
  while (start < end && signs.includes(text.charAt(start))) start += 1
  while (end > start && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
