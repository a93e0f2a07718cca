// The exact figures of a batch as canonical text: what its approval commits to.
import { canonicalJson } from '../canonical-json'
import { frozenText, type FrozenItem } from '../release'

/**
 * The text that SHA-256 is taken over: a line that names the batch, then one line a figure as a release writes it.
 * @param batch what the revisions of the load carry
 * @param items in any order
 */
export const batchText = (batch: string, items: readonly FrozenItem[]): string =>
  [canonicalJson({ batch, figures: items.length }), ...(items.length === 0 ? [] : [frozenText(items)])].join('\n')
