// The one place that asks what time it is; everything else is told.

/** The present instant. */
export const now = (): Date => new Date()

// China keeps one time zone, without daylight saving since 1992.
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** The calendar day of an instant in China, YYYY-MM-DD, whatever zone the machine is in. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)

/** The present day in China, YYYY-MM-DD. */
export const today = (): string => dayOf(now())
