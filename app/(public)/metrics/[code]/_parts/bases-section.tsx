// The same question on each of its bases, and the way to read the page on another one.
import type { Display } from '@/app/_http/display'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Drawing } from '@/components/charts/drawing'
import { drawingRooms } from '@/components/charts/drawing-rooms'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PublishedRelease } from '@/lib/data/published'
import { basesFigure, namedIn } from '../../../_figures/bases'
import { FigureFilesWithCopy } from '../../../_parts/figure-files-with-copy'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import type { Basis } from '../../../_reading/bases-contents'
import { expressionOf, valueText } from '../../../_reading/figure-words'
import { either, metricName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface BasesSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly contents: Pick<MetricContents, 'metric' | 'unit' | 'city'>
  readonly bases: readonly Basis[]
  readonly release: PublishedRelease
  readonly basisHref: (code: string) => string
}

export async function BasesSection({ display, contents: { metric, unit, city }, bases, release, basisHref }: BasesSectionProps) {
  const { t, locale } = display
  const [figure, named] = await Promise.all([basesFigure(display, { metric, unit, isCity: unit.id === city.id, bases }, release), Promise.all(bases.map(async (basis) => [basis.metric.code, await namedIn(display, basis)] as const))])
  const namedBy = new Map(named)
  const drawings = drawingRooms(figure.draw)
  const notes = tableFootnotes(t, 'bases-table', bases.flatMap((basis) => basis.figure ?? []))
  const head = t.ranking.basesColumn
  const table = (
    <DataTable
      id="bases-table"
      caption={t.metricPage.familyCaption}
      columns={[
        { key: 'metric', header: head.metric, cell: (basis) => (basis.metric.code === metric.code ? metricName(locale, basis.metric) : <Link href={basisHref(basis.metric.code)}>{metricName(locale, basis.metric)}</Link>) },
        { key: 'base', header: head.base, cell: (basis) => either(locale, basis.metric.baseZh, basis.metric.baseEn) ?? t.figure.noFigure },
        { key: 'value', header: head.value, numeric: true, cell: (basis) => (basis.figure === null ? t.metricPage.unreported : <>{valueText(locale, basis.figure)}{notes.mark(basis.figure)}</>) },
        { key: 'counts', header: head.counts, numeric: true, cell: (basis) => (basis.figure === null ? t.figure.noFigure : (expressionOf(t, basis.figure) ?? t.figure.noFigure)) },
        { key: 'named', header: head.named, cell: (basis) => <Named t={t} places={namedBy.get(basis.metric.code) ?? []} /> },
      ]}
      rows={bases}
      rowKey={(basis) => basis.metric.code}
      marked={(basis) => basis.metric.code === metric.code}
      note={notes.list}
    />
  )
  return (
    <Section id="bases" title={t.ranking.basesTitle} panel>
      {drawings === null ? (
        <>
          <p className="section-note">{t.ranking.basesNote}</p>
          {table}
        </>
      ) : (
        <ChartFigure t={t} id="bases-chart" title={figure.title} subtitle={figure.subtitle} notes={figure.notes} source={t.ranking.sourceOf(figure)} table={table} downloads={<FigureFilesWithCopy display={display} figure={figure} />}>
          <Drawing {...drawings} />
        </ChartFigure>
      )}
    </Section>
  )
}

function Named({ t, places }: { readonly t: Display['t']; readonly places: readonly string[] }) {
  return places.length === 0 ? <span className="text-muted">{t.ranking.namedNowhere}</span> : <span>{t.reading.list(places)}</span>
}
