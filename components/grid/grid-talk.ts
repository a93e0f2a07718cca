// What the grid says beside its cells: messages, the plan of a paste, which dialog is open.
import type { NameMatch } from '@/lib/domain/grid/match-names'

export interface PastedBlock {
  readonly block: readonly (readonly string[])[]
  readonly match: NameMatch | null
}

export interface Talk {
  /** For readers of the screen. */
  readonly said: string
  /** What was just done, with a way to undo it. */
  readonly toast: { readonly text: string; readonly undo: boolean } | null
  readonly paste: PastedBlock | null
  readonly help: boolean
  /** How many edits of an earlier visit came back. */
  readonly restored: number
  /** True where the browser keeps nothing. */
  readonly notKept: boolean
}

export interface GridTalk {
  readonly get: () => Talk
  readonly set: (change: Partial<Talk>) => void
  readonly on: (listener: () => void) => () => void
}

export function createGridTalk(): GridTalk {
  let talk: Talk = { said: '', toast: null, paste: null, help: false, restored: 0, notKept: false }
  const listeners = new Set<() => void>()
  return {
    get: () => talk,
    set: (change) => {
      talk = { ...talk, ...change }
      for (const listener of listeners) listener()
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
