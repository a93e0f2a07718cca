// One text for one value, so that a hash of it means the same everywhere: the RFC 8785 order and escapes,
// narrowed: no numbers but whole ones within ±2^53 (decimals travel as strings), no lone surrogates, no undefined.

export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical }

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new RangeError('canonical JSON holds no lone surrogate')
  return JSON.stringify(value)
}

/**
 * Writes canonical JSON.
 * @param value strings, whole numbers within ±2^53, booleans, null, lists and records of these
 * @throws RangeError for any other number and for a lone surrogate: both would hash differently elsewhere
 * @example canonicalJson({ b: 1, a: ['0.10', null] }) // '{"a":["0.10",null],"b":1}'
 */
export function canonicalJson(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`canonical JSON holds whole numbers only, not ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, item]) => `${text(key)}:${canonicalJson(item)}`).join(',')}}`
}

// Array.isArray alone does not narrow a readonly list.
const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value)
