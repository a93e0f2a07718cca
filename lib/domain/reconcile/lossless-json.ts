// JSON in which every number stays the text that was written: 9007199254740993 and 71.00 survive, which JSON.parse alone would alter.
import { Exact } from '../rounding'

// A string is matched first, so that digits inside one are left alone; one that never ends is taken to the end of the text at once, so that
// a hostile line costs no more than a long one. NaN and Infinity are not JSON, but other programs write them.
const TOKENS = /"(?:[^"\\]|\\[^])*\\?(?:"|$)|-?(?:NaN|Infinity)|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const MAX_EXPONENT = 40
const MAX_LENGTH = 80

/**
 * Parses JSON with every number as a string. An exponent up to 40 is written out (`1e3` gives `'1000'`); a larger one is left as it is.
 * @throws SyntaxError where the text is not JSON
 * @example parseLossless('{"n":9007199254740993}') // { n: '9007199254740993' }
 */
export const parseLossless = (json: string): unknown =>
  JSON.parse(json.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${plain(token)}"`)))

function plain(number: string): string {
  const exponent = /[eE]([+-]?\d+)$/.exec(number)?.[1]
  const isShort = number.length <= MAX_LENGTH && Math.abs(Number(exponent)) <= MAX_EXPONENT
  return exponent !== undefined && isShort ? new Exact(number).toFixed() : number
}
