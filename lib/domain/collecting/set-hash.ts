// The exact figures of one submission as canonical text: what a receipt and an approval commit to.
import { canonicalJson } from '../canonical-json'
import { frozenText, type FrozenItem } from '../release'

/**
 * The text that SHA-256 is taken over: a line that says whose figures for what, then one line a figure as a release writes it.
 * @param collection code of the collection
 * @param unit code of the unit that answers
 * @param items in any order
 */
export function setText(collection: string, unit: string, items: readonly FrozenItem[]): string {
  return [canonicalJson({ collection, unit, figures: items.length }), ...(items.length === 0 ? [] : [frozenText(items)])].join('\n')
}
