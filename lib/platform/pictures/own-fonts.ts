// The fonts that pictures are drawn with: two files of our own, so that a server without Chinese fonts draws the same as any other.
// What they hold and how they were made: docs/decisions/0050-every-standard-character.md.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { coverageOf, covers } from './font-coverage'

const NAMES = ['noto-sans-sc-400.ttf', 'noto-sans-sc-600.ttf'] as const

/** Family that both files belong to, as drawings name it first. */
export const OWN_FAMILY = 'Noto Sans SC'

export interface OwnFonts {
  readonly files: readonly string[]
  /** Whether both have a glyph for a character. */
  readonly has: (character: string) => boolean
}

const held = new Map<string, Promise<OwnFonts | null>>()

/**
 * Reads the fonts once.
 * @param folder below the working folder: the project itself, or the built server (scripts/launch/build.ts)
 * @returns null where one is missing or is no font; tried again the next time
 */
export async function ownFonts(folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public', 'fonts')): Promise<OwnFonts | null> {
  const reading = held.get(folder) ?? readFonts(folder)
  held.set(folder, reading)
  const fonts = await reading
  if (fonts === null) held.delete(folder)
  return fonts
}

async function readFonts(folder: string): Promise<OwnFonts | null> {
  const files = NAMES.map((name) => path.join(folder, name))
  try {
    const coverages = await Promise.all(files.map(async (file) => coverageOf(new Uint8Array(await readFile(file)))))
    return { files, has: (character) => coverages.every((coverage) => covers(coverage, character.codePointAt(0) ?? 0)) }
  } catch {
    return null
  }
}
