// Whether figures answer the same question: the same metric, over the same base, with no change of definition in substance between their versions.
import type { Figure } from '../figure'
import { canonicalJson } from '../canonical-json'

/**
 * True where the figures may be set against each other. A version that only says the same better parts nothing.
 * @param figures of any units; fewer than two always may
 */
export function areOnOneBasis(figures: readonly Pick<Figure, 'metric'>[]): boolean {
  const metrics = figures.map(({ metric }) => metric)
  const bases = new Set(metrics.map(({ code, kind, unit, numeratorCode, denominatorCode }) => canonicalJson({ code, kind, unit, numeratorCode, denominatorCode })))
  if (bases.size > 1) return false
  const [oldest, newest] = [Math.min(...metrics.map(({ version }) => version)), Math.max(...metrics.map(({ version }) => version))]
  return !metrics.some(({ breaks }) => breaks.some(({ version }) => version > oldest && version <= newest))
}
