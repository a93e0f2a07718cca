// Finds things by their codes and names, in either language.
import { nameOf } from '../grid/match-names'

export interface Named<T> {
  readonly code: string
  readonly names: readonly string[]
  readonly thing: T
}

/** What a name stands for; `shared` where several things have it. */
export type Found<T> = { readonly thing: T } | 'shared' | null

/** Looks a text up: a code stands for itself, a name only where no other thing has it. */
export function nameIndex<T>(all: readonly Named<T>[]): (text: string) => Found<T> {
  const codes = new Map<string, Found<T>>(all.map(({ code, thing }) => [nameOf(code), { thing }]))
  const names = new Map<string, Found<T>>()
  for (const { names: own, thing } of all) {
    for (const name of new Set(own.map(nameOf))) {
      if (name !== '') names.set(name, names.has(name) ? 'shared' : { thing })
    }
  }
  return (text) => {
    const name = nameOf(text)
    return codes.get(name) ?? names.get(name) ?? null
  }
}
