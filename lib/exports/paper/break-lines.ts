// Text broken into lines of a width: between Chinese characters and at spaces, never before a mark that closes.

// Marks that may not begin a line.
const CLOSING = new Set('，。、；：！？）》」』】〕〉”’％%,.;:!?)]}…'.split(''))
// Marks that may not end one.
const OPENING = new Set('（《「『【〔〈“‘([{'.split(''))
// Marks inside a code or an address behind which it may go on in the next line.
const JOINTS = new Set('_/-&?='.split(''))
const FIRST_WIDE = 0x2e80

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= FIRST_WIDE

function mayBreak(before: string, after: string): boolean {
  if (CLOSING.has(after) || OPENING.has(before)) return false
  return before === ' ' || isWide(before) || isWide(after) || JOINTS.has(before)
}

/**
 * @param text its line feeds begin new lines
 * @param widthOf the width of one character, in the unit of `width`
 */
export const breakLines = (text: string, width: number, widthOf: (character: string) => number): readonly string[] => text.split('\n').flatMap((line) => broken([...line], width, widthOf))

function broken(characters: readonly string[], width: number, widthOf: (character: string) => number): readonly string[] {
  const lines: string[] = []
  let [from, used, place] = [0, 0, 0]
  for (const [at, character] of characters.entries()) {
    if (at > from && mayBreak(characters[at - 1] ?? '', character)) place = at
    while (used + widthOf(character) > width && at > from) {
      // A word that is longer than the line is cut where the line ends.
      const end = place > from ? place : at
      lines.push(characters.slice(from, end).join('').trimEnd())
      from = end
      used = characters.slice(from, at).reduce((sum, one) => sum + widthOf(one), 0)
    }
    used += widthOf(character)
  }
  lines.push(characters.slice(from).join('').trimEnd())
  return lines
}
