// What a reader of the screen is told: one message in 700 ms, and of several the last, which tells how things stand.

export const ANNOUNCE_EVERY = 700

export interface Announcer {
  /** When the last message was told, ms of any steady clock; null before the first. */
  readonly toldAt: number | null
  readonly waiting: string | null
}

export const SILENT: Announcer = { toldAt: null, waiting: null }

/** How long until what waits may be told, ms; null where nothing waits. */
export const untilTold = ({ toldAt, waiting }: Announcer, at: number): number | null => (waiting === null ? null : toldAt === null ? 0 : Math.max(0, toldAt + ANNOUNCE_EVERY - at))

export const announce = (announcer: Announcer, message: string): Announcer => ({ ...announcer, waiting: message })

/** Tells what waits, where its time has come. */
export function tell(announcer: Announcer, at: number): { readonly announcer: Announcer; readonly message: string | null } {
  if (untilTold(announcer, at) !== 0) return { announcer, message: null }
  return { announcer: { toldAt: at, waiting: null }, message: announcer.waiting }
}
