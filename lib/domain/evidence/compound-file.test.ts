import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compoundFile } from '@/tests/builders/compound-file'
import { compoundNames, isCompoundFile } from './compound-file'

it('reads the names of a directory of one sector and of several', () => {
  expect(compoundNames(compoundFile(['WordDocument', '1Table']))).toEqual(new Set(['Root Entry', 'WordDocument', '1Table']))
  const many = Array.from({ length: 30 }, (_, at) => `Stream ${at}`)
  expect(compoundNames(compoundFile([...many, 'EncryptedPackage']))).toEqual(new Set(['Root Entry', ...many, 'EncryptedPackage']))
})

it('reads nothing of another file, or of one that is cut off in its head', () => {
  expect([...compoundNames(new TextEncoder().encode('EncryptedPackage'.repeat(100)))]).toEqual([])
  expect(isCompoundFile(compoundFile([]).slice(0, 511))).toBe(false)
})

it('ends with every file that begins as one, however its tables lie', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 4096 }), fc.nat(2048), (noise, at) => {
      const bytes = compoundFile(['WordDocument', 'a', 'b', 'c', 'd'])
      bytes.set(noise.slice(0, Math.max(0, bytes.length - at - 8)), Math.min(at + 8, bytes.length))
      compoundNames(bytes)
    }),
    { numRuns: 300 },
  )
  const circle = compoundFile(['WordDocument', 'a', 'b', 'c', 'd'])
  // The directory's second sector leads back to its first.
  new DataView(circle.buffer).setUint32(512 + 8, 1, true)
  expect(compoundNames(circle).has('WordDocument')).toBe(true)
})
