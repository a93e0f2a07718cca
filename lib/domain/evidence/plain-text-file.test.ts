import { expect, it } from 'vitest'
import { isPlainText } from './plain-text-file'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

it('takes what text editors and spreadsheets write', () => {
  expect(isPlainText(utf8('指标,数值\r\n受理,40\n\t'))).toBe(true)
  expect(isPlainText(utf8('\uFEFF指标'))).toBe(true)
  // 中文 in GB18030, and 中 in UTF-16 with its mark.
  expect(isPlainText(new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]))).toBe(true)
  expect(isPlainText(new Uint8Array([0xff, 0xfe, 0x2d, 0x4e]))).toBe(true)
})

it('takes no program and no picture for a text', () => {
  expect(isPlainText(utf8('MZ\u0000\u0003'))).toBe(false)
  expect(isPlainText(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]))).toBe(false)
  expect(isPlainText(new Uint8Array([0xff, 0xfe, 0x00, 0x00]))).toBe(false)
  expect(isPlainText(new Uint8Array([0x80, 0xff, 0xff, 0x30]))).toBe(false)
})
