import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hex } from './chain'
import { extendsAll, growingTree, inclusionProof, leafHash, rootFromProof, rootOf, type Bytes, type Hash } from './merkle'

const sha256: Hash = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

// The vectors that implementations of Certificate Transparency share: eight inputs, and the root after each.
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const data = INPUTS.map((text) => Uint8Array.from(Buffer.from(text, 'hex')))
const leaves = (count: number): readonly Bytes[] => Array.from({ length: count }, (_, at) => leafHash(sha256, Uint8Array.of(at, at >> 8)))

describe('a Merkle tree', () => {
  it('has the published roots while it grows', () => {
    const tree = growingTree(sha256)
    expect(hex(tree.root())).toBe(createHash('sha256').digest('hex'))
    for (const [at, input] of data.entries()) {
      tree.add(input)
      expect(hex(tree.root())).toBe(ROOTS[at])
      expect(hex(rootOf(sha256, data.slice(0, at + 1).map((one) => leafHash(sha256, one))))).toBe(ROOTS[at])
      expect(tree.size()).toBe(at + 1)
    }
  })

  it('proves each of its leaves, and no other, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
        const all = leaves(size)
        const [index, wrong] = [one % size, other % size]
        const proof = inclusionProof(sha256, all, index)
        const root = hex(rootOf(sha256, all))
        const led = (leaf: Bytes | undefined, place: number, by = proof): string => hex(rootFromProof(sha256, leaf ?? Uint8Array.of(), place, size, by) ?? Uint8Array.of())
        expect(led(all[index], index)).toBe(root)
        if (wrong !== index) {
          expect(led(all[wrong], index)).not.toBe(root)
          expect(led(all[index], wrong)).not.toBe(root)
        }
        if (proof.length > 0) expect(led(all[index], index, proof.slice(1))).not.toBe(root)
        expect(led(all[index], index, [...proof, Uint8Array.of(1)])).not.toBe(root)
      }),
    )
  })

  it('has no proof for a leaf that is not there', () => {
    expect(() => inclusionProof(sha256, leaves(3), 3)).toThrow(RangeError)
    expect(rootFromProof(sha256, leafHash(sha256, Uint8Array.of()), 3, 3, [])).toBeNull()
  })

  it('extends its earlier states, and not those of another', () => {
    const all = leaves(20)
    const earlier = [1, 7, 16].map((size) => ({ size, root: rootOf(sha256, all.slice(0, size)) }))
    expect(extendsAll(sha256, all, earlier)).toBe(true)
    expect(extendsAll(sha256, all.slice(0, 15), earlier)).toBe(false)
    expect(extendsAll(sha256, all.with(3, leafHash(sha256, Uint8Array.of(99))), earlier)).toBe(false)
  })
})
