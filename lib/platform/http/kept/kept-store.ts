// What is kept, in as many bytes as it may take: what was not asked for the longest goes first.

export interface Sized {
  readonly bytes: number
}

export interface KeptStore<T extends Sized> {
  /** What is kept under a key and is still so; null where there is nothing. */
  readonly find: (key: string, stamp: string, atMs: number) => T | null
  /** Whether something was kept under this key, whatever has become of it. */
  readonly knows: (key: string) => boolean
  readonly keep: (key: string, stamp: string, atMs: number, content: T) => void
  /** Bytes held now. */
  readonly held: () => number
}

interface Entry<T> {
  readonly stamp: string
  readonly atMs: number
  readonly content: T
}

/**
 * @param limits bytes of all that is kept together, and milliseconds after which each is over
 */
export function keptStore<T extends Sized>(limits: { readonly bytes: number; readonly ageMs: number }): KeptStore<T> {
  // In the order in which they were asked for.
  const entries = new Map<string, Entry<T>>()
  let held = 0
  const sizeOf = (key: string, content: T): number => content.bytes + 2 * key.length
  const drop = (key: string): void => {
    const entry = entries.get(key)
    if (entry === undefined) return
    entries.delete(key)
    held -= sizeOf(key, entry.content)
  }
  return {
    find: (key, stamp, atMs) => {
      const entry = entries.get(key)
      // A clock that was set back makes nothing younger.
      if (entry === undefined || entry.stamp !== stamp || Math.abs(atMs - entry.atMs) >= limits.ageMs) return null
      entries.delete(key)
      entries.set(key, entry)
      return entry.content
    },
    knows: (key) => entries.has(key),
    keep: (key, stamp, atMs, content) => {
      drop(key)
      const size = sizeOf(key, content)
      if (size > limits.bytes) return
      entries.set(key, { stamp, atMs, content })
      held += size
      for (const oldest of entries.keys()) {
        if (held <= limits.bytes) break
        drop(oldest)
      }
    },
    held: () => held,
  }
}
