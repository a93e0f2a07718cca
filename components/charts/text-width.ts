// How wide text will be, without a screen to ask: Han and full-width signs are one em, most Latin about half.
// Estimates run slightly wide, so that what fits on paper fits in every font of the stack.

/**
 * Width of a line of text in the unit of `size`.
 * @param size font size, px
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += emsOf(char)
  return ems * size
}

function emsOf(char: string): number {
  if (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(char)) return 1
  const code = char.codePointAt(0) ?? 0
  if (code > 0xffff || '“”‘’…—·'.includes(char)) return 1
  if (/[0-9+<=>~$#≥≤≈÷−%]/.test(char)) return char === '%' ? 0.92 : 0.58
  if (/[mwMW]/.test(char)) return 0.9
  if (/[A-Z]/.test(char)) return 0.68
  return /[\s.,:;!|'()ijl]/.test(char) ? 0.34 : 0.58
}

/**
 * Breaks text into lines that fit; what is left after the last line is cut with an ellipsis.
 * Han text breaks anywhere but before what closes and behind what opens, Latin words stay whole unless one alone is too long.
 * @param width px
 * @param lines at most so many, 1 or more
 */
export function wrapText(text: string, size: number, width: number, lines: number): readonly string[] {
  const pieces = text.match(/\s+|[（《“〔【]*(?:[\p{Script=Latin}\p{N}.,%'’-]+|[^\s])[）》”〕】、，。；：！？]*\s*/gu) ?? []
  const done: string[] = []
  let line = ''
  for (const piece of pieces.flatMap((part) => (textWidth(part, size) > width ? [...part] : [part]))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      done.push(line)
      line = ''
    }
    line += piece
  }
  if (line.trim() !== '') done.push(line)
  const shown = done.slice(0, lines).map((one) => one.trimEnd())
  return done.length <= lines ? shown : [...shown.slice(0, -1), cutText(done.slice(lines - 1).join(''), size, width)]
}

/** Text that fits the width, with an ellipsis where something was cut. */
export function cutText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const kept = [...text]
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, size) > width) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
