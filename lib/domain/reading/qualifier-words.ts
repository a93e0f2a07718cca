// How exactly a figure is stated: 约, 余, 以上, ≥ and the like, taken off so that a bare number remains.
import type { Qualifier } from '../quantity'
import { CHINESE_NUMERAL } from './chinese-number'

// 以上, 以下 and 以内 include the number itself, as the law reads them. Longer words stand before their own beginnings.
const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['不超过', 'AT_MOST'], ['不高于', 'AT_MOST'], ['不多于', 'AT_MOST'], ['不大于', 'AT_MOST'], ['最多', 'AT_MOST'], ['至多', 'AT_MOST'],
  ['不少于', 'AT_LEAST'], ['不低于', 'AT_LEAST'], ['不小于', 'AT_LEAST'], ['至少', 'AT_LEAST'], ['最少', 'AT_LEAST'],
  ['超过', 'MORE_THAN'], ['高于', 'MORE_THAN'], ['多于', 'MORE_THAN'], ['大于', 'MORE_THAN'], ['超', 'MORE_THAN'], ['逾', 'MORE_THAN'],
  ['不足', 'LESS_THAN'], ['不到', 'LESS_THAN'], ['未满', 'LESS_THAN'], ['少于', 'LESS_THAN'], ['低于', 'LESS_THAN'], ['小于', 'LESS_THAN'],
  ['将近', 'LESS_THAN'], ['接近', 'LESS_THAN'], ['近', 'LESS_THAN'],
  ['大约', 'APPROX'], ['大概', 'APPROX'], ['约为', 'APPROX'], ['约', 'APPROX'],
  ['>=', 'AT_LEAST'], ['≥', 'AT_LEAST'], ['≧', 'AT_LEAST'], ['⩾', 'AT_LEAST'], ['>', 'MORE_THAN'],
  ['<=', 'AT_MOST'], ['≤', 'AT_MOST'], ['≦', 'AT_MOST'], ['⩽', 'AT_MOST'], ['<', 'LESS_THAN'],
  ['≈', 'APPROX'], ['~', 'APPROX'], ['〜', 'APPROX'],
  ['atleast', 'AT_LEAST'], ['morethan', 'MORE_THAN'], ['over', 'MORE_THAN'], ['atmost', 'AT_MOST'], ['upto', 'AT_MOST'],
  ['lessthan', 'LESS_THAN'], ['under', 'LESS_THAN'], ['nearly', 'LESS_THAN'], ['about', 'APPROX'],
]
const AFTER: readonly (readonly [string, Qualifier])[] = [
  ['及以上', 'AT_LEAST'], ['以上', 'AT_LEAST'], ['+', 'AT_LEAST'],
  ['及以下', 'AT_MOST'], ['以下', 'AT_MOST'], ['以内', 'AT_MOST'],
  ['左右', 'APPROX'], ['上下', 'APPROX'],
]
// 余 and 多 stand right after the number or its 万: 2500余次, 6万余件, 20余万次, 30.6%多. Nothing of the number may follow.
const OF_NUMBER = new RegExp(`[\\d%${CHINESE_NUMERAL}]`)
const GOES_ON = /[\d点零〇一二两三四五六七八九十]/

export interface Qualified {
  readonly qualifier: Qualifier
  readonly rest: string
}

/**
 * Takes the qualifier off a text in normal form.
 * Two words that agree count as one; 约 with 余 (约5万余) is read as 约, the weaker claim.
 * @returns null where two words contradict each other (≥500以内)
 * @example takeQualifier('6万余件') // { qualifier: 'AT_LEAST', rest: '6万件' }
 */
export function takeQualifier(text: string): Qualified | null {
  let rest = text
  const found = new Set<Qualifier>()
  const before = BEFORE.find(([word]) => rest.startsWith(word))
  if (before) {
    found.add(before[1])
    rest = rest.slice(before[0].length)
  }
  const after = AFTER.find(([word]) => rest.endsWith(word))
  if (after) {
    found.add(after[1])
    rest = rest.slice(0, -after[0].length)
  }
  const inside = placeInside(rest)
  if (inside !== null) {
    found.add('AT_LEAST')
    rest = `${rest.slice(0, inside)}${rest.slice(inside + 1)}`
  }
  const qualifier = oneOf(found)
  return qualifier && { qualifier, rest }
}

/** Where 余 or 多 stands right after the number; null where it does not. Searched from the end, one step a character. */
function placeInside(text: string): number | null {
  for (let at = text.length - 1; at > 0; at -= 1) {
    const sign = text.charAt(at)
    if (GOES_ON.test(sign)) return null
    if ((sign === '余' || sign === '多') && OF_NUMBER.test(text.charAt(at - 1))) return at
  }
  return null
}

function oneOf(found: ReadonlySet<Qualifier>): Qualifier | null {
  const [first = 'EXACT', second] = found
  if (second === undefined) return first
  return found.size === 2 && found.has('APPROX') && found.has('AT_LEAST') ? 'APPROX' : null
}
