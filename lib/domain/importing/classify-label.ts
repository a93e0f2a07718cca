// What one text of a foreign sheet may be a name of. What a person said before goes before everything else.
import { headerKey, splitUnit } from './header-key'
import { headerWord, type HeaderWord } from './header-words'
import type { RememberedMatch } from './import-plan'
import type { ImportTarget } from './import-target'
import { nameIndex, type Dimension, type NameIndex, type NameMatch } from './name-index'
import { takePeriod } from './period-names'

export interface LabelMeaning {
  readonly label: string
  readonly key: string
  readonly unit: string | null
  readonly metric: NameMatch | null
  readonly subject: NameMatch | null
  readonly period: NameMatch | null
  /** `ignore`: a person said that it is nothing. `other-period`: a period that is not asked. */
  readonly word: HeaderWord | 'ignore' | 'other-period' | null
}

export interface Classifier {
  readonly meaningOf: (label: string) => LabelMeaning
  readonly names: NameIndex
}

// So many different texts are compared for likeness; a longer list is matched by its exact names only.
const COMPARED = 2000

function rememberedMeaning(label: string, { target }: RememberedMatch, given: ImportTarget): Partial<LabelMeaning> {
  const match = { target, score: 1, origin: 'remembered' } as const
  if (target.kind === 'ignore') return { word: 'ignore' }
  if (target.kind === 'value') return { word: 'value' }
  const row = given.rows.find(({ place }) => (target.kind === 'metric' ? place.metricCode === target.metricCode : target.kind === 'subject' ? place.subjectCode === target.subjectCode : place.periodKey === target.periodKey))
  // What was said for a figure that is not asked here says nothing here.
  if (row === undefined) return {}
  if (target.kind === 'metric') return { metric: { ...match, nameZh: row.nameZh, nameEn: row.nameEn } }
  if (target.kind === 'subject') return { subject: { ...match, nameZh: row.subject.name, nameEn: row.subject.nameEn } }
  return { period: { ...match, nameZh: row.period.wordsZh ?? label, nameEn: row.period.wordsEn ?? label } }
}

/** Reads labels against what is asked; each text once. */
export function classifier(target: ImportTarget, remembered: readonly RememberedMatch[]): Classifier {
  const names = nameIndex(target)
  const said = new Map(remembered.map((one) => [one.text, one]))
  const known = new Map<string, LabelMeaning>()
  const hasSubjects = new Set(target.rows.map(({ place }) => place.subjectCode)).size > 1
  const read = (label: string): LabelMeaning => {
    const key = headerKey(label)
    const plain: LabelMeaning = { label, key, unit: splitUnit(label).unit, metric: null, subject: null, period: null, word: null }
    if (key === '' || key.length > 80) return plain
    const before = said.get(key)
    if (before !== undefined) {
      const meaning = rememberedMeaning(label, before, target)
      if (Object.keys(meaning).length > 0) return { ...plain, ...meaning }
    }
    const word = headerWord(label)
    if (word !== null) return { ...plain, word }
    const find = (dimension: Dimension, text: string): NameMatch | null => names.find(dimension, text, known.size <= COMPARED)
    const period = find('period', label)
    if (period !== null) return { ...plain, period }
    const begun = takePeriod(label)
    if (begun !== null) {
      const own = find('period', begun.period)
      if (headerKey(begun.rest) === '' || own === null) return { ...plain, word: 'other-period' }
      if (headerWord(begun.rest) === 'value') return { ...plain, period: own }
      return { ...plain, period: own, metric: find('metric', begun.rest) }
    }
    // A number in a list of figures is no name; a code of a unit may be.
    const numeric = /^\d+$/.test(key)
    const subject = hasSubjects || numeric ? find('subject', label) : null
    if (numeric) return { ...plain, subject: subject?.origin === 'same' ? subject : null }
    const metric = find('metric', label)
    const one = metric !== null && subject !== null ? (metric.score >= subject.score ? { metric } : { subject }) : { metric, subject }
    return { ...plain, ...one }
  }
  const meaningOf = (label: string): LabelMeaning => {
    const found = known.get(label) ?? read(label)
    known.set(label, found)
    return found
  }
  return { meaningOf, names }
}
