import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forbiddenCharacter, textProblems } from './plain-text'

describe('a text that is kept', () => {
  it.each([
    ['NUL', 'a\u0000', 'U+0000', 2],
    ['a bell', '\u0007', 'U+0007', 1],
    ['DEL', '张\u007F三', 'U+007F', 2],
    ['a C1 control', '\u0085', 'U+0085', 1],
    ['half a character', '😀\uD800', 'U+D800', 2],
    ['the other half', '\uDFFF', 'U+DFFF', 1],
    ['a turn of direction', '甲\u202E乙', 'U+202E', 2],
    ['an isolate', '\u2066甲', 'U+2066', 1],
    ['a left-to-right mark', '\u200E', 'U+200E', 1],
    ['a zero-width space', '张\u200B三', 'U+200B', 2],
    ['a joiner between letters', '张\u200D三', 'U+200D', 2],
    ['a joiner at the end', '😀\u200D', 'U+200D', 2],
    ['a byte order mark', '\uFEFF张三', 'U+FEFF', 1],
    ['a soft hyphen', 'co\u00ADop', 'U+00AD', 3],
    ['a letter without a shape', '\u3164', 'U+3164', 1],
    ['a tag', 'a\u{E0041}', 'U+E0041', 2],
    ['no character at all', '\uFFFE', 'U+FFFE', 1],
    ['what was lost on its way', '张\uFFFD', 'U+FFFD', 2],
    ['a line separator', 'a\u2028b', 'U+2028', 2],
  ])('holds no %s', (_name, text, character, place) => {
    expect(forbiddenCharacter(text, 'line')).toEqual({ character, place })
    expect(forbiddenCharacter(text, 'paragraph')).toEqual({ character, place })
  })

  it.each(['', '张三', '欧阳·夏丹', '𠮷野家', '葛\u{E0100}城', 'O’Neill', 'José', 'e\u0301', '㐀\uE000', '😀👨‍👩‍👧❤️', '12 345', '甲　乙', '“更正”:a<b>&=1+1', '１２３', '한글', 'مرحبا'])('may be %j', (text) => {
    expect(forbiddenCharacter(text, 'line')).toBeNull()
  })

  it('of several lines may hold line ends and tabs, a line may not', () => {
    expect(forbiddenCharacter('一\r\n\t二', 'paragraph')).toBeNull()
    expect(forbiddenCharacter('一\n二', 'line')).toEqual({ character: 'U+000A', place: 2 })
  })

  it('holds, wherever it stands, none of the characters that PostgreSQL or XML refuse', () => {
    const refused = fc.constantFrom('\u0000', '\uD800', '\uDC00', '\uFFFF', '\u000B', '\u001B')
    const fine = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '😀', '1') })
    fc.assert(fc.property(fine, refused, fine, (before, sign, after) => forbiddenCharacter(`${before}${sign}${after}`, 'paragraph')?.place === [...before].length + 1))
  })
})

it('is looked for in every text of a value, and the problem stands at its path', () => {
  const value = { name: 'a\u0000', note: 'two\nlines', entries: [{ reason: 'fine', year: 2024 }, { reason: 'x\u202E' }], done: true, none: null }
  expect(textProblems(value, ['note']).map(({ params, path }) => [path, params])).toEqual([
    [['name'], { character: 'U+0000', place: '2' }],
    [['entries', 1, 'reason'], { character: 'U+202E', place: '2' }],
  ])
  expect(textProblems(value, []).map(({ path }) => path.join('.'))).toContain('note')
})
