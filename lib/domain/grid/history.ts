// What can be undone: the last hundred steps, as texts, so that they outlive a reload. An undone step is typed anew, not taken back.

export interface CellChange {
  readonly key: string
  readonly before: string
  readonly after: string
}

/** All that one act changed: a figure typed, a block pasted, a column filled. */
export type Step = readonly CellChange[]

export interface History {
  /** Oldest first. */
  readonly done: readonly Step[]
  /** Undone and not yet overtaken by a new step, the next to redo last. */
  readonly undone: readonly Step[]
}

export const HISTORY_STEPS = 100
export const NO_HISTORY: History = { done: [], undone: [] }

/** Remembers a step. One that changed nothing is none. */
export function remember({ done, undone }: History, step: Step): History {
  const real = step.filter(({ before, after }) => before !== after)
  return real.length === 0 ? { done, undone } : { done: [...done, real].slice(-HISTORY_STEPS), undone: [] }
}

/** A step to type, and the history after it. */
export interface Turn {
  readonly history: History
  readonly step: Step
}

/** @returns null where there is nothing to undo */
export function undo({ done, undone }: History): Turn | null {
  const last = done.at(-1)
  if (last === undefined) return null
  return { history: { done: done.slice(0, -1), undone: [...undone, last] }, step: last.map(({ key, before, after }) => ({ key, before: after, after: before })) }
}

/** @returns null where there is nothing to redo */
export function redo({ done, undone }: History): Turn | null {
  const next = undone.at(-1)
  if (next === undefined) return null
  return { history: { done: [...done, next].slice(-HISTORY_STEPS), undone: undone.slice(0, -1) }, step: next }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isChange = (value: unknown): value is CellChange => isRecord(value) && typeof value['key'] === 'string' && typeof value['before'] === 'string' && typeof value['after'] === 'string'

const steps = (value: unknown): readonly Step[] => (Array.isArray(value) ? value.flatMap((one: unknown) => (Array.isArray(one) && one.every(isChange) ? [one] : [])).slice(-HISTORY_STEPS) : [])

/** A history as a browser kept it; what is not of our making is left out. */
export const historyFrom = (kept: unknown): History => (isRecord(kept) ? { done: steps(kept['done']), undone: steps(kept['undone']) } : NO_HISTORY)
