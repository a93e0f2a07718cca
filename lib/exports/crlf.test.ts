import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withCrlf } from './crlf'

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array, void> {
  const bytes = new TextEncoder().encode(text)
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size))
}

async function converted(text: string, size: number): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of withCrlf(pieces(text, size))) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

test.each([
  ['a,b\nc,d\n', 'a,b\r\nc,d\r\n'],
  ['"a\nb",c\n', '"a\nb",c\r\n'],
  ['"say ""x\ny""",c\n"z"\n', '"say ""x\ny""",c\r\n"z"\r\n'],
  ['\n\n', '\r\n\r\n'],
  ['', ''],
])('%j becomes %j, however it is cut', async (text, expected) => {
  for (let size = 1; size <= Math.max(1, text.length); size += 1) expect(await converted(text, size)).toBe(expected)
})

test('only line ends between lines change, for any cells in pieces of any size', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', ',', '好'), maxLength: 6 })
  await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
    const written = (end: string): string => rows.map((row) => row.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',') + end).join('')
    expect(await converted(written('\n'), size)).toBe(written('\r\n'))
  }))
})
