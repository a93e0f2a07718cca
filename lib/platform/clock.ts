// The one place that asks what time it is; everything else is told.

/** The present instant. */
export const now = (): Date => new Date()
