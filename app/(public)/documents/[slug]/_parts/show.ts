// Which statements a reader wants to see (`?show=disagree`).
import type { CheckedStatement, StatementStanding } from '@/lib/domain/document-sums'

export const SHOWS = ['all', 'disagree', 'without-counts', 'no-metric'] as const
export type Show = (typeof SHOWS)[number]

const STANDING: Readonly<Record<Exclude<Show, 'all'>, StatementStanding>> = { disagree: 'disagrees', 'without-counts': 'without-counts', 'no-metric': 'no-metric' }

/** Reads the choice from the address; anything unknown shows all. */
export const showOf = (text: string | null): Show => SHOWS.find((show) => show === text) ?? 'all'

export const isShown = (show: Show, { standing }: CheckedStatement): boolean => show === 'all' || STANDING[show] === standing
