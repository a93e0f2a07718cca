// A value only where it is known exactly.
import type { DecimalString, Quantity } from '../quantity'

/** The value, or null where there is none or it is known only roughly or as a bound. */
export const exactValue = (quantity: Quantity | null): DecimalString | null => (quantity?.kind === 'value' && quantity.qualifier === 'EXACT' ? quantity.value : null)
