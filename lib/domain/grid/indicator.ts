// What the bar says about saving. It says “all saved” only where nothing waits, and keeps still for the first two seconds of a save.
import type { EditState, Outbox, PauseReason } from './outbox'

/** Waits shorter than this are not shown, ms: a word that flickers tells nothing. */
export const STILL_FOR = 2000

/** null: nothing to say. attention: nothing is on its way, but some wait for their writer. */
export type Saying = 'saved' | 'saving' | 'offline' | 'retrying' | 'signed-out' | 'stopped' | 'attention'

export interface Indicator {
  readonly say: Saying | null
  /** How many edits are not with the server. */
  readonly count: number
  /** When it will say something else by itself, ms of the steady clock. */
  readonly changesAt: number | null
}

export interface Standing {
  readonly states: readonly EditState[]
  readonly pause: PauseReason | null
  readonly online: boolean
  /** Since when the oldest edit that is to be sent waits; null where none is. */
  readonly oldest: number | null
  /** True once this page saw a save. */
  readonly savedOnce: boolean
}

export function standingOf({ edits, pause }: Outbox, online: boolean, savedOnce: boolean): Standing {
  const all = [...edits.values()]
  const moving = all.filter(({ state }) => state === 'pending' || state === 'sending')
  return { states: all.map(({ state }) => state), pause: pause?.why ?? null, online, savedOnce, oldest: moving.length === 0 ? null : Math.min(...moving.map(({ since }) => since)) }
}

export function indicatorOf({ states, pause, online, oldest, savedOnce }: Standing, at: number): Indicator {
  const count = states.length
  if (count === 0) return { say: savedOnce ? 'saved' : null, count, changesAt: null }
  const told = (say: Saying): Indicator => ({ say, count, changesAt: null })
  if (oldest !== null && pause === 'session') return told('signed-out')
  if (states.includes('stopped')) return told('stopped')
  if (oldest === null) return told('attention')
  if (at < oldest + STILL_FOR && pause === null) return { say: null, count, changesAt: oldest + STILL_FOR }
  if (!online) return told('offline')
  return told(pause === null ? 'saving' : 'retrying')
}
