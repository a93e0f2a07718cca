// The fields in which a version states what it states.
import type { Option } from '@/components/ui/select'
import { DIRECTIONS, METRIC_KINDS, TIME_BASES, type MetricKind } from '@/lib/domain/metric'
import { MOST_DECIMALS, aggregationsFor, measuresFor } from '@/lib/domain/metrics/check-measure'
import { isRate, mayBePart, mayHaveChange } from '@/lib/domain/metrics/check-parts'
import type { Catalogue, MetricFacts } from '@/lib/domain/metrics/metric-facts'
import { ROUNDINGS } from '@/lib/domain/rounding'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { ChangeField, FieldGroup } from './change-fields'
import { calledOf } from './fact-words'
import { BASES } from './read-change'

export interface FactFieldsOf {
  readonly t: Messages
  readonly locale: Locale
  readonly catalogue: Catalogue
  /** As they stand; null for a new metric. */
  readonly facts: MetricFacts | null
  /** Of the metric itself, which is no part of its own. */
  readonly ownCode: string | null
}

const RATES = METRIC_KINDS.filter(isRate)

export const options = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): readonly Option[] => values.map((value) => ({ value, label: words[value] }))

function unitOptions(kind: MetricKind, { locale, catalogue, facts }: FactFieldsOf): readonly Option[] {
  const of = catalogue.metrics.find(({ code }) => code === facts?.changeOf)
  const fitting = kind === 'CHANGE' && facts === null ? catalogue.measures.filter(({ dimension }) => dimension !== 'YES_NO').map(({ code }) => code) : measuresFor(kind, of, catalogue)
  const named = (code: string): string => catalogue.measures.find((one) => one.code === code)?.nameEn ?? code
  return [...new Set(fitting)].map((code) => ({ value: code, label: locale === 'en' && named(code) !== code ? `${code} ${named(code)}` : code }))
}

// Which way fits also depends on the time basis and the parts: what does not fit is said when it is checked.
const aggregationOptions = (kind: MetricKind, t: Messages): readonly Option[] =>
  options([...new Set(TIME_BASES.flatMap((timeBasis) => aggregationsFor({ kind, timeBasis }, [])))], t.metricPage.aggregation)

const byKind = (make: (kind: MetricKind) => readonly Option[]): Readonly<Record<string, readonly Option[]>> => Object.fromEntries(METRIC_KINDS.map((kind) => [kind, make(kind)]))

function wordFields({ t, facts }: FactFieldsOf): readonly ChangeField[] {
  const { field, definitionHint, noteHint, optional } = t.metricsDesk
  return [
    { look: 'text', name: 'nameZh', label: field.nameZh, longest: 60, value: facts?.nameZh ?? '' },
    { look: 'text', name: 'nameEn', label: field.nameEn, longest: 100, value: facts?.nameEn ?? '' },
    { look: 'paragraph', name: 'definitionZh', label: field.definitionZh, hint: definitionHint, longest: 500, value: facts?.definitionZh ?? '' },
    { look: 'paragraph', name: 'noteZh', label: field.noteZh, hint: noteHint, optional, longest: 500, value: facts?.noteZh ?? '' },
  ]
}

function basisFields({ t, facts }: FactFieldsOf, from: number, to: number): readonly ChangeField[] {
  const { optional, basis, basisUrl, basisUrlHint } = t.metricsDesk
  return Array.from({ length: to - from }, (_, step) => from + step).flatMap((at): readonly ChangeField[] => [
    { look: 'text', name: `bases.${at}.name`, label: basis(String(at + 1)), longest: 100, value: facts?.legalBasis[at]?.name ?? '', ...(at === 0 ? {} : { optional }) },
    { look: 'text', name: `bases.${at}.url`, label: basisUrl(String(at + 1)), hint: basisUrlHint, optional, longest: 300, value: facts?.legalBasis[at]?.url ?? '' },
  ])
}

function partOptions({ t, locale, catalogue, ownCode }: FactFieldsOf, fits: (metric: Catalogue['metrics'][number]) => boolean): readonly Option[] {
  return [{ value: '', label: t.metricsDesk.none }, ...catalogue.metrics.filter((metric) => fits(metric) && metric.code !== ownCode).map((metric) => ({ value: metric.code, label: `${calledOf(locale, metric)} ${metric.code}` }))]
}

function showFields(of: FactFieldsOf): readonly ChangeField[] {
  const { t, facts } = of
  const words = t.metricsDesk
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, places) => ({ value: String(places), label: String(places) }))
  return [
    { look: 'choice-by-kind', name: 'unit', label: words.field.unit, value: facts?.unit ?? '', byKind: byKind((kind) => unitOptions(kind, of)) },
    { look: 'text', name: 'unitEn', label: words.field.unitEn, hint: words.unitEnHint, optional: words.optional, longest: 40, value: facts?.unitEn ?? '' },
    { look: 'choice', name: 'decimals', label: words.field.decimals, options: decimals, value: String(facts?.decimals ?? 0) },
    { look: 'choice', name: 'rounding', label: words.field.rounding, options: options(ROUNDINGS, words.roundings), value: facts?.rounding ?? 'HALF_UP' },
    { look: 'choice', name: 'direction', label: words.field.direction, options: options(DIRECTIONS, t.metricPage.direction), value: facts?.direction ?? 'NEUTRAL' },
    { look: 'choice-by-kind', name: 'aggregation', label: words.field.aggregation, value: facts?.aggregation ?? '', byKind: byKind((kind) => aggregationOptions(kind, t)) },
    { look: 'text', name: 'ownerZh', label: words.field.ownerZh, hint: words.ownerWordsHint, optional: words.optional, longest: 200, value: facts?.ownerZh ?? '' },
    { look: 'text', name: 'ownerEn', label: words.field.ownerEn, hint: words.ownerWordsHint, optional: words.optional, longest: 300, value: facts?.ownerEn ?? '' },
  ]
}

/** Names and definition, how it is computed, how it is shown. */
export function factGroups(of: FactFieldsOf): readonly FieldGroup[] {
  const { t, facts } = of
  const words = t.metricsDesk
  const { field } = words
  return [
    { id: 'words', title: words.words, fields: [...wordFields(of), ...basisFields(of, 0, 1)] },
    { id: 'more-bases', title: words.moreBases, folded: true, fields: basisFields(of, 1, BASES) },
    {
      id: 'computing-rate', title: words.computing, note: words.computingNote, kinds: RATES,
      fields: [
        { look: 'choice', name: 'numeratorCode', label: field.numeratorCode, hint: words.numeratorHint, options: partOptions(of, mayBePart), value: facts?.numeratorCode ?? '' },
        { look: 'choice', name: 'denominatorCode', label: field.denominatorCode, options: partOptions(of, mayBePart), value: facts?.denominatorCode ?? '' },
        { look: 'text', name: 'baseZh', label: field.baseZh, hint: words.baseHint, longest: 60, value: facts?.baseZh ?? '' },
        { look: 'text', name: 'baseEn', label: field.baseEn, hint: words.baseHint, longest: 100, value: facts?.baseEn ?? '' },
      ],
    },
    {
      id: 'computing-change', title: words.computing, note: words.computingNote, kinds: ['CHANGE'],
      fields: [{ look: 'choice', name: 'changeOf', label: field.changeOf, options: partOptions(of, mayHaveChange), value: facts?.changeOf ?? '' }],
    },
    { id: 'showing', title: words.showing, fields: showFields(of) },
  ]
}
