// What one version changed against another: old and new value, and why.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PlacedFigure } from '@/lib/data/figures'
import type { PublishedRelease } from '@/lib/data/published'
import { difference, type FrozenItem, type ItemChange } from '@/lib/domain/release'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { written } from '../../_reading/figure-words'
import { withinRelease } from '../../_reading/selection'
import { metricName, periodWords, unitName } from '../../_reading/words'

type FrozenFigure = FrozenItem & { readonly figure: PlacedFigure }

const frozen = (figure: PlacedFigure): FrozenFigure => ({
  metricCode: figure.metric.code,
  unitCode: figure.unit.code,
  periodKey: figure.period.key,
  seq: figure.revision.seq,
  metricVersion: figure.metric.version,
  value: figure.value,
  missing: figure.missing,
  qualifier: figure.qualifier,
  footnotes: figure.footnotes,
  figure,
})

/** The changes between two versions, in the order of the figures of the later one. */
export function differenceBetween(before: PublishedRelease, after: PublishedRelease): readonly ItemChange<FrozenFigure>[] {
  return difference(before.figures.map(frozen), after.figures.map(frozen))
}

interface DifferenceTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly caption: string
  readonly changes: readonly ItemChange<FrozenFigure>[]
  /** The later version, to whose pages the names lead. */
  readonly release: PublishedRelease
}

export function DifferenceTable({ t, locale, caption, changes, release }: DifferenceTableProps) {
  const words = t.releasePage
  const head = t.reading.column
  const rows = changes.flatMap((change) => {
    const figure = (change.after ?? change.before)?.figure
    return figure === undefined ? [] : [{ change, figure }]
  })
  // Every digit: shortened to 万, a correction of a few cases would not show.
  const text = (item: FrozenFigure | null): string => {
    if (item === null) return t.figure.noFigure
    const { text: digits, number, unit } = written(locale, item.figure, 'table')
    return number === null ? digits : t.figure.withUnit(digits, unit)
  }
  return (
    <DataTable
      id="difference"
      caption={caption}
      rows={rows}
      rowKey={({ change }) => change.key}
      dense
      wide
      columns={[
        { key: 'metric', header: head.metric, cell: ({ figure }) => <Link href={withinRelease(`/metrics/${encodeURIComponent(figure.metric.code)}`, release)}>{metricName(locale, figure.metric)}</Link> },
        { key: 'unit', header: head.orgUnit, cell: ({ figure }) => unitName(locale, figure.unit) },
        { key: 'period', header: head.period, cell: ({ figure }) => periodWords(locale, figure) },
        { key: 'kind', header: words.kind, nowrap: true, cell: ({ change }) => words.kinds[change.kind] },
        { key: 'before', header: words.before, numeric: true, cell: ({ change }) => text(change.before) },
        { key: 'after', header: words.after, numeric: true, cell: ({ change }) => text(change.after) },
        { key: 'why', header: words.why, sentence: true, cell: ({ change }) => change.after?.figure.revision.reason ?? t.figure.noFigure },
      ]}
    />
  )
}
