import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverageOf, covers } from './font-coverage'
import { ownFonts } from './own-fonts'

const MESSAGES = path.join(process.cwd(), 'lib', 'i18n', 'messages')

describe('our fonts', () => {
  it('can write every word that the product says, in both languages', async () => {
    const fonts = await ownFonts()
    const files = (await readdir(MESSAGES, { recursive: true })).filter((name) => name.endsWith('.ts'))
    const texts = await Promise.all(files.map(async (name) => await readFile(path.join(MESSAGES, name), 'utf8')))
    const characters = [...new Set(texts.join(''))].filter((character) => !/[\s\p{Cf}\p{Cc}]/u.test(character))
    expect(characters.length).toBeGreaterThan(500)
    expect(characters.filter((character) => fonts?.has(character) !== true)).toEqual([])
  })

  it('hold what GB 2312 lists, and not everything', async () => {
    const fonts = await ownFonts()
    const decoder = new TextDecoder('gb2312')
    const listed = Array.from({ length: 0xd7 - 0xb0 }, (_, row) => Array.from({ length: 0xfe - 0xa0 }, (_one, cell) => decoder.decode(new Uint8Array([0xb0 + row, 0xa1 + cell])))).flat()
    expect(listed.filter((character) => fonts?.has(character) !== true)).toEqual([])
    expect(fonts?.has('𰻝')).toBe(false)
  })
})

describe('the characters of a font', () => {
  it.each([
    [[[65, 70]], 65, true],
    [[[65, 70]], 70, true],
    [[[65, 70], [80, 90]], 75, false],
    [[[65, 70], [80, 90]], 91, false],
    [[], 65, false],
  ] as const)('%j: %d is %s', (ranges, code, expected) => {
    expect(covers(ranges, code)).toBe(expected)
  })

  it('are not read from what is no font', () => {
    expect(() => coverageOf(new TextEncoder().encode('this is no font at all, whatever its name says'))).toThrow()
  })
})
