// One row of a file of history, judged by itself: what it names, and what it says. What stands against it in the database is asked later, of all at once.
import { takeQualifier } from '../reading/qualifier-words'
import { fieldOf } from '../kinds'
import { isComputed, type MetricDefinition } from '../metric'
import { parseQuantity } from '../parse-quantity'
import { forbiddenCharacter } from '../plain-text'
import { problem, type Problem } from '../problem'
import { MISSING_REASONS, QUALIFIERS, type Qualifier, type Quantity } from '../quantity'
import { normalText } from '../reading/normal-text'
import { ok } from '../result'
import type { HistoryColumn } from './history-column'
import type { Found } from './name-index'

/** A unit that a row may name; `existed` in the period that the row names. */
export interface NamedUnit {
  readonly id: number
  readonly name: string
  readonly nameEn: string
  readonly existed: boolean
}

type Metric = Pick<MetricDefinition, 'nameZh' | 'nameEn' | 'kind' | 'unit' | 'displayScale'> & { readonly id: number; readonly versionId: number }

/** What is known about a period. */
export interface PeriodGround<M extends Metric = Metric> {
  readonly periodId: number | null
  readonly key: string
  /** False for a period that has not ended: that is no history. */
  readonly over: boolean
  /** In the version in force at its end. */
  readonly metric: (text: string) => Found<M>
  /** Names of a metric that has no version at its end; null where nobody knows it at all. */
  readonly otherMetric: (text: string) => { readonly nameZh: string; readonly nameEn: string } | null
  readonly unit: (text: string) => Found<NamedUnit>
}

export interface RowTexts extends Readonly<Record<HistoryColumn, string>> {
  /** The value as it is kept, in the base unit, and the code of the reason for none: where the file is an export of the product. */
  readonly exact?: string
  readonly missing?: string
}

export interface JudgedRow {
  readonly metricId: number | null
  readonly versionId: number | null
  readonly unitId: number | null
  readonly periodId: number | null
  /** Null for a blank value, and where it could not be read. */
  readonly quantity: Quantity | null
  /** A rate or a change: compared, never stored. */
  readonly computed: boolean
  readonly problems: readonly Problem[]
}

/** Characters that a reason and a footnote may have. */
export const LONGEST_NOTE = 500
const shown = (text: string): string => text.slice(0, 80)

function qualifierOf(text: string): Qualifier | null {
  const code = QUALIFIERS.find((one) => one === text.trim().toUpperCase().replaceAll(/[\s-]/g, '_'))
  if (code !== undefined) return code
  const plain = normalText(text) ?? ''
  if (plain === '准确' || plain === '准确数') return 'EXACT'
  for (const sample of [`${plain}1`, `1${plain}`]) {
    const taken = takeQualifier(sample)
    if (taken !== null && taken.rest === '1' && taken.qualifier !== 'EXACT') return taken.qualifier
  }
  return null
}

/** A value and how exactly it is known, said beside it. */
function qualified(quantity: Quantity, text: string, value: string): { readonly quantity: Quantity; readonly problem: Problem | null } {
  const qualifier = text === '' ? null : qualifierOf(text)
  if (text !== '' && qualifier === null) return { quantity, problem: problem('history.qualifier', { text: shown(text) }, ['qualifier']) }
  if (qualifier === null || quantity.kind === 'missing' || quantity.qualifier === qualifier) return { quantity, problem: null }
  if (quantity.qualifier !== 'EXACT') return { quantity, problem: problem('history.qualifier-twice', { text: shown(text), value: shown(value) }, ['qualifier']) }
  return { quantity: { ...quantity, qualifier }, problem: null }
}

function textProblems(texts: RowTexts, column: 'reason' | 'note'): readonly Problem[] {
  const text = texts[column]
  if (text.length > LONGEST_NOTE) return [problem('text.too-long', { limit: String(LONGEST_NOTE) }, [column])]
  const found = forbiddenCharacter(text, 'line')
  return found === null ? [] : [problem('text.forbidden-character', { character: found.character, place: String(found.place) }, [column])]
}

function metricProblem(texts: RowTexts, ground: PeriodGround, found: Found<Metric>): Problem | null {
  if (texts.metric === '') return problem('history.cell-blank', { column: 'metric' }, ['metric'])
  if (found === 'shared') return problem('history.shared-name', { text: shown(texts.metric) }, ['metric'])
  if (found !== null) return null
  const other = ground.otherMetric(texts.metric)
  return other === null ? problem('history.unknown-metric', { text: shown(texts.metric) }, ['metric']) : problem('history.metric-not-then', { ...other, period: ground.key }, ['metric'])
}

function unitProblem(texts: RowTexts, ground: PeriodGround, found: Found<NamedUnit>): Problem | null {
  if (texts.unit === '') return problem('history.cell-blank', { column: 'unit' }, ['unit'])
  if (found === 'shared') return problem('history.shared-name', { text: shown(texts.unit) }, ['unit'])
  if (found === null) return problem('history.unknown-unit', { text: shown(texts.unit) }, ['unit'])
  return found.thing.existed ? null : problem('history.unit-not-then', { name: found.thing.name, nameEn: found.thing.nameEn, period: ground.key }, ['unit'])
}

/**
 * Judges a row by the rules of the form: names, the unit of the metric's version in force then, words of bounds and of absence.
 * @param ground of the period that the row names; null where it names none that is known
 * @returns problems with the column as their path: history.*, value.*, text.too-long, text.forbidden-character
 */
export function judgeRow(texts: RowTexts, ground: PeriodGround | null): JudgedRow {
  const remarks = [...textProblems(texts, 'reason'), ...textProblems(texts, 'note')]
  if (ground === null) {
    const unknown = texts.period === '' ? problem('history.cell-blank', { column: 'period' }, ['period']) : problem('history.unknown-period', { text: shown(texts.period) }, ['period'])
    return { metricId: null, versionId: null, unitId: null, periodId: null, quantity: null, computed: false, problems: [unknown, ...remarks] }
  }
  const [metric, unit] = [ground.metric(texts.metric), ground.unit(texts.unit)]
  const ahead = ground.over ? null : problem('history.period-ahead', { period: ground.key }, ['period'])
  const named = [ahead, metricProblem(texts, ground, metric), unitProblem(texts, ground, unit)].filter((one) => one !== null)
  const known = metric === null || metric === 'shared' ? null : metric.thing
  const said = known === null ? null : valueOf(texts, known)
  return {
    metricId: known?.id ?? null,
    versionId: known?.versionId ?? null,
    unitId: unit === null || unit === 'shared' ? null : unit.thing.id,
    periodId: ground.periodId,
    quantity: said?.quantity ?? null,
    computed: known !== null && isComputed(known.kind),
    problems: [...named, ...(said?.problems ?? []), ...remarks],
  }
}

// What an export says of a figure that is kept is the figure itself; a computed one is compared as it is shown.
function readValue({ value, exact = '', missing = '' }: RowTexts, metric: Metric): ReturnType<typeof parseQuantity> {
  const field = fieldOf(metric)
  const reason = MISSING_REASONS.find((one) => one === missing)
  if (reason !== undefined) return ok({ quantity: { kind: 'missing', reason }, warnings: [] })
  return exact === '' || isComputed(metric.kind) ? parseQuantity(value, field) : parseQuantity(exact, { ...field, displayScale: '1' })
}

function valueOf(texts: RowTexts, metric: Metric): { readonly quantity: Quantity | null; readonly problems: readonly Problem[] } {
  const parsed = readValue(texts, metric)
  if (!parsed.ok) return { quantity: null, problems: parsed.problems.map((one) => ({ ...one, path: ['value'] })) }
  if (parsed.value.quantity === null) return { quantity: null, problems: [] }
  const { quantity, problem: odd } = qualified(parsed.value.quantity, texts.qualifier, texts.value)
  return { quantity, problems: odd === null ? [] : [odd] }
}
