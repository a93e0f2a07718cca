import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_INK, PAPER_INK } from './ink'

const CSS = readFileSync(path.join(import.meta.dirname, '../../app/styles/tokens.css'), 'utf8')
const light = new Map(
  [...CSS.slice(CSS.indexOf(':root {'), CSS.indexOf('@media')).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

test('drawings on paper use the light tokens of the page, colour by colour', () => {
  const flat = (ink: typeof PAGE_INK): readonly string[] => Object.values(ink).flatMap((value: string | readonly string[]) => value)
  const names = flat(PAGE_INK).map((value) => /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? value)
  expect(flat(PAPER_INK)).toEqual(names.map((name) => light.get(name)))
})
