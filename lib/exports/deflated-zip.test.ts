import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { deflatedZip } from './deflated-zip'

const bytes = async (entries: Parameters<typeof deflatedZip>[0]): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of deflatedZip(entries, new Date('2024-02-27T02:00:00Z'))) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a lightly packed archive', () => {
  it('is read back by another library, files without a byte and Chinese names included', async () => {
    const long = new Uint8Array(300_000).map((_byte, at) => at % 251)
    const found = unzipSync(await bytes([{ name: '空.txt', chunks: [] }, { name: 'a/长.bin', chunks: [long.subarray(0, 7), long.subarray(7)] }]))
    expect(Object.keys(found)).toEqual(['空.txt', 'a/长.bin'])
    expect(found['空.txt']).toHaveLength(0)
    expect(Buffer.from(found['a/长.bin'] ?? []).equals(long)).toBe(true)
  })

  it('tells a fault of its source, and ends the source when nobody reads on', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array, void> {
      yield new Uint8Array(10)
      await Promise.reject(new Error('the database went away'))
    }
    await expect(bytes([{ name: 'a', chunks: failing() }])).rejects.toThrow('went away')
    const ended: string[] = []
    const endless = async function* (): AsyncGenerator<Uint8Array, void> {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(100_000))
      } finally {
        ended.push('source')
      }
    }
    const reading = deflatedZip([{ name: 'a', chunks: endless() }], new Date(0))
    await reading.next()
    await reading.next()
    await reading.return()
    for (let tries = 0; tries < 100 && ended.length === 0; tries += 1) await new Promise((done) => setTimeout(done, 10))
    expect(ended).toEqual(['source'])
  })
})
