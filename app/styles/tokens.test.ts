import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const CSS = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')
const blocks = [...CSS.matchAll(/(:root[^{]*)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  tokens: tokensOf(body),
}))
const tokensFor = (selector: string): ReadonlyMap<string, string> =>
  blocks.find((block) => block.selector === selector)?.tokens ?? new Map()
const light = tokensFor(':root')
const dark = tokensFor(":root[data-theme='dark']")
const darkBySystem = tokensFor(":root:not([data-theme='light'])")

function tokensOf(body: string): ReadonlyMap<string, string> {
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]))
}

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const TEXT_PAIRS = [
  ...['ground', 'surface', 'sunken', 'brand-soft'].flatMap((ground) => ['ink', 'muted', 'brand'].map((text) => [text, ground] as const)),
  ...['met', 'near', 'missed', 'quiet'].flatMap((status) => [[status, `${status}-soft`] as const, [status, 'surface'] as const]),
  ['ink', 'near-soft'],
  ['ink', 'missed-soft'],
  ['ink', 'met-soft'],
  ['brand', 'near-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-masthead', 'masthead'],
  ['on-masthead-muted', 'masthead'],
] as const
const MARK_PAIRS = [
  'line-strong',
  'brand',
  'met-mark',
  'near-mark',
  'missed-mark',
  'quiet-mark',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s tokens', (_, tokens) => {
  const of = (name: string): string => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`no token ${name}`)
    return value
  }

  test.each(TEXT_PAIRS)('write %s on %s at 4.5 to 1 or better', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(MARK_PAIRS)('draw %s on a surface at 3 to 1 or better', (mark) => {
    expect(contrast(of(mark), of('surface'))).toBeGreaterThanOrEqual(3)
  })
})

test('the dark tokens are the same by the wish of the system and by the choice of the reader', () => {
  expect([...darkBySystem]).toEqual([...dark])
  expect(dark.size).toBeGreaterThan(30)
})

test('every colour has a light and a dark value', () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort())
})

test('dark colours are limited to screens, so that paper stays light', () => {
  const [, ...darkParts] = CSS.split(/(?=@media )/)
  expect(darkParts).toHaveLength(2)
  for (const part of darkParts) expect(part).toMatch(/^@media screen/)
})
