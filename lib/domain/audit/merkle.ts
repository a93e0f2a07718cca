// Merkle trees as RFC 6962 (section 2.1) defines them, over any hash: roots while the log grows, and proofs for single events.

export type Bytes = Uint8Array<ArrayBuffer>

/** Hashes the parts as one text. */
export type Hash = (...parts: readonly Uint8Array[]) => Bytes

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Hash of a leaf: H(0x00 ‖ data). */
export const leafHash = (hash: Hash, data: Uint8Array): Bytes => hash(LEAF, data)

const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Bytes => hash(NODE, left, right)

/** A tree that only grows: it keeps the roots of its complete parts, log₂(size) of them. */
export interface GrowingTree {
  readonly size: () => number
  readonly add: (data: Uint8Array) => void
  /** Root of what was added so far; of nothing it is H(). */
  readonly root: () => Bytes
}

/** An empty tree. */
export function growingTree(hash: Hash): GrowingTree {
  let size = 0
  // Largest part first; the set bits of `size` are their sizes.
  const parts: Bytes[] = []
  const joined = (list: readonly Bytes[]): Bytes => list.reduceRight((right, left) => nodeHash(hash, left, right))
  return {
    size: () => size,
    add: (data) => {
      parts.push(leafHash(hash, data))
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        parts.push(joined(parts.splice(-2)))
      }
      size += 1
    },
    root: () => (parts.length === 0 ? hash() : joined(parts)),
  }
}

/** The largest power of two below `count`, which is 2 or more. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))

/** Root over the hashes of leaves. */
export function rootOf(hash: Hash, leaves: readonly Bytes[]): Bytes {
  const [only] = leaves
  if (only === undefined) return hash()
  if (leaves.length === 1) return only
  const at = split(leaves.length)
  return nodeHash(hash, rootOf(hash, leaves.slice(0, at)), rootOf(hash, leaves.slice(at)))
}

/**
 * The hashes that prove one leaf to be in the tree, from the bottom up (RFC 6962, PATH).
 * @param index of the leaf, from 0
 */
export function inclusionProof(hash: Hash, leaves: readonly Bytes[], index: number): readonly Bytes[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index} in a tree of ${leaves.length}`)
  if (leaves.length === 1) return []
  const at = split(leaves.length)
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)]
  return index < at ? [...inclusionProof(hash, left, index), rootOf(hash, right)] : [...inclusionProof(hash, right, index - at), rootOf(hash, left)]
}

/** Root that a leaf and its proof lead to; null where the proof has not the length that this place in the tree needs (RFC 9162, 2.1.3.2). */
export function rootFromProof(hash: Hash, leaf: Bytes, index: number, size: number, proof: readonly Uint8Array[]): Bytes | null {
  let [place, last, root] = [index, size - 1, leaf]
  if (index < 0 || index > last) return null
  for (const beside of proof) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      root = nodeHash(hash, beside, root)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else {
      root = nodeHash(hash, root, beside)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? root : null
}

/** True where the tree over `leaves` has, at each earlier size, the root that was noted for it: it only grew. */
export function extendsAll(hash: Hash, leaves: readonly Bytes[], earlier: readonly { readonly size: number; readonly root: Uint8Array }[]): boolean {
  return earlier.every(({ size, root }) => size <= leaves.length && sameBytes(rootOf(hash, leaves.slice(0, size)), root))
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])
