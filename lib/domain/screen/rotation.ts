// Which page of a wall stands, and whether it goes on by itself.

export interface Rotation {
  /** How many there are, at least 1. */
  readonly pages: number
  /** The one that stands, from 0. */
  readonly at: number
  /** Somebody stopped it, or does not want motion: pages change by hand only. */
  readonly paused: boolean
}

/** `tick` the time of a page is over · `go` to the page at `to` · `pages` there are now so many. */
export type RotationEvent = { readonly kind: 'tick' | 'next' | 'previous' | 'toggle' | 'pause' } | { readonly kind: 'go'; readonly to: number } | { readonly kind: 'pages'; readonly pages: number }

const within = (pages: number, at: number): number => ((Math.trunc(at) % pages) + pages) % pages

/**
 * A rotation before anything happened.
 * @param pages how many there are; fewer than 1 is 1
 * @param first from 0
 */
export function startRotation(pages: number, first = 0): Rotation {
  const count = Math.max(1, pages)
  return { pages: count, at: Math.min(Math.max(0, first), count - 1), paused: false }
}

/** What follows of an event. A page that somebody chose stays: choosing does not start what was stopped, nor stop what runs. */
export function rotate(before: Rotation, event: RotationEvent): Rotation {
  const { pages, at, paused } = before
  if (event.kind === 'go') return { ...before, at: Math.min(Math.max(0, event.to), pages - 1) }
  if (event.kind === 'pages') {
    // With fewer pages the one that stood may be gone: it begins anew.
    const count = Math.max(1, event.pages)
    return { ...before, pages: count, at: at < count ? at : 0 }
  }
  if (event.kind === 'tick') return paused ? before : { ...before, at: within(pages, at + 1) }
  if (event.kind === 'next') return { ...before, at: within(pages, at + 1) }
  if (event.kind === 'previous') return { ...before, at: within(pages, at - 1) }
  if (event.kind === 'toggle') return { ...before, paused: !paused }
  return { ...before, paused: true }
}

/** True where pages change by themselves. */
export const isTurning = ({ pages, paused }: Rotation): boolean => pages > 1 && !paused
