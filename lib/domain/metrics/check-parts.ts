// Whether a computed metric can be computed of what it names. Rates are of entered counts, changes of anything but changes: no circle can arise.
import type { MetricKind } from '../metric'
import type { IsoDate } from '../period'
import { problem, type Problem } from '../problem'
import { metricIn, type Catalogue, type CatalogueMetric, type MetricFacts, type MetricIdentity, type MetricSettings } from './metric-facts'

export const isRate = (kind: MetricKind): boolean => kind === 'RATIO' || kind === 'COVERAGE'

/** Kinds that a rate may be computed of. */
const COUNTED: readonly MetricKind[] = ['COUNT', 'AMOUNT']

export const mayBePart = ({ kind }: Pick<CatalogueMetric, 'kind'>): boolean => COUNTED.includes(kind)
export const mayHaveChange = ({ kind }: Pick<CatalogueMetric, 'kind'>): boolean => COUNTED.includes(kind) || isRate(kind)

interface Whole {
  readonly identity: MetricIdentity
  readonly levels: MetricSettings['levels']
  /** First day of the version; null: from ever. */
  readonly from: IsoDate | null
  readonly catalogue: Catalogue
}

function partProblems(field: 'numeratorCode' | 'denominatorCode', code: string | null, { identity, levels, from, catalogue }: Whole): readonly Problem[] {
  const part = metricIn(catalogue, code)
  if (part === undefined || part.code === identity.code) return [problem('metric.part-missing', {}, [field])]
  const name = part.nameZh
  if (!mayBePart(part)) return [problem('metric.part-kind', { name }, [field])]
  return [
    ...(part.timeBasis === identity.timeBasis ? [] : [problem('metric.part-time-basis', { name }, [field])]),
    ...(levels.every((level) => part.levels.includes(level)) ? [] : [problem('metric.part-levels', { name }, [field])]),
    ...(begunBy(part, from) ? [] : [problem('metric.part-not-yet', { name, from: part.begun ?? '' }, [field])]),
  ]
}

const begunBy = ({ begun }: CatalogueMetric, day: IsoDate | null): boolean => begun === null || (day !== null && begun <= day)

function rateProblems(facts: MetricFacts, whole: Whole): readonly Problem[] {
  const { numeratorCode, denominatorCode, baseZh, baseEn } = facts
  const dimension = (code: string | null): string | undefined => whole.catalogue.measures.find((measure) => measure.code === metricIn(whole.catalogue, code)?.unit)?.dimension
  const both = [...partProblems('numeratorCode', numeratorCode, whole), ...partProblems('denominatorCode', denominatorCode, whole)]
  const apart = both.length === 0 && numeratorCode === denominatorCode ? [problem('metric.parts-same', {}, ['denominatorCode'])] : []
  const alike = both.length === 0 && dimension(numeratorCode) !== dimension(denominatorCode) ? [problem('metric.part-dimension', {}, ['denominatorCode'])] : []
  return [
    ...both, ...apart, ...alike,
    ...(baseZh === null ? [problem('metric.base-words-missing', {}, ['baseZh'])] : []),
    ...(baseEn === null ? [problem('metric.base-words-missing', {}, ['baseEn'])] : []),
    ...(facts.changeOf === null ? [] : [problem('metric.parts-unasked', {}, ['changeOf'])]),
  ]
}

function changeProblems(facts: MetricFacts, { identity, catalogue, levels, from }: Whole): readonly Problem[] {
  const of = metricIn(catalogue, facts.changeOf)
  if (of === undefined || of.code === identity.code) return [problem('metric.change-of-missing', {}, ['changeOf'])]
  if (!mayHaveChange(of)) return [problem('metric.change-of-kind', { name: of.nameZh }, ['changeOf'])]
  return [
    ...(levels.every((level) => of.levels.includes(level)) ? [] : [problem('metric.part-levels', { name: of.nameZh }, ['changeOf'])]),
    ...(begunBy(of, from) ? [] : [problem('metric.part-not-yet', { name: of.nameZh, from: of.begun ?? '' }, ['changeOf'])]),
  ]
}

/** Whether what a metric is computed of fits: all that can be told at once. */
export function partsProblems(facts: MetricFacts, whole: Whole): readonly Problem[] {
  const { kind } = whole.identity
  if (isRate(kind)) return rateProblems(facts, whole)
  const given = (['numeratorCode', 'denominatorCode', 'baseZh', 'baseEn'] as const).filter((field) => facts[field] !== null)
  const unasked = [...given, ...(kind !== 'CHANGE' && facts.changeOf !== null ? (['changeOf'] as const) : [])].map((field) => problem('metric.parts-unasked', {}, [field]))
  return [...unasked, ...(kind === 'CHANGE' ? changeProblems(facts, whole) : [])]
}
