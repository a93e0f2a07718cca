// Every character of the table of general standard characters, drawn: in both weights with ink of its own, not with the box of a font that lacks it.
import { renderAsync } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { BEYOND_CHARACTERS, RARE_CHARACTERS, STANDARD_CHARACTERS } from '@/tests/builders/standard-characters'
import { OWN_FAMILY, ownFonts } from './own-fonts'

const [CELL, ACROSS] = [20, 100]
const DRAWN = [...new Set([...STANDARD_CHARACTERS, ...RARE_CHARACTERS])]

/** Of each cell of a drawing its rows of pixels. */
async function cells(characters: readonly string[], weight: number, fontFiles: readonly string[]): Promise<readonly Buffer[]> {
  const [width, height] = [CELL * ACROSS, CELL * Math.ceil(characters.length / ACROSS)]
  const lines = Array.from({ length: height / CELL }, (_, line) => `<text x="2" y="${line * CELL + 16}">${characters.slice(line * ACROSS, (line + 1) * ACROSS).join('')}</text>`)
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="'${OWN_FAMILY}'" font-weight="${weight}" font-size="16" letter-spacing="4">${lines.join('')}</svg>`
  const { pixels } = await renderAsync(markup, { font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: OWN_FAMILY } })
  const from = (cell: number, row: number): number => ((Math.floor(cell / ACROSS) * CELL + row) * width + (cell % ACROSS) * CELL) * 4
  return characters.map((_, cell) => Buffer.concat(Array.from({ length: CELL }, (_one, row) => pixels.subarray(from(cell, row), from(cell, row) + CELL * 4))))
}
const inkOf = (cell: Buffer | undefined): number => cell?.reduce((all, value) => all + value, 0) ?? 0

it('EX-4: all 8,105 characters of the table are drawn in both weights, each by a glyph of its own weight', async () => {
  const files = (await ownFonts())?.files ?? []
  expect(new Set(STANDARD_CHARACTERS).size).toBe(8105)
  // What no font has stands last.
  const all = [...DRAWN, ...BEYOND_CHARACTERS]
  const [regular, strong] = [await cells(all, 400, files), await cells(all, 600, files)]
  const inks = [regular, strong].map((drawn) => drawn.map(inkOf))
  for (const [which, drawn] of [regular, strong].entries()) {
    const lacking = drawn.slice(DRAWN.length)
    expect(DRAWN.filter((_, at) => inks[which]?.[at] === 0 || lacking.some((cell) => cell.equals(drawn[at] ?? cell)))).toEqual([])
  }
  expect(DRAWN.filter((_, at) => (inks[1]?.[at] ?? 0) <= (inks[0]?.[at] ?? 0))).toEqual([])
}, 60_000)

it('what lies beyond the table is not claimed', async () => {
  const fonts = await ownFonts()
  expect(DRAWN.filter((character) => fonts?.has(character) !== true)).toEqual([])
  expect(BEYOND_CHARACTERS.filter((character) => fonts?.has(character) === true)).toEqual([])
})
