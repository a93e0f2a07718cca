// Work that is done again and again for as long as the process lives: never twice at the same time, and stopped between two turns.
import { log } from '../log'

export interface Steady {
  /** Starts no turn any more; done once the turn that runs has ended. */
  readonly stop: () => Promise<void>
}

/**
 * Calls `turn` every `everyMs` milliseconds, or when it has ended where that takes longer. A turn that fails is told to the log, and the next
 * one comes all the same.
 * @param turn gets a signal that is aborted when it should come to its end
 */
export function steadily(what: string, everyMs: number, turn: (ending: AbortSignal) => Promise<void>): Steady {
  const ending = new AbortController()
  let running: Promise<void> | null = null
  const once = async (): Promise<void> => {
    try {
      await turn(ending.signal)
    } catch (error) {
      log.warn({ err: error, what }, 'background work failed and is tried again')
    } finally {
      running = null
    }
  }
  const timer = setInterval(() => {
    running ??= once()
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}
