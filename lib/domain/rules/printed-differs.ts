import { problem } from '../problem'
import type { DecimalString } from '../quantity'
import { reconcile } from '../reconcile/reconcile'
import { swaps } from '../reconcile/transposition'
import type { Statement } from '../statement'
import { comparedAll } from './compared'
import { exactValue } from './exact-value'
import type { Finding, Rule, RuleMetric, RuleSubject } from './rule'

/** What a document prints of a figure and what is recorded have to agree; a printed rate to half a unit of its last place. */
export const printedDiffers: Rule = {
  code: 'printed-differs',
  check: (subject) =>
    subject.statements.flatMap((statement) => {
      const metric = subject.metrics.find(({ code }) => code === statement.metricCode)
      if (metric === undefined || statement.printed === null) return []
      const about = metric.numeratorCode === null || metric.denominatorCode === null ? [metric.code] : [metric.code, metric.numeratorCode, metric.denominatorCode]
      const found = metric.numeratorCode === null ? differingCount(metric, statement, subject) : differingRate(metric, statement, subject)
      const shared = { against: 'print', about, compared: [`printed ${statement.code} ${statement.printed}`, ...comparedAll(about, subject.lookup)] } as const
      return found.map((one): Finding => ({ ...shared, ...one }))
    }),
}

type Found = Pick<Finding, 'severity' | 'problem'>

function differingCount({ code, kind, nameZh, nameEn }: RuleMetric, statement: Statement, { lookup }: RuleSubject): readonly Found[] {
  const now = exactValue(lookup(code))
  const { printed, value, qualifier, documentTitle: title } = statement
  if (statement.kind !== 'VALUE' || kind === 'CHANGE' || now === null || value === null || printed === null || qualifier !== 'EXACT' || value === now) return []
  const params = { nameZh, nameEn, title, printed, now }
  return [{ severity: 'warning', problem: problem('rule.printed-differs', params, [code]) }, ...swapped(now, value, params, code)]
}

const swapped = (now: DecimalString, value: DecimalString, params: { nameZh: string; nameEn: string; title: string; printed: string; now: string }, code: string): readonly Found[] =>
  swaps(now).includes(value) ? [{ severity: 'hint', problem: problem('rule.print-swapped', { ...params, from: now, to: value }, [code]) }] : []

function differingRate({ code, nameZh, nameEn, numeratorCode, denominatorCode }: RuleMetric, statement: Statement, { lookup }: RuleSubject): readonly Found[] {
  const numerator = exactValue(lookup(numeratorCode ?? ''))
  const denominator = exactValue(lookup(denominatorCode ?? ''))
  const printed = statement.kind === 'COVERAGE_BY_WORD' ? `${statement.value ?? ''}%` : statement.printed
  if ((statement.kind !== 'VALUE' && statement.kind !== 'COVERAGE_BY_WORD') || printed === null || numerator === null || denominator === null) return []
  const result = reconcile({ printed, numerator, denominator })
  if (!result.ok || result.value.rounded === null || (result.value.verdict !== 'mismatch' && result.value.verdict !== 'other-base')) return []
  const params = { nameZh, nameEn, title: statement.documentTitle, printed, now: `${result.value.rounded}%` }
  const [slip] = result.value.transposition
  return [
    { severity: 'warning', problem: problem('rule.printed-differs', params, [code]) },
    ...(slip === undefined ? [] : [{ severity: 'hint' as const, problem: problem('rule.print-swapped', { ...params, from: slip.from, to: slip.to }, [code]) }]),
  ]
}
