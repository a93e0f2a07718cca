// Units as a tree on a list: each after the one above it, with its depth.

interface Placed {
  readonly id: number
  readonly parentId: number | null
  readonly sort: number
}

export interface TreeRow<T> {
  readonly unit: T
  /** 0 for a unit under none of the list. */
  readonly depth: number
}

/** Every unit once, in official order below the one above it. A unit whose parent is not on the list stands at the top. */
export function treeOrder<T extends Placed>(units: readonly T[]): readonly TreeRow<T>[] {
  const ids = new Set(units.map(({ id }) => id))
  const sorted = units.toSorted((a, b) => a.sort - b.sort || a.id - b.id)
  const above = ({ parentId }: T): number | null => (parentId !== null && ids.has(parentId) ? parentId : null)
  const rows = (parentId: number | null, depth: number): readonly TreeRow<T>[] =>
    sorted.filter((unit) => above(unit) === parentId).flatMap((unit) => [{ unit, depth }, ...rows(unit.id, depth + 1)])
  return rows(null, 0)
}
