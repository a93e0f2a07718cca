// The two languages say the same things: what a sentence is given, both write; and neither speaks in the words that the house avoids.
// That neither lacks a word is a matter of types (lib/i18n/widen.ts).
import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages'

type Sentence = (...given: unknown[]) => unknown

/** Every leaf of a language: its path, and the text or the function that makes one. */
function leaves(node: unknown, path: string): readonly (readonly [path: string, leaf: string | Sentence])[] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, node as Sentence]]
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is neither a text nor a group of them`)
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => leaves(value, path === '' ? key : `${path}.${key}`))
}

// Two values for every parameter. Text first; a list where a text will not do.
const DRAWN = [
  ['1', '2'],
  [['1', '1'], ['2', '2']],
] as const

function say(sentence: Sentence, given: readonly unknown[]): string | null {
  try {
    return String(sentence(...given))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Names of the properties that a sentence reads from the one object it is given; empty where it is given texts. */
function fields(sentence: Sentence): readonly string[] {
  const read = new Set<string>()
  const spy = new Proxy({}, { get: (_target, key) => (typeof key === 'string' ? (read.add(key), '1') : undefined) })
  say(sentence, [spy])
  return [...read].filter((key) => !(key in String.prototype) && !(key in Array.prototype))
}

// A name comes in both languages, and each sentence takes its own.
const inEither = (field: string): string => field.replace(/(Zh|En)$/, '')

/** What changes a sentence when it changes: fields by their names, plain parameters by their places. */
function written(sentence: Sentence, places: number): ReadonlySet<string> {
  const named = fields(sentence)
  const of = (key: string, at: number): readonly string[] => {
    const changes = DRAWN.some(([one, other]) => {
      const given = (value: unknown): readonly unknown[] =>
        named.length > 0 ? [{ ...Object.fromEntries(named.map((field) => [field, one])), [key]: value }] : Array.from({ length: places }, (_, place) => (place === at ? value : one))
      const before = say(sentence, given(one))
      return before !== null && before !== say(sentence, given(other))
    })
    return changes ? [inEither(key)] : []
  }
  const keys = named.length > 0 ? named : Array.from({ length: places }, (_, at) => `parameter ${at + 1}`)
  return new Set(keys.flatMap(of))
}

/** One line a parameter that one language writes and the other leaves out. */
function unevenRemarks(path: string, zh: Sentence, en: Sentence): readonly string[] {
  const places = Math.max(zh.length, en.length)
  const [inZh, inEn] = [written(zh, places), written(en, places)]
  return [...new Set([...inZh, ...inEn])].filter((key) => inZh.has(key) !== inEn.has(key)).map((key) => `${path}: only the ${inZh.has(key) ? 'Chinese' : 'English'} sentence says ${key}`)
}

// 你 is how the house speaks; what is wrong is said plainly, without blame and without pleading.
const AVOIDED = { 'zh-CN': /您|无效|非法|对不起|抱歉|错误的?输入/, en: /\b(please|oops|invalid|illegal|sorry|whoops)\b/i } as const

/** A text as it would be read, functions included. */
const spoken = (leaf: string | Sentence): string => (typeof leaf === 'string' ? leaf : leaf.toString())

const chinese = new Map(leaves(messages('zh-CN'), ''))
const english = new Map(leaves(messages('en'), ''))

describe('the messages', () => {
  it('write in both languages what either is given', () => {
    const sentences = [...chinese].flatMap(([path, leaf]) => (typeof leaf === 'function' ? [[path, leaf] as const] : []))
    expect(sentences.length).toBeGreaterThan(50)
    const uneven = sentences.flatMap(([path, zh]) => {
      const en = english.get(path)
      return typeof en === 'function' ? unevenRemarks(path, zh, en) : [`${path}: no sentence in English`]
    })
    expect(uneven).toEqual([])
    const silent = sentences.filter(([, zh]) => zh.length > 0 && written(zh, zh.length).size === 0)
    expect(silent.map(([path]) => `${path}: is given something and says nothing of it`)).toEqual([])
  })

  it.each(['zh-CN', 'en'] as const)('in %s keep to the words of the house', (locale) => {
    const words = [...(locale === 'en' ? english : chinese)].filter(([, leaf]) => AVOIDED[locale].test(spoken(leaf)))
    expect(words.map(([path]) => path)).toEqual([])
  })
})

describe('the check of messages', () => {
  it.each<readonly [string, Sentence, Sentence]>([
    ['a text left out', (name) => `${String(name)}已保存`, () => 'saved'],
    ['a field left out', (given) => `${(given as { a: string }).a}到${(given as { b: string }).b}`, (given) => `from ${(given as { a: string }).a}`],
    ['the second of two', (from, to) => `${String(from)}至${String(to)}`, (from) => `from ${String(from)}`],
    ['a list left out', (parts) => (parts as string[]).join('、'), () => 'several'],
  ])('would notice %s', (_what, zh, en) => {
    expect(unevenRemarks('group.key', zh, en)).toHaveLength(1)
  })

  it('lets each language take the name that is its own', () => {
    expect(unevenRemarks('group.key', (given) => (given as { nameZh: string }).nameZh, (given) => (given as { nameEn: string }).nameEn)).toEqual([])
  })
})
