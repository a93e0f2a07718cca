// How Chinese names are said, for people who type them by sound. On the server only: the dictionary is large.
import 'server-only'
import { customPinyin, pinyin } from 'pinyin-pro'

// Names of places that are said otherwise than their characters usually are; each stands for all names that hold it.
const READINGS: Readonly<Record<string, string>> = {
  长垣: 'cháng yuán',
  获嘉: 'huò jiā',
  浚县: 'xùn xiàn',
}
customPinyin({ ...READINGS })

// A name never changes how it is said. A city has some hundreds of them.
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 5000

/**
 * The syllables of a name, without tones, lü as lv; letters and digits in it stay together. Empty for a name without Han characters.
 * @example syllablesOf('长垣市') // ['chang', 'yuan', 'shi']
 */
export function syllablesOf(name: string): readonly string[] {
  const before = known.get(name)
  if (before !== undefined) return before
  const parts = /\p{Script=Han}/u.test(name) ? pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }) : []
  const syllables = parts.map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]/g, '')).filter((part) => part !== '')
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, syllables)
  return syllables
}
