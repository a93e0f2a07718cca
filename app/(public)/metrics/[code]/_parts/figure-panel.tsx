// The figure itself: how much, against what, from which counts, how it came here.
import { ChangeWords } from '@/components/figures/change-words'
import { FigureValue } from '@/components/figures/figure-value'
import { StatusPill } from '@/components/figures/status-pill'
import { Facts, type Fact } from '@/components/ui/facts'
import type { PlacedFigure } from '@/lib/data/figures'
import type { FigurePart } from '@/lib/domain/figure'
import { statusOf } from '@/lib/domain/status'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { changeOf, exactText, figureProps, partText, targetOf, valueText } from '../../../_reading/figure-words'
import { either, periodWords } from '../../../_reading/words'

interface FigurePanelProps {
  readonly t: Messages
  readonly locale: Locale
  readonly figure: PlacedFigure
  readonly series: readonly PlacedFigure[]
}

export function FigurePanel({ t, locale, figure, series }: FigurePanelProps) {
  const status = statusOf(figure, figure.metric)
  const notes = tableFootnotes(t, 'figure', [figure])
  return (
    <section id="figure" aria-label={t.metricPage.nowTitle} className="panel grid items-start gap-x-12 gap-y-5 lg:grid-cols-[max-content_minmax(0,1fr)]">
      <div className="flex flex-col items-start gap-3">
        <span>
          <FigureValue {...figureProps(locale, figure, 'card')} size="large" />
          {notes.mark(figure)}
        </span>
        <StatusPill status={status} word={t.status[status]} />
      </div>
      <Facts facts={factsOf(t, locale, figure, series)} columns />
      {notes.list !== undefined && <div className="lg:col-span-2">{notes.list}</div>}
    </section>
  )
}

function factsOf(t: Messages, locale: Locale, figure: PlacedFigure, series: readonly PlacedFigure[]): readonly Fact[] {
  const { metric, numerator, denominator, target, origin, revision } = figure
  const name = t.metricPage.fact
  const base = either(locale, metric.baseZh, metric.baseEn)
  const part = (one: FigurePart): string => t.metricPage.partOf({ name: either(locale, one.nameZh, one.nameEn), value: partText(one) })
  const full = exactText(locale, figure)
  const change = changeOf(locale, t, figure, series)
  return [
    ...(full === valueText(locale, figure) ? [] : [{ name: name.full, value: full }]),
    { name: name.period, value: periodWords(locale, figure) },
    ...(base === null ? [] : [{ name: name.base, value: t.metricPage.baseOf(base) }]),
    ...(numerator === null ? [] : [{ name: name.numerator, value: part(numerator) }]),
    ...(denominator === null ? [] : [{ name: name.denominator, value: part(denominator) }]),
    ...(numerator === null || figure.value === null ? [] : [{ name: name.exact, value: t.reading.percent(figure.value) }]),
    { name: name.change, value: <ChangeWords words={change.text} direction={change.direction} /> },
    { name: name.target, value: targetOf(locale, t, figure) ?? t.metricPage.noTarget },
    ...(target === null ? [] : [{ name: name.targetSource, value: either(locale, target.sourceZh, target.sourceEn) }]),
    { name: name.origin, value: t.metricPage.origin[origin] },
    { name: name.revision, value: t.metricPage.revisionOf({ seq: revision.seq, at: formatInstant(locale, revision.at) }) },
  ]
}
