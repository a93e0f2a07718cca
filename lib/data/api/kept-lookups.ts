// What was looked up is remembered while nothing changes that it was looked up in.

/** Keeps values by their keys, all for one stamp; another stamp forgets them. Holds `most` at once. */
export function keptLookups<T>(most: number): (stamp: string, key: string, look: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, T>()
  let since = ''
  return async (stamp, key, look) => {
    if (stamp !== since || kept.size >= most) kept.clear()
    since = stamp
    const before = kept.get(key)
    if (before !== undefined) return before
    const found = await look()
    // Whatever came while it was looked up belongs to another state.
    if (since === stamp) kept.set(key, found)
    return found
  }
}
