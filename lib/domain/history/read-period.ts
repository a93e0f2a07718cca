// The period that a file names: a key of ours, or as people write it.
import { periodOfKey } from '../period'

const NUMERALS = '一二三四'
const SPOKEN = /^(\d{4})(?:年度?|fy)?(?:(上半年|下半年|h1|h2|s1|s2)|第?([一二三四1-4])季度?|q([1-4]))?$/

/**
 * The key of a whole year, half or quarter as it is written.
 * @returns null for any other text
 * @example periodKeyOf('2019年第三季度') // '2019-Q3'
 * @example periodKeyOf('2019 H1') // '2019-S1'
 */
export function periodKeyOf(text: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/[\s\-_/]/g, '')
  const match = SPOKEN.exec(plain)
  if (match === null) return null
  const [, year = '', half, spoken, quarter] = match
  const number = quarter ?? (spoken === undefined ? undefined : NUMERALS.includes(spoken) ? String(NUMERALS.indexOf(spoken) + 1) : spoken)
  const part = half === undefined ? (number === undefined ? '' : `-Q${number}`) : /上|1/.test(half) ? '-S1' : '-S2'
  return periodOfKey(`${year}${part}`)?.key ?? null
}
