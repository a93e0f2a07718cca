// Every figure that has an address of its own, `/figures/<chart>/<svg|png|csv>`: by name, the loader that its page uses too.
import { loadCompare } from './compare'
import type { FigureLoader } from './figure-document'
import { loadBases } from './bases'
import { loadRanking } from './ranking'
import { loadExplore } from './explore'
import { loadRecomputed } from './recomputed'
import { loadTiles } from './tiles'
import { loadTrend } from './trend'
import { loadReconciliation, loadUnitSums } from './reconciliation'

const FIGURES: Readonly<Record<string, FigureLoader>> = {
  reconciliation: loadReconciliation,
  'unit-sums': loadUnitSums,
  compare: loadCompare,
  bases: loadBases,
  ranking: loadRanking,
  explore: loadExplore,
  recomputed: loadRecomputed,
  tiles: loadTiles,
  trend: loadTrend,
}

/** The loader of a figure; null where there is none of that name. */
export const figureLoader = (chart: string): FigureLoader | null => (Object.hasOwn(FIGURES, chart) ? (FIGURES[chart] ?? null) : null)
