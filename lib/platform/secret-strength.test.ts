import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { secretFault } from './secret-strength'

test.each(['', 'short', 'x'.repeat(31), 'a'.repeat(64), 'abababababababababababababababababababab', 'changeme-changeme-changeme-changeme-1', 'example-of-a-secret-that-somebody-copied', 'MyPassword-is-long-enough-for-anything!', 'abcdefghijklmnopqrstuvwxyz0123456789'])(
  '%j is refused',
  (text) => {
    expect(secretFault(text)).toMatch(/openssl rand -base64 32$/)
  },
)

test('what the instructions make is accepted', () => {
  for (let at = 0; at < 500; at += 1) for (const form of ['base64', 'base64url', 'hex'] as const) expect(secretFault(randomBytes(32).toString(form))).toBeNull()
})
