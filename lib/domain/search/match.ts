// How well one typed word fits one name or code: the surer the fit, the higher the number; 0 where it does not.
import type { SearchName } from './search-entry'

/** What is typed, made comparable: full-width forms as plain ones, small letters, ü as v. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').trim()

const bare = (text: string): string => plain(text).replaceAll(/[\s\p{P}]/gu, '')

/** @param word as `plain` makes it, without spaces */
export function matchCode(word: string, code: string): number {
  const known = plain(code)
  if (known === word) return 100
  const [short, whole] = [bare(word), bare(code)]
  if (short === '') return 0
  if (whole === short) return 96
  if (whole.startsWith(short)) return 72
  return short.length >= 2 && whole.includes(short) ? 36 : 0
}

/** @param word as `plain` makes it, without spaces */
export function matchName(word: string, { text, syllables }: SearchName): number {
  return Math.max(matchText(word, text), syllables.length === 0 || !/^[a-z0-9']+$/.test(word) ? 0 : matchSound(word.replaceAll("'", ''), syllables))
}

function matchText(word: string, text: string): number {
  const [short, whole] = [bare(word), bare(text)]
  if (short === '') return 0
  if (whole === short) return 98
  if (whole.startsWith(short)) return 88
  // In a name of words a part begins with a word; Han names have no words to see.
  if (/^[\x21-\x7e]+$/.test(word)) return plain(text).split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 76 : 0
  if (whole.includes(short)) return 80
  return inOrder(short, whole) ? 30 : 0
}

/** True where all characters come in this order, others between them: 出应诉 in 出庭应诉率. At least two. */
function inOrder(short: string, whole: string): boolean {
  let from = 0
  const signs = Array.from(short)
  if (signs.length < 2) return false
  return signs.every((sign) => {
    const at = whole.indexOf(sign, from)
    from = at + sign.length
    return at !== -1
  })
}

// By initials (ctys) or by whole syllables, the last of which may be unfinished (chutingy).
function matchSound(word: string, syllables: readonly string[]): number {
  if (word === '') return 0
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  if (initials === word) return 68
  if (word.length >= 2 && initials.startsWith(word)) return 64
  const starts = syllables.map((_, at) => syllables.slice(at).join(''))
  if (starts[0] === word) return 70
  if (starts[0]?.startsWith(word)) return 62
  if (word.length < 2) return 0
  if (initials.includes(word)) return 58
  return starts.some((said) => said.startsWith(word)) ? 54 : 0
}
