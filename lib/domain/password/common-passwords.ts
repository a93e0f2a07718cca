// Passwords that are guessed first. No published list of breached passwords can be asked on a closed network, and few of their entries are
// twelve characters long; so this one is made from the patterns that fill such lists: words with years and numbers, rows of the keyboard,
// things written twice. What it does not know it does not refuse.
import { ENDINGS, PINYIN_STEMS, STEMS } from './common-stems'

const MIN = 12
// Of what is left without the signs at the end; less could be the end of a sentence.
const SHORTEST = 8
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', 'q1w2e3r4t5y6u7i8o9p0', '147258369', '741852963']

const reversed = (text: string): string => [...text].reverse().join('')
/** Rows read both ways, and round again. */
const WALKS = ROWS.flatMap((row) => [row, reversed(row)]).map((row) => row.repeat(3))

// Digits and signs that stand for letters.
const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

function made(): ReadonlySet<string> {
  const list = new Set<string>()
  const words = [...STEMS, ...PINYIN_STEMS]
  for (const word of words) {
    for (const ending of ENDINGS) for (const text of [word + ending, ending + word, word + word + ending]) list.add(text)
    for (const other of STEMS) list.add(word + other)
  }
  return list
}

let known: ReadonlySet<string> | undefined

// Shorter ones too: a few signs behind them make them long enough, and no better.
function patterns(): ReadonlySet<string> {
  known ??= made()
  return known
}

/** The passwords of the list that a policy could let pass by their length, in lower case: several thousand of twelve characters or more. */
export const commonPasswords = (): readonly string[] => [...patterns()].filter((text) => text.length >= MIN)

/** One or a few characters over and over: aaaa…, abcabc…, 司法司法…. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1*$/u.test(text) && new Set(text).size <= 4 && text.length >= 8

/** Pieces of four or more, each a walk over the keyboard or the alphabet, with nothing between. */
function isWalk(text: string): boolean {
  let rest = text
  while (rest.length > 0) {
    const length = longestWalk(rest)
    if (length < 4 && length < rest.length) return false
    rest = rest.slice(length)
  }
  return true
}

function longestWalk(text: string): number {
  for (let length = text.length; length > 1; length -= 1) if (WALKS.some((walk) => walk.includes(text.slice(0, length)))) return length
  return 1
}

// Twelve characters of which only the last few say anything: Aaaaaaaaaaa1!
const hasFewCharacters = (text: string): boolean => new Set(text).size < 5

// The signs of a keyboard. An emoji is no sign: it says something.
const isSign = (letter: string): boolean => /^[!-/:-@[-`{-~]$/.test(letter)
const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9'

/** Text in front of everything at its end that is of this kind. */
function before(text: string, kind: (letter: string) => boolean): string {
  let end = text.length
  while (end > 0 && kind(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Letters written as digits and signs, in the word but not in the number behind it: p@ssw0rd1234 is password1234. */
function unmasked(text: string): string {
  const word = before(text, (letter) => isDigit(letter) || isSign(letter))
  return [...word].map((letter) => LOOKALIKES[letter] ?? letter).join('') + text.slice(word.length)
}

/**
 * True for a password that is guessed first. Upper and lower case, look-alike signs and marks at the end make no difference.
 * @param password of twelve characters or more, already in NFKC
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  const bare = lower.replaceAll(/[\s._\-+*#]/g, '')
  const plain = [lower, bare, before(bare, isSign)]
  if ([...plain, ...plain.map(unmasked)].some((text) => text.length >= SHORTEST && patterns().has(text))) return true
  // One or two letters before a walk make it no better.
  return plain.some((text) => isRepeated(text) || hasFewCharacters(text) || [text, text.slice(1), text.slice(2)].some((rest) => rest.length >= SHORTEST && isWalk(rest)))
}
