// One of the twelve: its figure, or that there is none and what the document says instead.
import type { ReactNode } from 'react'
import { Sparkline } from '@/components/charts/sparkline'
import { FootnoteList } from '@/components/figures/footnote-list'
import { FootnoteMarks } from '@/components/figures/footnote-marks'
import { KpiCard } from '@/components/figures/kpi-card'
import { RecomputationNote } from '@/components/figures/recomputation-note'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Target } from '@/lib/data/targets'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { isWithoutCounts, type KeyFigure } from '@/lib/domain/overview'
import { isPlain } from '@/lib/domain/period'
import { kindOf, seriesOf } from '@/lib/domain/series'
import type { Statement } from '@/lib/domain/statement'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { changeOf, expressionOf, targetOf, figureProps, valueText } from '../_reading/figure-words'
import { metricName, otherPeriodWords } from '../_reading/words'

interface KeyCardProps {
  readonly t: Messages
  readonly locale: Locale
  readonly href: string
  readonly keyFigure: KeyFigure<PlacedFigure>
  /** The same metric and unit over the releases of the same kind. */
  readonly years: readonly PlacedFigure[]
  /** The target of the year; a figure has its own. */
  readonly target: Target | null
  /** What documents say of it where there is no figure. */
  readonly said: readonly Statement[]
}

export function KeyCard({ t, locale, href, keyFigure, years, target, said }: KeyCardProps) {
  const { metric, figure, status } = keyFigure
  const change = changeOf(locale, t, figure, years)
  const points = seriesOf(years.filter((one) => figure === null || one.period.end <= figure.period.end), { kind: kindOf(years) }).points
  const known = points.filter((point) => point.value !== null)
  const name = metricName(locale, metric)
  return (
    <KpiCard
      t={t}
      name={name}
      href={href}
      value={figure === null ? { text: null, absence: t.status['not-reported'] } : figureProps(locale, figure, 'card')}
      marks={figure === null ? null : <FootnoteMarks t={t} listId={`card-${figure.metric.code}-notes`} numbers={figure.footnotes.map((_text, at) => at + 1)} />}
      status={{ key: status, word: t.status[status], href: `${href}#figure` }}
      change={{ words: change.text, direction: change.direction }}
      target={figure !== null ? targetOf(locale, t, figure) : target === null ? null : formatTarget(locale, metric, target)}
      basis={figure === null ? undefined : basisOf(t, figure)}
      course={
        figure === null ? '' : !isPlain(figure.period) ? t.overview.noCourse : known.length < 3 ? null : (
          <Sparkline
            id={`course-${metric.code}`}
            title={t.card.course(name)}
            description={t.reading.list(years.map((one) => t.overview.valueOf(formatPeriod(locale, one.period), valueText(locale, one))))}
            values={points.map((point) => (point.value === null ? null : inShownUnit(point.value, metric.displayScale)))}
            breaks={points.flatMap((point, at) => (point.breakBefore ? [at] : []))}
            reversed={metric.kind === 'RANK'}
            target={figure?.target ? inShownUnit(figure.target.value, metric.displayScale) : null}
          />
        )
      }
      periods={known.length}
      note={<CardNotes t={t} locale={locale} keyFigure={keyFigure} said={said} />}
    />
  )
}

function basisOf(t: Messages, figure: PlacedFigure): string | undefined {
  return isWithoutCounts(figure) ? t.overview.printedOnly : (expressionOf(t, figure) ?? undefined)
}

function CardNotes({ t, locale, keyFigure, said }: Pick<KeyCardProps, 't' | 'locale' | 'keyFigure' | 'said'>): ReactNode {
  const { figure, checks } = keyFigure
  if (figure === null) {
    return said.flatMap(({ code, printed }) => (printed === null ? [] : [<p key={code} className="text-sm text-muted">{t.overview.onlyWords(printed)}</p>]))
  }
  const span = otherPeriodWords(locale, figure)
  const expression = expressionOf(t, figure)
  const disputed = checks.find((check) => !check.agrees)?.reconciliation
  return (
    <>
      {span !== null && <p className="text-sm text-muted">{t.overview.span(span)}</p>}
      <FootnoteList t={t} id={`card-${figure.metric.code}-notes`} texts={figure.footnotes} />
      {disputed && disputed.rounded !== null && expression !== null && (
        <RecomputationNote t={t} printed={disputed.printed} expression={expression} computed={t.reading.percent(disputed.rounded)} />
      )}
    </>
  )
}
