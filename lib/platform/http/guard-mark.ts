// How a request shows that it passed the guard of this process. Apart from the guard, so that proxy.ts brings nothing of it along.
import { randomUUID } from 'node:crypto'

const holder = globalThis as typeof globalThis & { plumblineGuard?: string }

/** The mark of this process, or undefined while no guard stands. */
export const guardMark = (): string | undefined => holder.plumblineGuard

/** Makes the mark. */
export function makeGuardMark(): string {
  holder.plumblineGuard = randomUUID()
  return holder.plumblineGuard
}
