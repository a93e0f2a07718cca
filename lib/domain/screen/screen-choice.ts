// What a wall shows and how, as its address asks for it. What cannot be read is told on the wall and replaced, never a failure.

/** 16x9 a screen, also in 4K; 32x9 two side by side; 4x3 an old projector. */
export const SCREEN_LAYOUTS = ['16x9', '32x9', '4x3'] as const
export type ScreenLayout = (typeof SCREEN_LAYOUTS)[number]

export const SCREEN_PAGES = ['key', 'units', 'trends', 'checks', 'attention'] as const
export type ScreenPage = (typeof SCREEN_PAGES)[number]

export const SCREEN_THEMES = ['dark', 'light'] as const
export type ScreenTheme = (typeof SCREEN_THEMES)[number]

/** Seconds that each page stands. */
export const SHORTEST_TURN = 5
export const LONGEST_TURN = 600
export const USUAL_TURN = 20

export interface ScreenChoice {
  readonly layout: ScreenLayout
  /** How many panels the wall is made of, side by side: nothing is written across a seam. 1 for none. */
  readonly seams: 1 | 2 | 3
  readonly theme: ScreenTheme
  /** In the order asked for; null for every page that has something to show. */
  readonly pages: readonly ScreenPage[] | null
  /** Seconds that each page stands, 5 to 600. */
  readonly every: number
  /** The page that comes first, from 1. */
  readonly first: number
  /** Code of the metric that units are shown by; null for the first key metric that units report. */
  readonly metric: string | null
  /** What the address says that cannot be read, as it stands there. */
  readonly unread: readonly string[]
}

type Read<T> = { readonly value: T } | null

function oneOf<T extends string>(choices: readonly T[]): (text: string) => Read<T> {
  return (text) => {
    const value = choices.find((choice) => choice === text)
    return value === undefined ? null : { value }
  }
}

function wholeNumber(least: number, most: number): (text: string) => Read<number> {
  return (text) => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : -1
    return value >= least && value <= most ? { value } : null
  }
}

function pageList(text: string): Read<readonly ScreenPage[]> {
  const names = text.split(',')
  const pages = names.flatMap((name) => SCREEN_PAGES.find((page) => page === name) ?? [])
  return pages.length === names.length ? { value: [...new Set(pages)] } : null
}

/**
 * Reads `layout`, `seams`, `theme`, `pages`, `every`, `page` and `metric`.
 * @param asked one value of the address by its name; null where it is not there
 * @example readScreenChoice((name) => new URLSearchParams('layout=4x3').get(name)).layout // '4x3'
 */
export function readScreenChoice(asked: (name: string) => string | null): ScreenChoice {
  const unread: string[] = []
  const take = <T>(name: string, read: (text: string) => Read<T>, usual: T): T => {
    const text = asked(name)
    if (text === null) return usual
    const found = read(text)
    if (found === null) unread.push(`${name}=${text}`)
    return found?.value ?? usual
  }
  const seams = take('seams', wholeNumber(1, 3), 1)
  return {
    layout: take('layout', oneOf(SCREEN_LAYOUTS), '16x9'),
    seams: seams === 2 || seams === 3 ? seams : 1,
    theme: take('theme', oneOf(SCREEN_THEMES), 'dark'),
    pages: take<readonly ScreenPage[] | null>('pages', pageList, null),
    every: take('every', wholeNumber(SHORTEST_TURN, LONGEST_TURN), USUAL_TURN),
    first: take('page', wholeNumber(1, SCREEN_PAGES.length), 1),
    metric: asked('metric'),
    unread,
  }
}
