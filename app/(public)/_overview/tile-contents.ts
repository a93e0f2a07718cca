// The counties of a release on one key metric: as tiles, as rows of a table, and what both say.
import 'server-only'
import type { Display } from '@/app/_http/display'
import type { Tile, TileGridInput, TileMode } from '@/components/charts/tile-grid-input'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import { readRelease, type PublishedRelease } from '@/lib/data/published'
import { owedCount, reportedCounts } from '@/lib/data/reported-counts'
import { tilePlaces } from '@/lib/data/tile-places'
import { unitsInForceOn, type Unit } from '@/lib/data/units'
import { coverageStep, stepsOf, type Step } from '@/lib/domain/briefing/value-steps'
import { leadingFigure } from '@/lib/domain/overview'
import { yearBefore } from '@/lib/domain/period'
import { lineOf } from '@/lib/domain/release-line'
import { statusOf } from '@/lib/domain/status'
import { changeOf, valueText, written } from '@/lib/i18n/figure-words'
import { withinRelease } from '../_reading/selection'
import { unitName } from '../_reading/words'
import type { TileChoice } from './tile-choice'

type Shown = Pick<Display, 't' | 'locale'>

export interface TileContents extends TileChoice, TileGridInput {
  /** Counties, then functional zones, in official order. */
  readonly units: readonly Unit[]
  /** The leading figures of the counties, those of zones not among them. */
  readonly figures: readonly PlacedFigure[]
  /** Of the steps that the tiles are dressed in, the least and the greatest value, as written. */
  readonly ranges: ReadonlyMap<Step, { readonly low: string; readonly high: string }>
  /** Values in the metric's unit, without separators, by unit code. */
  readonly plain: ReadonlyMap<string, string>
}

interface Facts {
  readonly figure: PlacedFigure | null
  readonly years: readonly PlacedFigure[]
  readonly step: Step | null
  readonly reported: number
  readonly owed: number
}

type Dress = Pick<Tile, 'value' | 'word' | 'look'>

/** Reads what the tiles need. The release must have been read with the figures of the metric. */
export async function tileContents(shown: Shown, release: PublishedRelease, metrics: readonly Metric[], choice: TileChoice): Promise<TileContents> {
  const { focus, mode } = choice
  const [all, places, before, counts] = await Promise.all([
    unitsInForceOn(release.periodEnd), tilePlaces(),
    mode === 'change' ? yearBeforeOf(release, focus.code) : [],
    mode === 'completeness' ? reportedCounts(release) : new Map<number, number>(),
  ])
  const units = [...all.filter(({ kind }) => kind === 'COUNTY'), ...all.filter(({ kind }) => kind === 'ZONE')]
  const leading = units.map((unit) => leadingFigure(release.figures, focus.code, unit.code))
  // Steps compare the counties alone: a zone is no county, and must not stretch their scale.
  const steps = stepsOf(leading.map((figure, at) => (units[at]?.kind === 'COUNTY' ? (figure?.value ?? null) : null)))
  const tiles = units.map((unit, at): Tile => {
    const figure = leading[at] ?? null
    const years = [...before.filter(({ unitId }) => unitId === unit.id).map((one) => ({ ...one, unit: figure?.unit ?? one.unit })), ...(figure === null ? [] : [figure])]
    const facts = { figure, years, step: steps[at] ?? null, reported: counts.get(unit.id) ?? 0, owed: owedCount(unit.kind, release, metrics) }
    return {
      code: unit.code,
      name: unitName(shown.locale, unit),
      href: mode === 'completeness' ? withinRelease(`/units/${encodeURIComponent(unit.code)}`, release) : withinRelease(`/metrics/${encodeURIComponent(focus.code)}`, release, { unit: unit.code }),
      place: unit.kind === 'COUNTY' ? (places.get(unit.id) ?? null) : null,
      ...DRESSES[mode](shown, facts),
    }
  })
  const counties = units.filter(({ kind }) => kind === 'COUNTY').length
  return {
    ...choice,
    units,
    figures: leading.slice(0, counties).flatMap((figure) => (figure === null ? [] : [figure])),
    tiles: tiles.slice(0, counties),
    strip: tiles.slice(counties),
    stripName: shown.t.tiles.stripName,
    ranges: rangesOf(shown, leading, steps),
    plain: new Map(leading.flatMap((figure) => (figure === null || figure.value === null ? [] : [[figure.unit.code, written(shown.locale, figure, 'table').text.replaceAll(',', '')]]))),
  }
}

const none = ({ t, locale }: Shown, figure: PlacedFigure | null, word: string): Dress => ({ value: figure === null ? t.tiles.noValue : valueText(locale, figure), word, look: { kind: 'none' } })

const DRESSES: Readonly<Record<TileMode, (shown: Shown, facts: Facts) => Dress>> = {
  status: ({ t, locale }, { figure }) => {
    const status = statusOf(figure, figure?.metric ?? UNMEASURED)
    return { value: figure === null ? t.figure.noFigure : valueText(locale, figure), word: t.status[status], look: { kind: 'status', status } }
  },
  value: (shown, { figure, step }) =>
    figure === null || step === null ? none(shown, figure, '') : { value: valueText(shown.locale, figure), word: shown.t.tiles.stepWord[step], look: { kind: 'step', step } },
  change: (shown, { figure, years }) => {
    const { t, locale } = shown
    const { text, direction } = changeOf(locale, t, figure, years)
    return direction === null || figure === null ? none(shown, figure, figure?.value ? text : '') : { value: valueText(locale, figure), word: text, look: { kind: 'change', direction } }
  },
  completeness: ({ t }, { reported, owed }) => {
    const step = coverageStep(reported, owed)
    const value = `${reported}/${owed}`
    return reported === 0 ? { value, word: t.tiles.noValue, look: { kind: 'none' } } : { value, word: t.tiles.coverageWord[step], look: { kind: 'step', step } }
  },
}

// Without a figure nothing is measured, whatever the metric.
const UNMEASURED = { kind: 'COUNT', unit: '', direction: 'NEUTRAL' } as const

async function yearBeforeOf(release: PublishedRelease, code: string): Promise<readonly PlacedFigure[]> {
  const line = lineOf(yearBefore(release.periodKey) ?? '')
  const before = line === null ? null : await readRelease(line.slug, null, release.asOf, [{ metrics: [code] }])
  return before?.figures ?? []
}

function rangesOf({ locale }: Shown, figures: readonly (PlacedFigure | null)[], steps: readonly (Step | null)[]): TileContents['ranges'] {
  const ranges = new Map<Step, { readonly low: string; readonly high: string }>()
  for (const step of [1, 2, 3] as const) {
    const own = figures.filter((figure, at): figure is PlacedFigure => figure !== null && figure.value !== null && steps[at] === step).toSorted((a, b) => Number(a.value) - Number(b.value))
    const [low, high] = [own[0], own.at(-1)]
    if (low !== undefined && high !== undefined) ranges.set(step, { low: valueText(locale, low), high: valueText(locale, high) })
  }
  return ranges
}
