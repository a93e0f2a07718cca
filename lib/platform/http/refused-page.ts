// What the guard and the pages know together of one request: whether its page was refused, and how. Apart from the guard, so that pages
// bring nothing of it along; on `globalThis`, because the framework gives pages and the start of the server a copy each.
import { AsyncLocalStorage } from 'node:async_hooks'

export type RefusedStatus = 403 | 404

export interface PageFate {
  refused: RefusedStatus | null
}

const holder = globalThis as typeof globalThis & { plumblineFate?: AsyncLocalStorage<PageFate> }
holder.plumblineFate ??= new AsyncLocalStorage<PageFate>()
const fates = holder.plumblineFate

/** Runs the answering of one request, whose pages can write into this fate. */
export function withFate(fate: PageFate, answer: () => void): void {
  fates.run(fate, answer)
}

/** Says that the page of the present request is refused. Outside a request that the guard let through it says nothing. */
export function markRefused(status: RefusedStatus): void {
  const fate = fates.getStore()
  if (fate !== undefined) fate.refused ??= status
}
