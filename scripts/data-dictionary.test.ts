import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { metrics } from '@/prisma/seeds/reference/reference-data'
import { dataDictionary } from './data-dictionary'

test('the data dictionary in docs is the one that the reference data give', () => {
  expect(readFileSync(new URL('../docs/data-dictionary.md', import.meta.url), 'utf8')).toBe(dataDictionary())
})

test('every metric has one line with its name, its owner and its definition', () => {
  const lines = dataDictionary().split('\n')
  for (const { code, nameZh, nameEn, ownerZh, definitionZh } of metrics) {
    const [line = '', ...more] = lines.filter((candidate) => candidate.startsWith(`| \`${code}\` |`))
    expect(more, code).toEqual([])
    for (const text of [nameZh, nameEn, ownerZh, definitionZh]) expect(line, code).toContain(text)
  }
})

test('every line of a table has as many cells as its head', () => {
  const widths = dataDictionary()
    .trimEnd()
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => new Set(block.split('\n').map((line) => line.split(/(?<!\\)\|/).length)).size)
  expect(widths).toEqual(Array(10).fill(1))
})
