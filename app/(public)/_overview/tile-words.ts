// What the tile grid says: its message, its statistic, and how its looks are read.
import type { Display } from '@/app/_http/display'
import { FIGURE_STATUSES } from '@/lib/domain/status'
import { valueText } from '@/lib/i18n/figure-words'
import { metricName, metricUnit } from '../_reading/words'
import type { TileContents } from './tile-contents'

type Shown = Pick<Display, 't' | 'locale'>

/** The message, as a sentence. */
export function tileMessage({ t, locale }: Shown, { mode, focus, tiles, figures }: TileContents): string {
  const words = t.tiles.message
  const metric = metricName(locale, focus)
  if (mode === 'completeness') return words.completeness({ complete: tiles.filter(({ look }) => look.kind === 'step' && look.step === 3).length, total: tiles.length })
  if (mode === 'change') {
    const went = (direction: 'up' | 'down'): number => tiles.filter(({ look }) => look.kind === 'change' && look.direction === direction).length
    if (tiles.every(({ look }) => look.kind !== 'change')) return words.changeNone(metric)
    return words.change({ metric, up: went('up'), down: went('down') })
  }
  if (mode === 'status') {
    const count = (status: (typeof FIGURE_STATUSES)[number]): number => tiles.filter(({ look }) => look.kind === 'status' && look.status === status).length
    return words.status({ metric, parts: FIGURE_STATUSES.filter((status) => count(status) > 0).map((status) => t.tiles.statusPart(count(status), t.status[status])) })
  }
  const ordered = figures.filter(({ value }) => value !== null).toSorted((a, b) => Number(a.value) - Number(b.value))
  const [low, high] = [ordered[0], ordered.at(-1)]
  return low === undefined || high === undefined ? words.valueNone(metric) : words.value({ metric, low: valueText(locale, low), high: valueText(locale, high) })
}

/** The statistic: what, where, when, unit. */
export function tileSubtitle({ t, locale }: Shown, { mode, focus }: TileContents, place: string, period: string): string {
  return mode === 'completeness' ? t.tiles.coverageSubtitle({ place, period }) : t.tiles.subtitle({ metric: metricName(locale, focus), place, period, measure: metricUnit(locale, focus) })
}

/** The caption that always stands there, and how the looks are read. */
export function tileNotes({ t }: Shown, { mode, ranges }: TileContents): readonly string[] {
  const words = t.tiles
  const steps = [...ranges].map(([step, range]) => words.stepRange({ word: words.stepWord[step], ...range }))
  const reading = { status: [words.statusNote], value: steps.length === 0 ? [] : [words.stepNote(steps)], change: [words.changeNote], completeness: [words.coverageNote] }
  return [words.caption, ...reading[mode]]
}

/** Columns and rows of the table that says the same, its numbers to be reckoned with. */
export function tileTable({ t, locale }: Shown, { mode, focus, tiles, strip, plain }: TileContents): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { unit, value, word } = t.tiles.column
  const isCount = mode === 'completeness'
  return {
    columns: [unit, isCount ? value : t.figureFile.inUnit(value, metricUnit(locale, focus)), word[mode]],
    rows: [...tiles, ...strip].map((tile) => [tile.name, isCount ? tile.value : (plain.get(tile.code) ?? tile.value), tile.word]),
  }
}
