// A drawing as a PNG. Refuses where a character would be lost: a picture with holes in its words is worse than none.
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { TooBusy, turns } from '../turns'
import { drawnCharacters } from './drawn-characters'
import { OWN_FAMILY, ownFonts, type OwnFonts } from './own-fonts'

/** Pixels that a picture may have: 1200 × 8000. */
const MOST_PIXELS = 9_600_000
const NAMED_AT_MOST = 20

// Drawing happens beside the main thread; more at once would only wait for the same cores.
const gate = turns(2, 24)

export interface Drawing {
  readonly markup: string
  /** px of the drawing. */
  readonly size: { readonly width: number; readonly height: number }
}

interface PictureGiven {
  /** px of the picture. */
  readonly width: number
  /** Folder of the fonts, for a trial of what happens without them. */
  readonly fontFolder?: string
  /** False leaves the machine's own fonts out. */
  readonly systemFonts?: boolean
}

/**
 * Draws a picture.
 * @param drawing light, with `Noto Sans SC` first among its fonts
 * @returns problems: figure.too-large, figure.font-missing, figure.characters, figure.busy
 */
export async function drawPicture({ markup, size }: Drawing, { width, fontFolder, systemFonts = true }: PictureGiven): Promise<Result<Uint8Array>> {
  if ((width * width * size.height) / size.width > MOST_PIXELS) return refused(problem('figure.too-large', {}))
  const fonts = await ownFonts(fontFolder)
  if (fonts === null) return refused(problem('figure.font-missing', {}))
  try {
    return await gate(async (): Promise<Result<Uint8Array>> => {
      const rare = drawnCharacters(markup).filter((character) => !fonts.has(character))
      const lost = await lostOf(rare, fonts, systemFonts)
      if (lost.length > 0) return refused(problem('figure.characters', { characters: lost.slice(0, NAMED_AT_MOST).join(' ') }))
      const picture = await renderAsync(markup, { ...fontOptions(fonts, rare.length > 0), fitTo: { mode: 'width', value: width } })
      return ok(new Uint8Array(picture.asPng()))
    })
  } catch (error) {
    if (error instanceof TooBusy) return refused(problem('figure.busy', {}))
    throw error
  }
}

// Looking through the machine's fonts takes ten times as long as drawing, so it is done only where ours are not enough.
const fontOptions = ({ files }: OwnFonts, systemFonts: boolean): ResvgRenderOptions => ({ font: { fontFiles: [...files], loadSystemFonts: systemFonts, defaultFontFamily: OWN_FAMILY } })

// Whether the machine's fonts have a character does not change while the server runs, but its list must not grow without end.
const tried = new Map<string, boolean>()
const TRIED_AT_MOST = 2000

/** Ink check: the rare characters drawn one beside the other, with every font there is. What leaves no mark on the paper is lost. */
async function lostOf(rare: readonly string[], fonts: OwnFonts, systemFonts: boolean): Promise<readonly string[]> {
  if (!systemFonts || rare.length > TRIED_AT_MOST) return rare
  if (tried.size > TRIED_AT_MOST) tried.clear()
  const unknown = rare.filter((character) => !tried.has(character))
  if (unknown.length > 0) {
    const inked = await inkOf(unknown, fonts)
    for (const [at, character] of unknown.entries()) tried.set(character, inked[at] === true)
  }
  return rare.filter((character) => tried.get(character) !== true)
}

const CELL = 40

/** Whether each of some characters leaves ink, drawn in a cell of its own. */
async function inkOf(characters: readonly string[], fonts: OwnFonts): Promise<readonly boolean[]> {
  const width = CELL * characters.length
  const cells = characters.map((character, at) => `<text x="${at * CELL + 8}" y="28" font-size="20" font-family="'${OWN_FAMILY}'">&#x${(character.codePointAt(0) ?? 0).toString(16)};</text>`)
  const { pixels } = await renderAsync(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CELL}">${cells.join('')}</svg>`, fontOptions(fonts, true))
  const isInked = (at: number): boolean => Array.from({ length: CELL }, (_, row) => pixels.subarray((row * width + at * CELL) * 4, (row * width + (at + 1) * CELL) * 4)).some((line) => line.some((value) => value !== 0))
  return characters.map((_, at) => isInked(at))
}
