import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { drawPicture } from './draw-picture'

const drawing = (text: string, height = 80) => ({
  markup: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}" viewBox="0 0 300 ${height}" font-family="'Noto Sans SC'"><title>龘</title><text x="10" y="40" font-size="20">${text}</text></svg>`,
  size: { width: 300, height },
})

const folders: string[] = []
async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-fonts-'))
  folders.push(folder)
  return folder
}
afterAll(async () => {
  await Promise.all(folders.map(async (folder) => await rm(folder, { recursive: true })))
})

/** Width and height of a PNG, from its header. */
const pixelsOf = (png: Uint8Array): readonly number[] => [16, 20].map((at) => new DataView(png.buffer, png.byteOffset).getUint32(at))

describe('a picture', () => {
  it('is drawn with our own fonts, at the width that was asked for', async () => {
    const picture = await drawPicture(drawing('出庭应诉率 91.9%〔注1〕≥2,500余 · 未报 – 不适用'), { width: 600, systemFonts: false })
    expect(picture).toMatchObject({ ok: true })
    if (!picture.ok) return
    expect([...picture.value.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(pixelsOf(picture.value)).toEqual([600, 160])
    const blank = await drawPicture(drawing(''), { width: 600, systemFonts: false })
    expect(blank.ok && picture.value.byteLength > 2 * blank.value.byteLength).toBe(true)
  })

  it('is refused where the fonts are not there, and made once they are back', async () => {
    const fontFolder = await emptyFolder()
    expect(await drawPicture(drawing('率'), { width: 600, fontFolder })).toMatchObject({ ok: false, problems: [{ code: 'figure.font-missing' }] })
    await writeFile(path.join(fontFolder, 'noto-sans-sc-400.ttf'), 'no font')
    await writeFile(path.join(fontFolder, 'noto-sans-sc-600.ttf'), 'no font')
    expect(await drawPicture(drawing('率'), { width: 600, fontFolder })).toMatchObject({ ok: false, problems: [{ code: 'figure.font-missing' }] })
    const own = path.join(process.cwd(), 'public', 'fonts')
    expect(await drawPicture(drawing('率'), { width: 600, fontFolder: own })).toMatchObject({ ok: true })
  })

  it('is refused where a character would be lost, which it names; what is only read out needs no ink', async () => {
    expect(await drawPicture(drawing('𰻝𰻞面 A&amp;B'), { width: 600, systemFonts: false })).toMatchObject({ ok: false, problems: [{ code: 'figure.characters', params: { characters: '𰻝 𰻞' } }] })
  })

  it('is refused for a character that no font of the machine has either', async () => {
    // Of a plane that Unicode gives no characters to.
    const nobody = String.fromCodePoint(0xa1234)
    expect(await drawPicture(drawing(`率${nobody}`), { width: 600 })).toMatchObject({ ok: false, problems: [{ code: 'figure.characters', params: { characters: nobody } }] })
  })

  it('is refused where it would be too large', async () => {
    expect(await drawPicture(drawing('率', 5000), { width: 1200 })).toMatchObject({ ok: false, problems: [{ code: 'figure.too-large' }] })
  })
})
