// Which characters a text that is kept may hold. What nobody sees must not be in a name or a reason: it makes two names look alike, turns
// what is printed around, or cannot be stored at all.
import { problem, type Problem, type ProblemPath } from './problem'

/** A line holds no line ends; a paragraph may. */
export type TextForm = 'line' | 'paragraph'

export interface ForbiddenCharacter {
  /** Its code point, e.g. `U+202E`. */
  readonly character: string
  /** Place in the text, in characters, from 1. */
  readonly place: number
}

// Controls, marks of direction and other unseen ones, halves of a character, ends of line that no keyboard makes, U+FFFD, which stands for
// something that was lost on its way, and letters without a shape, such as U+3164. Variation selectors choose the shape of the character
// before them and stay allowed; so does private use: rare names are still written with it.
const UNFIT = String.raw`[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFD]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}`
const SUSPECT: Readonly<Record<TextForm, RegExp>> = { line: new RegExp(String.raw`\p{Cc}|${UNFIT}`, 'gu'), paragraph: new RegExp(String.raw`[^\P{Cc}\n\r\t]|${UNFIT}`, 'gu') }
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}]/u
const JOINER = '\u200D'

/** True for a joiner between two pictures: 👨‍👩‍👧. */
function joinsPictures(text: string, at: number): boolean {
  const [before, after] = [Array.from(text.slice(Math.max(0, at - 2), at)).at(-1), Array.from(text.slice(at + 1, at + 3))[0]]
  return PICTURE.test(before ?? '') && PICTURE.test(after ?? '')
}

/**
 * The first character that a text may not hold.
 * @returns null where there is none
 * @example forbiddenCharacter('甲\u202E乙', 'line') // { character: 'U+202E', place: 2 }
 */
export function forbiddenCharacter(text: string, form: TextForm): ForbiddenCharacter | null {
  for (const { 0: sign, index } of text.matchAll(SUSPECT[form])) {
    if (sign === JOINER && joinsPictures(text, index)) continue
    const code = sign.codePointAt(0) ?? 0
    return { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, place: Array.from(text.slice(0, index)).length + 1 }
  }
  return null
}

/**
 * What stands against the texts in a value, however deep, each at its path: text.forbidden-character.
 * @param paragraphs names of the fields that may hold several lines; all others are lines
 */
export function textProblems(value: unknown, paragraphs: readonly string[], path: ProblemPath = []): readonly Problem[] {
  if (typeof value === 'string') {
    const found = forbiddenCharacter(value, paragraphs.includes(String(path.at(-1))) ? 'paragraph' : 'line')
    return found === null ? [] : [problem('text.forbidden-character', { character: found.character, place: String(found.place) }, path)]
  }
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => textProblems(one, paragraphs, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textProblems(one, paragraphs, [...path, key]))
}
