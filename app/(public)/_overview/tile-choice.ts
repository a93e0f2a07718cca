// What the tile grid shows, as the address asks for it: `?focus=CODE&tiles=status|value|change|completeness`.
import { TILE_MODES, type TileMode } from '@/components/charts/tile-grid-input'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import { searchText, type Search } from '../_reading/selection'

export interface TileChoice {
  readonly focus: Metric
  readonly mode: TileMode
  /** The key metrics that counties report, in their order. */
  readonly offered: readonly Metric[]
  /** What the address asked for and there is not. */
  readonly unknown: { readonly focus: string | null; readonly mode: string | null }
}

/**
 * Reads the choice.
 * @param figures of counties: without a choice the first key metric is shown of which they have any
 * @returns null where counties report no key metric
 */
export function tileChoice(search: Search, metrics: readonly Metric[], figures: readonly PlacedFigure[]): TileChoice | null {
  const offered = metrics.filter(({ keyOrder, levels }) => keyOrder !== null && levels.includes('COUNTY')).sort((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))
  const [focus, mode] = [searchText(search, 'focus'), searchText(search, 'tiles')]
  const asked = offered.find(({ code }) => code === focus)
  const known = asked ?? offered.find(({ code }) => figures.some(({ metric, value }) => metric.code === code && value !== null)) ?? offered[0]
  if (known === undefined) return null
  const chosen = TILE_MODES.find((one) => one === mode)
  return { focus: known, mode: chosen ?? 'status', offered, unknown: { focus: asked === undefined ? focus : null, mode: chosen === undefined ? mode : null } }
}

/** The parameters of a choice, for addresses. */
export const tileParameters = ({ focus, mode }: Pick<TileChoice, 'focus' | 'mode'>): Readonly<Record<string, string>> => ({ focus: focus.code, ...(mode === 'status' ? {} : { tiles: mode }) })
