// The characters that a drawing writes, so that none is lost on the way to a picture.

const ESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

// Spaces and characters without a shape of their own.
const INVISIBLE = /[\s\p{Cf}\p{Mn}\p{Cc}]/u

// Read out, never drawn.
const SPOKEN = ['title', 'desc']

/**
 * Each character that needs ink, once.
 * @param markup of an SVG drawing that `tag` made: no `<` or `>` stands in a text
 */
export function drawnCharacters(markup: string): readonly string[] {
  const drawn = markup.split('<').flatMap((piece) => {
    const end = piece.indexOf('>')
    const name = piece.split(/[\s/>]/, 1)[0] ?? ''
    return end === -1 || SPOKEN.includes(name) ? [] : [piece.slice(end + 1)]
  })
  const text = drawn.join('').replace(/&(amp|lt|gt|quot|#39);/g, (mark) => ESCAPED[mark] ?? mark)
  return [...new Set(text)].filter((character) => !INVISIBLE.test(character))
}
