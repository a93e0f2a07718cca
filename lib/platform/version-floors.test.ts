import { expect, test } from 'vitest'
import { versionWarnings } from './version-floors'

test.each([
  ['24.21.0', '18.6'],
  ['22.12.0', '18.10 (Debian 18.10-1)'],
  ['24.21.0', '17.12'],
  ['24.21.0', null],
])('Node %s with PostgreSQL %s needs no warning', (node, postgresql) => {
  expect(versionWarnings({ node, postgresql })).toEqual([])
})

test.each([
  ['20.20.2', '18.6', /^Node\.js 20\.20\.2 /],
  ['24.21.0', '18.4', /^PostgreSQL 18\.4 .*18\.6 is needed/],
  ['24.21.0', '14.20', /^PostgreSQL 14\.20 .*not known/],
  ['24.21.0', '18beta1', /^PostgreSQL 18beta1 /],
])('Node %s with PostgreSQL %s is named', (node, postgresql, words) => {
  expect(versionWarnings({ node, postgresql })).toEqual([expect.stringMatching(words)])
})
