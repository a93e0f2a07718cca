// A target as typed, read and judged: for one period, or for every yearly period from a year on.
import type { MetricDefinition } from '../metric'
import { fieldOf } from '../kinds/index'
import { parseQuantity } from '../parse-quantity'
import { periodOfKey } from '../period'
import { problem, type Problem } from '../problem'
import type { DecimalString } from '../quantity'
import type { QuantityField } from '../quantity-field'
import { ok, refused, type Result } from '../result'

export const TARGET_KINDS = ['TARGET', 'FLOOR', 'CEILING', 'BASELINE'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

export interface TargetRequest {
  readonly kind: TargetKind
  /** Key of the period; empty for a standing one. */
  readonly periodKey: string
  /** First year of a standing one; empty: from ever. */
  readonly fromYear: string
  readonly value: string
  /** How far from it still counts as near, in the shown unit; empty: the usual margin. */
  readonly near: string
  readonly sourceZh: string
  readonly sourceEn: string
}

/** Where a target stands: there is one of a kind at a time for each. */
export interface TargetPlace {
  readonly kind: TargetKind
  readonly periodKey: string | null
  readonly fromYear: number | null
}

export interface TargetPlan extends TargetPlace {
  /** In base units. */
  readonly value: DecimalString
  readonly near: DecimalString | null
  readonly sourceZh: string
  readonly sourceEn: string
}

const under = (problems: readonly Problem[], field: string): readonly Problem[] => problems.map((one) => ({ ...one, path: [field] }))

function exactly(text: string, field: QuantityField, name: 'value' | 'near'): Result<DecimalString> {
  const parsed = parseQuantity(text, field)
  if (!parsed.ok) return { ok: false, problems: under(parsed.problems, name) }
  const { quantity } = parsed.value
  if (quantity === null) return refused(problem('target.value-missing', {}, [name]))
  return quantity.kind === 'value' && quantity.qualifier === 'EXACT' ? ok(quantity.value) : refused(problem('target.value-exact', { text: text.slice(0, 80) }, [name]))
}

function placeProblems({ periodKey, fromYear }: TargetRequest): readonly Problem[] {
  if (periodKey !== '') return [
    ...(periodOfKey(periodKey) === null ? [problem('target.period', { text: periodKey }, ['periodKey'])] : []),
    ...(fromYear === '' ? [] : [problem('target.either', {}, ['fromYear'])]),
  ]
  return fromYear === '' || (/^\d{4}$/.test(fromYear) && Number(fromYear) >= 1949 && Number(fromYear) <= 2100) ? [] : [problem('target.year', { text: fromYear }, ['fromYear'])]
}

// A target that the direction gives no side would be met and missed by nothing.
function sideProblems({ kind }: TargetRequest, { direction, nameZh }: Pick<MetricDefinition, 'direction' | 'nameZh'>): readonly Problem[] {
  return kind === 'TARGET' && (direction === 'NEUTRAL' || direction === 'BAND') ? [problem('target.no-side', { name: nameZh }, ['kind'])] : []
}

/**
 * Reads a target.
 * @param metric as it is shown; the texts are in its shown unit
 * @returns problems target.* and value.*, all that can be told at once
 */
export function planTarget(request: TargetRequest, metric: Pick<MetricDefinition, 'kind' | 'unit' | 'displayScale' | 'direction' | 'nameZh'>): Result<TargetPlan> {
  const { kind, periodKey, fromYear, sourceZh, sourceEn } = request
  const field = fieldOf(metric)
  const value = exactly(request.value, field, 'value')
  const near = request.near === '' ? ok(null) : exactly(request.near, { ...field, negativeAllowed: false }, 'near')
  const problems = [
    ...placeProblems(request), ...sideProblems(request, metric), ...(value.ok ? [] : value.problems), ...(near.ok ? [] : near.problems),
    ...(kind === 'BASELINE' && request.near !== '' ? [problem('target.near-unasked', {}, ['near'])] : []),
    ...(sourceZh === '' ? [problem('target.source-missing', {}, ['sourceZh'])] : []),
  ]
  if (problems.length > 0 || !value.ok || !near.ok) return { ok: false, problems }
  return ok({
    kind, periodKey: periodKey === '' ? null : periodKey, fromYear: fromYear === '' ? null : Number(fromYear), value: value.value, near: near.value, sourceZh,
    sourceEn: sourceEn === '' ? sourceZh : sourceEn,
  })
}
