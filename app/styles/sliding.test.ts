import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// Containers of tables: a text for screen readers in a cell is placed absolutely, and what slides cuts off only what is placed against it.
const SLIDING = { 'grid.css': ['.grid-scroll', '.grid-paste-list'], 'import.css': ['.import-sheet'], 'tables.css': ['.table-scroll'] } as const

it.each(Object.entries(SLIDING).flatMap(([file, selectors]) => selectors.map((selector) => [file, selector] as const)))('%s: %s holds what is placed in it, so that a page is never as wide as its table', (file, selector) => {
  const css = readFileSync(path.join(import.meta.dirname, file), 'utf8')
  const own = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, names = '']) => names.replace(/\/\*[\s\S]*\*\//, '').trim() === selector)
  expect(own.map(([, , body = '']) => body).join('')).toMatch(/position:\s*relative/)
})
