// Everything that turns figures and periods into text for readers, in one place to import from.
export { formatChange } from './format-change'
export type { FormattedChange } from './format-change'
export { formatDecimal } from './format-number'
export { formatDate, formatInstant, formatPeriod } from './format-period'
export type { DateStyle } from './format-period'
export { ABSENCE_SYMBOLS, formatValue, QUALIFIER_SYMBOLS } from './format-value'
export type { FigureStyle, FormattedValue } from './format-value'
export { formatTarget } from './format-target'
