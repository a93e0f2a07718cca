// English says one thing of one and another of several: every sentence is made with ones, whatever it counts.
import { expect, test } from 'vitest'
import { messages } from './messages'

/** A word of several behind a one, or a one that are. */
const FAULT = /(?<!(?:\bof|\band|\bprinted|\d) |–)\b1(?: (?:more|key|printed|published|other))* (?!is\b|of the [a-z]+ is\b|times\b|has\b|was\b|does\b|less\b|this\b|its\b|agrees\b|disagrees\b|fits\b|becomes\b|passes\b|recomputes\b|moves\b|belongs\b|stands\b|answers\b|holds\b|lists\b|says\b|as\b|needs\b|waits\b|ends\b|adds\b|changes its|shows\b|gives\b|versus\b)(?:[a-z]+s\b|of the [a-z]+ are\b|[a-z]+ (?:are|were|have|do|wait|need|fit|belong|reach)\b|(?:are|were|have)\b)[^,;.]*/

const faulty = (sentence: string): boolean => FAULT.test(sentence) && !/at most|at least|(?:more|longer|fewer) than|the (?:first|last) 1/.test(sentence)

/** Everything that it is asked for is one. */
const ones = (one: number | string): unknown => new Proxy({}, { get: (_target, name) => (name === Symbol.toPrimitive ? () => one : one) })

function made(words: (...given: readonly unknown[]) => unknown, ...given: readonly unknown[]): string {
  try {
    const sentence = words(...given)
    return typeof sentence === 'string' ? sentence : ''
  } catch {
    // It wants something other than numbers.
    return ''
  }
}

/** The sentences under a node that are faulty however a count is given: as a number or as it is written, by itself or by its name. */
function faultsUnder(node: unknown): readonly string[] {
  if (typeof node === 'object' && node !== null) return Object.values(node).flatMap(faultsUnder)
  if (typeof node !== 'function') return []
  const words = node as (...given: readonly unknown[]) => unknown
  const all = [1, '1'].flatMap((one) => [made(words, one, one, one, one), made(words, ones(one))])
  const whole = all.filter((sentence) => sentence !== '' && !sentence.includes('undefined'))
  return whole.length > 0 && whole.every(faulty) ? whole.slice(0, 1) : []
}

test('English counts one as one', () => {
  expect(faultsUnder(messages('en'))).toEqual([])
})

test('the check would notice a plural of one, and a one that are', () => {
  const planted = [(count: string) => `The role was granted; ${count} sessions ended.`, (count: string) => `${count} figure are left`, (count: number) => `${count} more units have none`, ({ count }: { readonly count: string }) => `${count} rows`]
  const sound = [(count: number) => (count === 1 ? '1 session ended' : `${count} sessions ended`), (count: string) => `${count} is late`, (count: string) => `1${count} sessions`, (count: string) => `${count} files at most`]
  expect(faultsUnder({ planted, sound })).toEqual(['The role was granted; 1 sessions ended.', '1 figure are left', '1 more units have none', '1 rows'])
})
