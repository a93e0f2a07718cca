import { expect, test } from 'vitest'
import { judgeHeld, pastedNotes } from './held-checkpoint'

const head = new Uint8Array(32).fill(7)
const same = '07'.repeat(32)

test.each([
  ['agrees', { events: 12, brokenAt: null, hashAtSize: same }],
  ['agrees', { events: 12, brokenAt: 11, hashAtSize: same }],
  ['differs', { events: 12, brokenAt: null, hashAtSize: '08'.repeat(32) }],
  ['shorter', { events: 9, brokenAt: null, hashAtSize: null }],
  ['shorter', { events: 0, brokenAt: null, hashAtSize: null }],
  ['broken', { events: 12, brokenAt: 10, hashAtSize: same }],
  ['broken', { events: 12, brokenAt: 3, hashAtSize: null }],
] as const)('a checkpoint of ten events %s where the log stands at %j', (verdict, standing) => {
  expect(judgeHeld({ size: 10, head }, standing)).toBe(verdict)
})

const first = '00000000-0000-4000-8000-000000000000/audit/auth\n1\n\n— c d\n'
const second = first.replace('auth', 'system')

test.each([
  [first, [first]],
  [`  ${first.replaceAll('\n', '\r\n')}\r\n`, [first]],
  [first.trimEnd(), [first]],
  [`${first}\n${second}`, [first, second]],
  ['anything', ['anything\n']],
  [' \n', []],
])('notes are read however they were pasted: %j', (text, notes) => {
  expect(pastedNotes(text)).toEqual(notes)
})
