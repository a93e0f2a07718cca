// Watches the programs that this process starts: how many at once, how much memory each took at most, how long it lived.
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

export interface Watched {
  /** MiB. */
  readonly mostMemory: number
  /** Seconds. */
  readonly longest: number
  readonly mostAtOnce: number
  readonly seen: number
}

const READER = 'scripts/workbook/read.mjs'
const EVERY_MS = 15

async function readersOf(parent: number): Promise<readonly number[]> {
  const tasks = await readdir(`/proc/${parent}/task`)
  const children = (await Promise.all(tasks.map((task) => readFile(`/proc/${parent}/task/${task}/children`, 'utf8').catch(() => '')))).join(' ').split(' ').filter(Boolean)
  const named = await Promise.all(children.map(async (child) => ((await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')).includes(READER) ? [Number(child)] : [])))
  return named.flat()
}

async function mostMemoryOf(process: number): Promise<number> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? '0') / 1024
}

/** Begins watching; what it returns ends it. Linux only. */
export function watchReaders(): () => Promise<Watched> {
  const began = new Map<number, number>()
  const stop = new AbortController()
  let [mostMemory, longest, mostAtOnce] = [0, 0, 0]
  const watching = (async () => {
    while (!stop.signal.aborted) {
      const readers = await readersOf(process.pid)
      mostAtOnce = Math.max(mostAtOnce, readers.length)
      for (const reader of readers) {
        if (!began.has(reader)) began.set(reader, performance.now())
        mostMemory = Math.max(mostMemory, await mostMemoryOf(reader))
        longest = Math.max(longest, (performance.now() - (began.get(reader) ?? 0)) / 1000)
      }
      await wait(EVERY_MS)
    }
  })()
  return async () => {
    stop.abort()
    await watching
    return { mostMemory, longest, mostAtOnce, seen: began.size }
  }
}
