// Text as it was typed or pasted, brought to the one form that every reader below expects.

// A footnote mark (①, ²) or a ready fraction (½) would turn into digits of the figure beside it.
const DIGITS_IN_DISGUISE = /\p{No}/u
// Bidirectional marks, joiners and the byte order mark: unseen, so they cannot be part of what was meant.
const UNSEEN = /\p{Cf}/gu
const DASHES = /[\u2010-\u2015\u2212]/gu
const MAX_LENGTH = 80

/**
 * Full-width becomes half-width, dashes become `-`, letters small; spaces stay only between two digits, where they may be separators.
 * @returns null where the text is too long for a figure (over 80 characters) or holds digits in disguise such as ① and ½
 * @example normalText(' 552 万件') // '552万件'
 */
export function normalText(text: string): string | null {
  if (text.length > MAX_LENGTH || DIGITS_IN_DISGUISE.test(text)) return null
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\d) | (?!\d)/gu, '')
}
