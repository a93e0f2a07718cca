// Which figure a cell of a foreign sheet is, from the names around it.
import type { ImportRow, ImportTarget } from './import-target'
import type { NameMatch } from './name-index'
import type { TableCell } from './walk-table'

export type Placing = { readonly kind: 'placed'; readonly row: ImportRow } | { readonly kind: 'open'; readonly missing: 'metric' | 'subject' | 'period' } | { readonly kind: 'not-asked' }

export interface Placer {
  readonly place: (cell: TableCell) => Placing
}

const codeOf = (match: NameMatch | null): string | null => {
  if (match === null) return null
  const { target } = match
  return target.kind === 'metric' ? target.metricCode : target.kind === 'subject' ? target.subjectCode : target.kind === 'period' ? target.periodKey : null
}

/** @param titlePeriod key of the period that a title names; null where none does */
export function placer({ rows }: ImportTarget, titlePeriod: string | null): Placer {
  const byMetric = new Map<string, ImportRow[]>()
  for (const row of rows) byMetric.set(row.place.metricCode, [...(byMetric.get(row.place.metricCode) ?? []), row])
  return {
    place: ({ names, head }) => {
      const metric = codeOf(names.metric) ?? codeOf(head?.metric ?? null)
      if (metric === null) return { kind: 'open', missing: 'metric' }
      const own = byMetric.get(metric) ?? []
      const subject = codeOf(names.subject) ?? codeOf(head?.subject ?? null)
      const subjects = new Set(own.map(({ place }) => place.subjectCode))
      // A unit that nobody knows is not the only unit that is asked.
      if (subject === null && (subjects.size > 1 || names.unknown === 'subject')) return { kind: 'open', missing: 'subject' }
      const ofSubject = subject === null ? own : own.filter(({ place }) => place.subjectCode === subject)
      const period = codeOf(names.period) ?? codeOf(head?.period ?? null)
      const ofPeriod = period === null ? ofSubject : ofSubject.filter(({ place }) => place.periodKey === period)
      const titled = ofPeriod.length > 1 && titlePeriod !== null ? ofPeriod.filter(({ place }) => place.periodKey === titlePeriod) : ofPeriod
      const [row, another] = titled
      if (row === undefined) return { kind: 'not-asked' }
      return another === undefined ? { kind: 'placed', row } : { kind: 'open', missing: 'period' }
    },
  }
}
