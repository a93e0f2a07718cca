// What a new collection would ask, of whom, and what stands against it: read for the preview, and read again when it is confirmed.
import 'server-only'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { checkHead, questionsAbout, type ReadyHead, type TypedHead } from '@/lib/domain/collecting/check-head'
import { chosenPeriod, type PeriodPart } from '@/lib/domain/collecting/period-part'
import { planCopy, type CopiedItem, type LeftOut } from '@/lib/domain/collecting/plan-copy'
import { proposeDuties, type AskedKind } from '@/lib/domain/collecting/propose-duties'
import { isComputed } from '@/lib/domain/metric'
import { periodOfKey, yearAfter, type Period } from '@/lib/domain/period'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { sha256 } from '@/lib/platform/identifier'
import { isWorkingDay } from '@/lib/platform/working-days'
import { askedElsewhere } from './asked-elsewhere'
import { collectionByCode } from './collections'
import { dutiesOf } from './duties'
import { metricsOn, type Metric } from './metrics'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'

export interface AskedCollection {
  readonly code: string
  readonly head: TypedHead
  readonly of:
    | { readonly kind: 'new'; readonly year: string; readonly part: PeriodPart; readonly metrics: readonly string[]; readonly kinds: readonly AskedKind[] }
    /** As the collection of this code, a year later. */
    | { readonly kind: 'copy'; readonly from: string }
}

export interface CollectionPlan {
  readonly code: string
  readonly head: ReadyHead
  readonly period: Period
  readonly copiedFromId: number | null
  readonly items: readonly (CopiedItem & { readonly metric: Metric })[]
  readonly leftOut: readonly LeftOut[]
  /** What is worth a second look and does not stop it. */
  readonly questions: readonly Problem[]
  /** Hash of what is asked of whom: it is confirmed, not whatever it may be by then. */
  readonly seen: string
  /** How many figures, and of how many units that answer. */
  readonly figures: number
  readonly responders: number
  /** Every unit that there is, was or will be, as named at the end of the period. */
  readonly units: readonly Unit[]
  /** Every metric in force, and those of the copied collection that no longer are. */
  readonly metrics: readonly Metric[]
}

export type PlanReader = Pick<Transaction, 'collection' | 'collectionItem' | 'duty' | 'installation' | '$queryRaw' | 'orgUnit'>

interface Catalogue {
  readonly period: Period
  readonly units: readonly Unit[]
  readonly metrics: readonly Metric[]
  readonly bureauId: number
}

/** The units and metrics at the end of a period, in whose words it is asked. */
export async function catalogueOf(client: PlanReader, period: Period): Promise<Catalogue> {
  const units = await everyUnit(client, period.end)
  const [metrics, { bureauUnitId }] = await Promise.all([
    metricsOn(client, period.end, new Map(units.filter((unit) => unit.inForce).map((unit) => [unit.id, unit.code]))),
    client.installation.findUniqueOrThrow({ where: { id: 1 }, select: { bureauUnitId: true } }),
  ])
  return { period, units, metrics, bureauId: bureauUnitId }
}

const HOW_OFTEN = { QUARTER: 4, HALF: 2, YEAR: 1, CUSTOM: 0 } as const

function rarerQuestion(metrics: readonly Metric[], period: Period): readonly Problem[] {
  const rarer = metrics.filter((metric) => HOW_OFTEN[metric.frequency] < HOW_OFTEN[period.kind])
  const first = rarer.slice(0, 3)
  return rarer.length === 0
    ? []
    : [problem('collection.rarer', { count: String(rarer.length), namesZh: first.map(({ nameZh }) => nameZh).join('、'), namesEn: first.map(({ nameEn }) => nameEn).join(', ') }, ['metrics'])]
}

/** The problem that some figures are already asked for elsewhere, or null. */
export async function takenProblem(client: PlanReader, { units, metrics }: Pick<Catalogue, 'units' | 'metrics'>, items: readonly Pick<CopiedItem, 'metricCode' | 'periodKey' | 'duties'>[], except: number | null): Promise<Problem | null> {
  const taken = await askedElsewhere(client, items.flatMap(({ metricCode, periodKey, duties }) => duties.map(({ subjectId }) => ({ metricCode, periodKey, subjectId }))), except)
  const [first] = taken
  if (first === undefined) return null
  const metric = metrics.find(({ code }) => code === first.metricCode)
  const subject = units.find(({ id }) => id === first.subjectId)
  return problem('collection.already-asked', {
    count: String(taken.length), metricZh: metric?.nameZh ?? first.metricCode, metricEn: metric?.nameEn ?? first.metricCode, subjectZh: subject?.name ?? '', subjectEn: subject?.nameEn ?? '',
    period: first.periodKey, otherZh: first.titleZh, otherEn: first.titleEn,
  })
}

interface Drawn {
  readonly catalogue: Catalogue
  readonly copiedFromId: number | null
  readonly items: readonly CopiedItem[]
  readonly leftOut: readonly LeftOut[]
}

async function drawNew(client: PlanReader, { year, part, metrics: chosen, kinds }: Extract<AskedCollection['of'], { kind: 'new' }>): Promise<Result<Drawn>> {
  const period = chosenPeriod(year, part)
  if (period === null) return refused(problem('collection.period', {}, ['year']))
  const catalogue = await catalogueOf(client, period)
  const units = catalogue.units.filter((unit) => unit.inForce)
  const items = catalogue.metrics
    .filter(({ code }) => chosen.includes(code))
    .map((metric) => ({ metricCode: metric.code, periodKey: period.key, required: true, duties: proposeDuties(metric, kinds, { units, bureauId: catalogue.bureauId }) }))
    .filter(({ duties }) => duties.length > 0)
  return ok({ catalogue, copiedFromId: null, items, leftOut: [] })
}

async function drawCopy(client: PlanReader, from: string): Promise<Result<Drawn>> {
  const old = await collectionByCode(from, client)
  const key = old === null ? null : yearAfter(old.period.key)
  const period = key === null ? null : periodOfKey(key)
  if (old === null || period === null) return refused(problem('collection.unknown', {}))
  const catalogue = await catalogueOf(client, period)
  const [rows, duties] = await Promise.all([
    client.collectionItem.findMany({ where: { collectionId: old.id, endedAt: null }, include: { metric: { select: { code: true } }, period: { select: { key: true } } }, orderBy: { sort: 'asc' } }),
    dutiesOf(old.id, null, client),
  ])
  const items = rows.map((row) => ({
    metricCode: row.metric.code, periodKey: row.period.key, required: row.required,
    duties: duties.filter(({ itemId }) => itemId === row.id).map(({ responderId, subjectId }) => ({ responderId, subjectId })),
  }))
  const plan = planCopy(items, { metrics: catalogue.metrics, units: catalogue.units.filter((unit) => unit.inForce), bureauId: catalogue.bureauId, kinds: new Map(catalogue.units.map(({ id, kind }) => [id, kind])) })
  return ok({ catalogue, copiedFromId: old.id, ...plan })
}

/** What of the code stands against it: its form, or that it is taken. */
async function codeProblems(client: PlanReader, code: string): Promise<readonly Problem[]> {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code)) return [problem('collection.code-form', { text: code }, ['code'])]
  return (await client.collection.count({ where: { code } })) > 0 ? [problem('collection.code-taken', { text: code }, ['code'])] : []
}

/**
 * Draws up a collection.
 * @returns problems, each at its field: collection.* of the head, the code, the period, and of what is asked
 */
export async function planCollection(client: PlanReader, { code, head: typed, of }: AskedCollection): Promise<Result<CollectionPlan>> {
  const head = checkHead(typed)
  const drawn = await (of.kind === 'new' ? drawNew(client, of) : drawCopy(client, of.from))
  const problems = [...(await codeProblems(client, code)), ...(head.ok ? [] : head.problems), ...(drawn.ok ? [] : drawn.problems)]
  if (!drawn.ok || !head.ok) return { ok: false, problems }
  const { catalogue, copiedFromId, items, leftOut } = drawn.value
  const { period, units, metrics } = catalogue
  const taken = items.length === 0 ? problem('collection.nothing-asked', {}, ['metrics']) : await takenProblem(client, catalogue, items, null)
  if (taken !== null || problems.length > 0) return { ok: false, problems: [...problems, ...(taken === null ? [] : [taken])] }
  const named = items.flatMap((item) => {
    const metric = metrics.find((one) => one.code === item.metricCode)
    return metric === undefined || isComputed(metric.kind) ? [] : [{ ...item, metric }]
  })
  const duties = items.flatMap((item) => item.duties)
  const asked = items.map(({ metricCode, periodKey, required, duties: own }) => ({ metricCode, periodKey, required, duties: own.map(({ responderId, subjectId }) => [responderId, subjectId]) }))
  return ok({
    code, head: head.value, period, copiedFromId, items: named, leftOut, units, metrics,
    questions: [...questionsAbout(head.value, period.end, isWorkingDay), ...rarerQuestion(named.map(({ metric }) => metric), period)],
    seen: Buffer.from(sha256(canonicalJson(asked))).toString('hex'),
    figures: duties.length,
    responders: new Set(duties.map(({ responderId }) => responderId)).size,
  })
}
