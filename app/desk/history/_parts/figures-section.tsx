// The figures that a load wrote: by year, and one by one with what they said before for those who may read drafts.
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { LoadedFigure, YearSum } from '@/lib/data/history-figures'
import type { Metric } from '@/lib/data/metrics'
import type { NamedUnits } from '@/lib/data/units'
import { shownFigure } from '@/lib/i18n/cell-words'
import { formatDecimal } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

const counted = (count: number): string => formatDecimal(String(count), 0)

export interface FigureNames {
  readonly metrics: ReadonlyMap<number, Metric>
  readonly units: NamedUnits['byId']
}

interface FiguresProps {
  readonly t: Messages
  readonly locale: Locale
  readonly figures: readonly LoadedFigure[]
  readonly names: FigureNames
  /** Whether what stood before is shown: a draft is no business of whoever only loads. */
  readonly withBefore: boolean
}

export function FigureTable({ t, locale, figures, names, withBefore, id, caption, note }: FiguresProps & { readonly id: string; readonly caption: string; readonly note?: string | undefined }) {
  const words = t.history.figureList
  const unitName = (unitId: number): string => {
    const unit = names.units.get(unitId)
    return (locale === 'en' ? unit?.nameEn : unit?.name) ?? String(unitId)
  }
  const metricOf = ({ versionId }: LoadedFigure): Metric | undefined => names.metrics.get(versionId)
  const shown = (figure: LoadedFigure, quantity: LoadedFigure['before']): string => {
    const metric = metricOf(figure)
    return quantity === null ? t.history.nothingBefore : metric === undefined ? '' : shownFigure(locale, metric, quantity)
  }
  const before: Column<LoadedFigure> = { key: 'before', header: words.before, numeric: true, cell: (figure) => shown(figure, figure.before) }
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={figures}
      rowKey={({ observationId }) => String(observationId)}
      columns={[
        { key: 'metric', header: words.metric, cell: (figure) => (locale === 'en' ? metricOf(figure)?.nameEn : metricOf(figure)?.nameZh) ?? figure.metricCode },
        { key: 'unit', header: words.unit, cell: ({ unitId }) => unitName(unitId) },
        { key: 'period', header: words.period, nowrap: true, cell: ({ periodKey }) => periodKey },
        ...(withBefore ? [before] : []),
        { key: 'after', header: words.after, numeric: true, cell: (figure) => shown(figure, figure.after) },
      ]}
      note={note}
    />
  )
}

export function FiguresSection({ years, ...given }: FiguresProps & { readonly years: readonly YearSum[] }) {
  const words = given.t.history
  const all = years.reduce((sum, { entered, computed }) => sum + entered + computed, 0)
  if (years.length === 0) return null
  return (
    <Section id="figures" title={words.figures} note={words.figuresLead}>
      <div className="flex flex-col gap-6">
        <DataTable
          id="figure-years"
          caption={words.figureYears}
          rows={years}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: 'year', header: words.figuresByYear.year, cell: ({ year }) => String(year) },
            { key: 'units', header: words.figuresByYear.units, numeric: true, cell: ({ units }) => counted(units) },
            { key: 'entered', header: words.figuresByYear.entered, numeric: true, cell: ({ entered }) => counted(entered) },
            { key: 'computed', header: words.figuresByYear.computed, numeric: true, cell: ({ computed }) => counted(computed) },
            { key: 'changed', header: words.figuresByYear.changed, numeric: true, cell: ({ changed }) => counted(changed) },
          ]}
        />
        <FigureTable {...given} id="figure-list" caption={words.figuresShown(counted(given.figures.length), counted(all))} />
      </div>
    </Section>
  )
}
