// The text that stands in a field for a figure already recorded: read again, it gives the same figure.
import type { MissingReason, Qualifier, Quantity } from './quantity'
import type { QuantityField } from './quantity-field'
import { Exact } from './rounding'

const SIGNS: Readonly<Record<Qualifier, string>> = { EXACT: '', APPROX: '≈', AT_LEAST: '≥', MORE_THAN: '>', AT_MOST: '≤', LESS_THAN: '<' }

/**
 * Writes a quantity as it would be typed into its field: in the shown unit, without separators, with `≥` and the like in front.
 * @param quantity null for blank
 * @param absence the word for each reason in the writer's language; `parseQuantity` must know it
 * @example writeQuantity({ kind: 'value', value: '5520000', qualifier: 'EXACT' }, field, words) // '552' in a 万件 field
 */
export function writeQuantity(
  quantity: Quantity | null,
  field: Pick<QuantityField, 'displayScale' | 'percent'>,
  absence: Readonly<Record<MissingReason, string>>,
): string {
  if (quantity === null) return ''
  if (quantity.kind === 'missing') return absence[quantity.reason]
  const shown = new Exact(quantity.value).div(field.displayScale)
  // 0.5 alone in a per cent field raises the question whether 50 % was meant; 0.5% does not.
  const mark = field.percent && shown.gt(0) && shown.lt(1) ? '%' : ''
  return `${SIGNS[quantity.qualifier]}${shown.toFixed()}${mark}`
}
