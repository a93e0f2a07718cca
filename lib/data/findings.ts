// What the rules find in the grid of one unit and collection: its own figures, held against last year, what is printed, and the units below.
import 'server-only'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { CellPlace } from '@/lib/domain/collecting/cell'
import { yearBefore } from '@/lib/domain/period'
import { runRules, type RuleFinding } from '@/lib/domain/rules/index'
import type { Lookup, PartUnit } from '@/lib/domain/rules/rule'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import { sha256 } from '@/lib/platform/identifier'
import { dateText } from './decimal'
import { dutiesOf, type Duty } from './duties'
import { explanationsOf } from './given-explanations'
import { metricsOn, type Metric } from './metrics'
import { recordedQuantities, type QuantityLookup } from './recorded-quantities'
import { statementsAbout } from './statements'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'

export interface SheetOf {
  readonly collectionId: number
  readonly responderId: number
}

/** What the rules need to know of a sheet beside its figures; several sheets of one collection share units and metrics. */
export interface SheetGround {
  /** Of the responder. */
  readonly duties: readonly Duty[]
  /** Every unit, and the metrics, as of the end of the collection's period. */
  readonly units: readonly Unit[]
  readonly metrics: readonly Metric[]
}

/** What one responder is asked about one subject and period. */
interface Asked {
  readonly subject: Unit
  readonly periodKey: string
  readonly codes: ReadonlySet<string>
}

/**
 * Everything found in the grid, in the order of its subjects and periods, then of the rules.
 * @param known read here where the caller has not read it already
 */
export async function findingsOf(client: Transaction, sheet: SheetOf, known: SheetGround | null = null): Promise<readonly SheetFinding[]> {
  const { collectionId, responderId } = sheet
  // One after another: within a transaction there is one connection.
  const { duties, units, metrics } = known ?? (await groundOf(client, sheet))
  if (duties.length === 0) return []
  const asked = askedOf(duties, units, metrics)
  const periodKeys = [...new Set(asked.map(({ periodKey }) => periodKey))]
  const subjectIds = [...new Set(asked.map(({ subject }) => subject.id))]
  const below = units.filter(({ parentId, inForce }) => inForce && parentId !== null && subjectIds.includes(parentId))
  const recorded = await recordedQuantities(client, subjectIds, [...periodKeys, ...periodKeys.flatMap((key) => yearBefore(key) ?? [])], 'recorded')
  // What is still being typed below is no finding of the unit above.
  const submitted = await recordedQuantities(client, below.map(({ id }) => id), periodKeys, 'submitted')
  const statements = await statementsAbout(client, subjectIds, periodKeys)
  const explanations = await explanationsOf(client, collectionId, responderId)
  const idOf = new Map(metrics.map(({ code, id }) => [code, id]))
  const lookupIn = (read: QuantityLookup, unitId: number, periodKey: string | null): Lookup => (code) => (periodKey === null ? null : read(idOf.get(code) ?? 0, unitId, periodKey))
  return asked.flatMap(({ subject, periodKey, codes }) => {
    const parts = below.filter(({ parentId }) => parentId === subject.id).map(({ id, code, kind }): PartUnit => ({ code, kind, lookup: lookupIn(submitted, id, periodKey) }))
    const found = runRules({
      metrics, parts,
      lookup: lookupIn(recorded, subject.id, periodKey),
      lookupYearBefore: lookupIn(recorded, subject.id, yearBefore(periodKey)),
      statements: statements.filter((statement) => statement.unitId === subject.id && statement.periodKey === periodKey).map(({ statement }) => statement),
    })
    return found.filter(({ about }) => about.some((code) => codes.has(code))).map((finding): SheetFinding => {
      const place = { metricCode: shownAt(finding, codes, metrics), subjectCode: subject.code, periodKey }
      const valuesHash = sha256(canonicalJson([finding.rule, ...finding.compared]))
      const { rule, severity, problem } = finding
      return { rule, severity, problem, place, about: cellsOf(finding, subject, periodKey), valuesHash, explanation: explanations({ rule, metricCode: place.metricCode, unitId: subject.id, periodKey, valuesHash }) }
    })
  })
}

async function groundOf(client: Transaction, { collectionId, responderId }: SheetOf): Promise<SheetGround> {
  const duties = await dutiesOf(collectionId, responderId, client)
  const { period } = await client.collection.findUniqueOrThrow({ where: { id: collectionId }, select: { period: { select: { end: true } } } })
  const day = dateText(period.end)
  const units = await everyUnit(client, day)
  return { duties, units, metrics: await metricsOn(client, day, new Map(units.map(({ id, code }) => [id, code]))) }
}

function askedOf(duties: readonly Duty[], units: readonly Unit[], metrics: readonly Metric[]): readonly Asked[] {
  const codes = new Map(metrics.map(({ id, code }) => [id, code]))
  const periods = [...new Set(duties.map(({ periodKey }) => periodKey))]
  return units.flatMap((subject) =>
    periods.flatMap((periodKey): Asked[] => {
      const own = duties.filter((duty) => duty.subjectId === subject.id && duty.periodKey === periodKey)
      return own.length === 0 ? [] : [{ subject, periodKey, codes: new Set(own.flatMap(({ metricId }) => codes.get(metricId) ?? [])) }]
    }),
  )
}

// At the metric that the rule names, where the grid has it: asked for, or computed from nothing else than what is asked for.
function shownAt({ problem, about }: RuleFinding, asked: ReadonlySet<string>, metrics: readonly Metric[]): string {
  const named = String(problem.path[0] ?? '')
  const metric = metrics.find(({ code }) => code === named)
  const computedHere = metric?.numeratorCode != null && metric.denominatorCode !== null && asked.has(metric.numeratorCode) && asked.has(metric.denominatorCode)
  return asked.has(named) || computedHere ? named : (about.find((code) => asked.has(code)) ?? named)
}

const cellsOf = ({ about, units = [] }: RuleFinding, subject: Unit, periodKey: string): readonly CellPlace[] => [
  ...about.map((metricCode) => ({ metricCode, subjectCode: subject.code, periodKey })),
  ...units.flatMap((subjectCode) => about.map((metricCode) => ({ metricCode, subjectCode, periodKey }))),
]
