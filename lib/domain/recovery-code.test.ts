import { expect, it, test } from 'vitest'
import { plainRecoveryCode, RECOVERY_CODE_BYTES, recoveryCode } from './recovery-code'

it('writes eighty bits as sixteen letters, each bit of which counts', () => {
  const zero = new Uint8Array(RECOVERY_CODE_BYTES)
  expect(recoveryCode(zero)).toBe('0000-0000-0000-0000')
  expect(recoveryCode(zero.map(() => 255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  const codes = Array.from({ length: 80 }, (_, bit) => recoveryCode(zero.map((_byte, at) => (at === bit >> 3 ? 1 << (bit & 7) : 0))))
  expect(new Set(codes).size).toBe(80)
})

it('refuses too few random bytes', () => {
  expect(() => recoveryCode(new Uint8Array(9))).toThrow(RangeError)
})

test.each(['7K2M-0QXR-V4TB-9C1D', '7k2m 0qxr v4tb 9c1d', '7K2M0QXRV4TB9C1D', '7K2M–OQXR–V4TB–9CID', '７Ｋ２Ｍ－０ＱＸＲ－Ｖ４ＴＢ－９Ｃ１Ｄ', ' 7K2M-OQXR-V4TB-9CLD\n'])('reads %j as the same code', (typed) => {
  expect(plainRecoveryCode(typed)).toBe('7K2M0QXRV4TB9C1D')
})
