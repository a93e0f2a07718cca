// What the invented city has published, year after year: which periods, in which editions, when and why.
import { periodOfKey, yearBefore } from '@/lib/domain/period'
import { annualReport, type DemoDocument } from '../report/annual-report'
import { makeFigures, nameOf, type MadeFigure } from './make-figures'
import { slips } from './slips'
import { drawValues, type Values, type World } from './true-values'

export interface Edition {
  /** ISO instants. */
  readonly publishedAt: string
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
  readonly provisional: boolean
  readonly reason: string
  readonly figures: readonly MadeFigure[]
}

export interface PublishedPeriod {
  readonly periodKey: string
  readonly editions: readonly Edition[]
  /** The figures of the year before, as they are known now. */
  readonly before: readonly MadeFigure[]
  /** The annual report of a year, which prints the figures as they are now, but for its misprints. */
  readonly report: DemoDocument | null
}

const DAY = 24 * 60 * 60 * 1000
/** 10:00 in China, so many days after a day. */
const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T02:00:00Z`) + days * DAY).toISOString()

const FIRST = '演示数据，全部虚构。'
const PROVISIONAL = '演示数据，全部虚构；初步数据，汇总核实后可能修订。'
const FINAL = '演示：核实后的最终数据，更正了初步数据中的部分数值。'
const CORRECTED = '演示：复核中发现部分单位漏报，据实更正。'
const AGAIN = '演示：上一版汇总有误，已撤回；本版按更正后的数据重新发布。'
const WITHDRAWN = '演示：汇总时漏算部分单位，撤回后更正。'

interface Plan {
  /** Of a hundred counts that may be typed low, how many were at first; null: published once. */
  readonly first: number | null
  readonly kind: 'once' | 'corrected' | 'provisional-then-final' | 'provisional' | 'withdrawn'
}

function planOf(periodKey: string, last: number): Plan {
  if (periodKey === `${last}-Q2`) return { first: 6, kind: 'withdrawn' }
  if (periodKey === `${last}-Q4`) return { first: 4, kind: 'provisional' }
  if (periodKey === String(last)) return { first: 12, kind: 'provisional-then-final' }
  if ([`${last - 1}`, `${last - 3}`, `${last - 7}`, `${last - 1}-Q3`].includes(periodKey)) return { first: 3, kind: 'corrected' }
  return { first: null, kind: 'once' }
}

/** Everything that is published, oldest first. */
export function* history(world: World, { from, to }: { readonly from: number; readonly to: number }): Generator<PublishedPeriod> {
  const final = drawValues(world)
  const keysOf = (year: number): readonly string[] => ['Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`)
  const known = new Map<string, ReadonlyMap<string, MadeFigure>>()
  const edition = (key: string, values: Values): readonly MadeFigure[] => makeFigures(world, key, values, known.get(yearBefore(key) ?? '') ?? null)
  const publish = (key: string): PublishedPeriod => {
    const { first, kind } = planOf(key, to)
    const before = [...(known.get(yearBefore(key) ?? '')?.values() ?? [])]
    const end = periodOfKey(key)?.end ?? ''
    const soon = key.length === 4 ? 78 : 24
    const at = (days: number): string => daysAfter(end, days)
    const early = first === null ? null : edition(key, drawValues(world, slips(first)))
    const late = kind === 'provisional' && early !== null ? early : edition(key, final)
    known.set(key, new Map(late.map((figure) => [nameOf(figure.metricCode, figure.unit, key), figure])))
    const reportOf = ({ figures }: Edition): DemoDocument | null => (key.length === 4 ? annualReport(Number(key), figures, world.metrics) : null)
    const once: Edition = { publishedAt: at(soon), withdrawn: null, provisional: false, reason: FIRST, figures: late }
    if (early === null) return { periodKey: key, editions: [once], report: reportOf(once), before }
    if (kind === 'provisional') return { periodKey: key, editions: [{ ...once, provisional: true, reason: PROVISIONAL }], report: null, before }
    const again = kind === 'withdrawn' ? AGAIN : kind === 'corrected' ? CORRECTED : FINAL
    const earlier: Edition = {
      ...once, figures: early, provisional: kind === 'provisional-then-final', reason: kind === 'provisional-then-final' ? PROVISIONAL : FIRST,
      withdrawn: kind === 'withdrawn' ? { at: at(soon + 9), reason: WITHDRAWN } : null,
    }
    return { periodKey: key, editions: [earlier, { ...once, publishedAt: at(soon + (kind === 'provisional-then-final' ? 120 : 20)), reason: again }], report: reportOf(once), before }
  }
  for (let year = from; year <= to; year += 1) {
    for (const key of keysOf(year)) yield publish(key)
    yield publish(String(year))
  }
}
