// A few at a time, the others wait their turn; too many are turned away at once.

/** Thrown where as many already wait as may. */
export class TooBusy extends Error {
  constructor() {
    super('too much of this is going on already')
    this.name = 'TooBusy'
  }
}

/**
 * Makes a gate that lets work pass.
 * @param places how much of it may go on at the same time
 * @param queue how much may wait, first come first served
 * @returns runs what it is given when its turn comes; rejects with TooBusy where the queue is full
 */
export function turns(places: number, queue: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= places) {
      if (waiting.length >= queue) throw new TooBusy()
      // Whoever leaves hands over its place.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
