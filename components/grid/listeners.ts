// Who wants to know when one thing changes: a cell listens to itself alone, so that moving through a grid paints two cells and not all.

export interface Listeners {
  readonly on: (name: string, listener: () => void) => () => void
  readonly tell: (names: Iterable<string>) => void
}

export function createListeners(): Listeners {
  const byName = new Map<string, Set<() => void>>()
  return {
    on: (name, listener) => {
      const all = byName.get(name) ?? new Set()
      byName.set(name, all.add(listener))
      return () => all.delete(listener)
    },
    tell: (names) => {
      for (const name of new Set(names)) for (const listener of byName.get(name) ?? []) listener()
    },
  }
}
