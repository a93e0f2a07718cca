import { expect, it, vi } from 'vitest'
import { hash } from '@node-rs/argon2'
import { PASSWORD_MAX } from '@/lib/domain/password-policy'
import { hashPassword, needsRehash, PASSWORD_MAX_LENGTH, passwordVerifications, verifyPassword } from './password'

// Each hash takes its time, more on a busy machine; nothing here is measured.
vi.setConfig({ testTimeout: 60_000 })

it('AU-3: hashes with argon2id above the floor of ASVS appendix C, and knows a hash of other parameters', async () => {
  const stored = await hashPassword('a password of some length')
  const [, memory = '', passes = '', lanes = ''] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored) ?? []
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
  expect(Number(passes)).toBeGreaterThanOrEqual(2)
  expect(lanes).toBe('1')
  expect(needsRehash(stored)).toBe(false)
  expect(needsRehash(await hash('another', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(true)
})

it('AU-3: computes no hash for an input over 128 characters, and one for 128', async () => {
  expect(PASSWORD_MAX_LENGTH).toBe(PASSWORD_MAX)
  const before = passwordVerifications()
  for (const long of ['x'.repeat(129), '准'.repeat(129), '😀'.repeat(129), 'x'.repeat(100_000)]) expect(await verifyPassword(null, long)).toBe(false)
  expect(passwordVerifications() - before).toBe(0)
  expect(await verifyPassword(null, '😀'.repeat(128))).toBe(false)
  expect(passwordVerifications() - before).toBe(1)
})

it('AU-9: cuts nothing off: passwords that differ only at byte 73, or only in the last of 128 characters, are two', async () => {
  const common = 'x'.repeat(72)
  const stored = await hashPassword(`${common}a`)
  expect(await verifyPassword(stored, `${common}a`)).toBe(true)
  expect(await verifyPassword(stored, `${common}b`)).toBe(false)
  const long = await hashPassword(`${'准'.repeat(127)}绳`)
  expect(await verifyPassword(long, `${'准'.repeat(127)}绳`)).toBe(true)
  expect(await verifyPassword(long, `${'准'.repeat(127)}线`)).toBe(false)
})

it('takes a password for the same however the keyboard composes it', async () => {
  const stored = await hashPassword('Ａｂｃ１２３ Ärger 密码')
  expect(await verifyPassword(stored, 'Abc123 A\u0308rger 密码')).toBe(true)
})

it('never matches where there is no hash, not even the decoy’s own making', async () => {
  expect(await verifyPassword(null, '')).toBe(false)
  expect(await verifyPassword(null, 'no account has this password')).toBe(false)
})
