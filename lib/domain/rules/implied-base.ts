import { problem } from '../problem'
import { acceptance } from '../reconcile/acceptance'
import { readPrinted } from '../reconcile/read-printed'
import { fittingDenominators } from '../reconcile/would-fit'
import { Exact } from '../rounding'
import { comparedAll } from './compared'
import { exactValue } from './exact-value'
import type { Finding, Rule } from './rule'

/**
 * Where a text gives a rate and only its numerator is recorded: the bases that would give the rate. None at all, or all of them more than half off
 * last year's base, is a question; otherwise the range is told.
 */
export const impliedBase: Rule = {
  code: 'implied-base',
  check: ({ metrics, lookup, lookupYearBefore, statements }) =>
    statements.flatMap((statement): Finding[] => {
      const metric = metrics.find(({ code }) => code === statement.metricCode)
      if (metric?.numeratorCode == null || metric.denominatorCode === null || statement.kind !== 'VALUE' || statement.printed === null) return []
      const numerator = exactValue(lookup(metric.numeratorCode))
      const read = readPrinted(statement.printed)
      if (numerator === null || lookup(metric.denominatorCode)?.kind === 'value' || !read.ok) return []
      const before = exactValue(lookupYearBefore(metric.denominatorCode))
      const range = fittingDenominators(acceptance(read.value), numerator, before ?? numerator)
      const { code, nameZh, nameEn } = metric
      const about = [code, metric.numeratorCode]
      const params = { nameZh, nameEn, printed: statement.printed, numerator }
      const shared = { against: 'print', about, compared: [`printed ${statement.code} ${statement.printed}`, `${metric.denominatorCode} a year before = ${before ?? 'none'}`, ...comparedAll([metric.numeratorCode], lookup)] } as const
      if (range === null) return [{ ...shared, severity: 'warning', problem: problem('rule.no-implied-base', params, [code]) }]
      const far = before !== null && ((range.to !== null && new Exact(range.to).lt(new Exact(before).times('0.5'))) || new Exact(range.from).gt(new Exact(before).times('1.5')))
      const told = { ...params, from: range.from, to: range.to ?? '', before: before ?? '' }
      return [{ ...shared, severity: far ? 'warning' : 'hint', problem: far ? problem('rule.implied-base-far', told, [code]) : problem('rule.implied-base', told, [code]) }]
    }),
}
