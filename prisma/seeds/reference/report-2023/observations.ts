// The figures that the report gives: forty-one as printed or implied, six rates computed of its counts.
// All are figures of the city: the report speaks for it, and where a figure is that of 市本级 the metric's own definition says so.
// The report's words for the scope stay with the statement.
import type { Period } from '@/lib/domain/period'
import type { DecimalString, Qualifier } from '@/lib/domain/quantity'
import type { StatementRelation } from '@/lib/domain/statement'
import { metrics } from '../metrics'
import { CITY_CODE } from '../org-units/regions'
import { impliedCounts } from './implied-counts'
import { type ReportStatement, reportStatements } from './statements'

interface ReportObservationIdentity {
  readonly metricCode: string
  readonly unitCode: string
  readonly period: Period
  /** The statements that say something about it, and what. */
  readonly statements: readonly { readonly code: string; readonly relation: StatementRelation }[]
}

/** A figure that the report prints, or that follows from what it says. */
export interface PrintedObservation extends ReportObservationIdentity {
  readonly origin: 'REPORT'
  /** In the base unit; per cent for rates. */
  readonly value: DecimalString
  readonly qualifier: Qualifier
}

/** A rate whose two counts the report gives; its value is computed of theirs, never of what the report prints for it. */
export interface DerivedObservation extends ReportObservationIdentity {
  readonly origin: 'DERIVED'
  readonly numeratorCode: string
  readonly denominatorCode: string
}

export type ReportObservation = PrintedObservation | DerivedObservation

const identity = (metricCode: string, period: Period, statements: ReportObservationIdentity['statements']) => ({
  metricCode,
  unitCode: CITY_CODE,
  period,
  statements,
})

const implied: readonly PrintedObservation[] = impliedCounts.map(({ metricCode, value, supportedBy }) => ({
  ...identity(
    metricCode,
    periodOf(statementOf(supportedBy[0])),
    supportedBy.map((code) => ({ code, relation: 'SUPPORTS' })),
  ),
  origin: 'REPORT',
  value,
  qualifier: 'EXACT',
}))

const countedCodes = new Set([
  ...reportStatements.filter(isCount).map((statement) => statement.metricCode),
  ...implied.map((observation) => observation.metricCode),
])

const stated: readonly ReportObservation[] = reportStatements
  .filter((statement) => statement.becomes === 'statement-and-observation')
  .map(observationOf)

export const reportObservations: readonly ReportObservation[] = [...stated, ...implied]

function observationOf(statement: ReportStatement): ReportObservation {
  const metric = metricOf(statement)
  const { code, relation, value, qualifier } = statement
  const base = identity(metric.code, periodOf(statement), relation === 'NONE' ? [] : [{ code, relation }])
  const { numeratorCode, denominatorCode } = metric
  if (numeratorCode && denominatorCode && countedCodes.has(numeratorCode) && countedCodes.has(denominatorCode)) {
    return { ...base, origin: 'DERIVED', numeratorCode, denominatorCode }
  }
  if (value === null) throw new Error(`Statement ${code} is to become a figure but has no value`)
  return { ...base, origin: 'REPORT', value, qualifier }
}

function isCount(statement: ReportStatement): boolean {
  return statement.becomes === 'statement-and-observation' && metricOf(statement).numeratorCode === null
}

function metricOf(statement: ReportStatement) {
  const metric = metrics.find(({ code }) => code === statement.metricCode)
  if (!metric) throw new Error(`Statement ${statement.code} is to become a figure but names no known metric`)
  return metric
}

function statementOf(code: string): ReportStatement {
  const statement = reportStatements.find((candidate) => candidate.code === code)
  if (!statement) throw new Error(`There is no statement ${code}`)
  return statement
}

function periodOf(statement: ReportStatement): Period {
  if (!statement.period) throw new Error(`Statement ${statement.code} has no period`)
  return statement.period
}
