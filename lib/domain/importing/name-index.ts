// The names of what is asked, each with how surely a name of a file stands for it.
import { headerKey, splitUnit } from './header-key'
import type { MatchCandidate, MatchOrigin, MatchTarget } from './import-plan'
import type { ImportTarget } from './import-target'
import { periodNames } from './period-names'
import { bodyKey, likeness, pairsOf, placeKey, wordingKey, type Pairs } from './wordings'

export type Dimension = 'metric' | 'subject' | 'period'

export interface NamedThing {
  readonly dimension: Dimension
  readonly target: MatchTarget
  readonly nameZh: string
  readonly nameEn: string
  /** Compared with names that are only alike. */
  readonly words: readonly Pairs[]
}

export interface NameMatch extends MatchCandidate {
  readonly origin: MatchOrigin
}

export interface NameIndex {
  /** What a name stands for surely enough to be proposed; null where none, or several, do. @param compared false to leave out names that are only alike */
  readonly find: (dimension: Dimension, label: string, compared?: boolean) => NameMatch | null
  /** What it may stand for, best first. */
  readonly near: (label: string, dimensions?: readonly Dimension[]) => readonly MatchCandidate[]
}

const SCORES = { same: 1, former: 0.97, wording: 0.9 } as const
/** From here on a likeness is proposed, where the next best is further behind than the margin. */
const PROPOSED = 0.62
const MARGIN = 0.08
const OFFERED = 0.15
const LONGEST = 60 // characters of a name that is compared for likeness

interface Entry {
  readonly thing: NamedThing
  readonly origin: 'same' | 'former' | 'wording'
}

type Names = Readonly<Record<Entry['origin'], readonly string[]>>

function thingsOf({ rows }: ImportTarget): readonly { readonly thing: NamedThing; readonly names: Names }[] {
  const found = new Map<string, { readonly thing: NamedThing; readonly names: Names }>()
  const add = (id: string, thing: Omit<NamedThing, 'words'>, names: Names): void => {
    if (!found.has(id)) found.set(id, { thing: { ...thing, words: [...new Set([...names.wording, ...names.same])].map(pairsOf) }, names })
  }
  for (const { metric, nameZh, nameEn, subject, period } of rows) {
    const all = [nameZh, nameEn, metric.nameZh, metric.code]
    add(`m ${metric.code}`, { dimension: 'metric', target: { kind: 'metric', metricCode: metric.code }, nameZh, nameEn }, {
      same: all.map(headerKey), former: [], wording: [nameZh, splitUnit(nameZh).name].map((name) => wordingKey(headerKey(name))),
    })
    const own = [subject.name, subject.shortName, subject.nameEn, subject.code]
    add(`s ${subject.code}`, { dimension: 'subject', target: { kind: 'subject', subjectCode: subject.code }, nameZh: subject.name, nameEn: subject.nameEn }, {
      same: own.map(headerKey), former: subject.formerNames.map(headerKey), wording: [subject.name, subject.shortName].map((name) => placeKey(headerKey(name))),
    })
    add(`p ${period.key}`, { dimension: 'period', target: { kind: 'period', periodKey: period.key }, nameZh: period.wordsZh ?? period.key, nameEn: period.wordsEn ?? period.key }, {
      same: periodNames(period), former: [], wording: [],
    })
  }
  return [...found.values()]
}

const candidate = ({ target, nameZh, nameEn }: NamedThing, score: number): MatchCandidate => ({ target, nameZh, nameEn, score: Math.round(score * 100) / 100 })

export function nameIndex(target: ImportTarget): NameIndex {
  const things = thingsOf(target)
  // A name that two things share says nothing about which of them is meant: null.
  const index = new Map<string, Entry | null>()
  for (const origin of ['same', 'former', 'wording'] as const) {
    const level = new Map<string, Entry | null>()
    for (const { thing, names } of things) {
      for (const name of new Set(names[origin])) {
        const key = `${origin} ${thing.dimension} ${name}`
        level.set(key, level.has(key) ? null : { thing, origin })
      }
    }
    for (const [key, entry] of level) index.set(key, entry)
  }
  const wordsOf = (dimension: Dimension, key: string): string => (dimension === 'subject' ? placeKey(key) : wordingKey(key))
  const alike = (dimension: Dimension, label: string): readonly MatchCandidate[] => {
    const key = headerKey(label)
    if (key.length < 2 || key.length > LONGEST || /^\d+$/.test(key)) return []
    const forms = [...new Set([wordsOf(dimension, key), key])].map(pairsOf)
    return things
      .filter(({ thing }) => thing.dimension === dimension)
      .map(({ thing }) => candidate(thing, 0.88 * Math.max(0, ...thing.words.flatMap((word) => forms.map((form) => likeness(form, word))))))
      .filter(({ score }) => score >= OFFERED)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 5)
  }
  const find: NameIndex['find'] = (dimension, label, compared = true) => {
    const key = headerKey(label)
    const bare = headerKey(splitUnit(label).name)
    if (key === '') return null
    const own = (origin: Entry['origin'], name: string): Entry | null | undefined => index.get(`${origin} ${dimension} ${name}`)
    const entry = own('same', key) ?? own('same', bare) ?? own('former', key) ?? (dimension === 'subject' ? own('same', bodyKey(key)) : undefined) ?? own('wording', wordsOf(dimension, key)) ?? (bare === key ? undefined : own('wording', wordsOf(dimension, bare)))
    if (entry !== undefined && entry !== null) return { ...candidate(entry.thing, SCORES[entry.origin]), origin: entry.origin }
    // Shared by two: whoever reads it must say which.
    if (own('same', key) === null) return null
    if (dimension === 'period' || !compared) return null
    const [best, next] = alike(dimension, bare)
    return best === undefined || best.score < PROPOSED || (next !== undefined && best.score - next.score < MARGIN) ? null : { ...best, origin: 'similar' }
  }
  return { find, near: (label, dimensions = ['metric', 'subject']) => dimensions.flatMap((one) => alike(one, splitUnit(label).name)).toSorted((a, b) => b.score - a.score).slice(0, 5) }
}
