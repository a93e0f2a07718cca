// The first page of a wall: the headline, what it rests on, and the key figures.
import { ChangeWords } from '@/components/figures/change-words'
import { FigureValue } from '@/components/figures/figure-value'
import { StatusPill } from '@/components/figures/status-pill'
import type { PlacedFigure } from '@/lib/data/figures'
import type { KeyFigure } from '@/lib/domain/overview'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { changeOf, figureProps } from '../../_reading/figure-words'
import { metricName } from '../../_reading/words'
import type { ScreenContents } from './load'
import { ScreenPage } from './screen-page'

interface KeyPageProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: ScreenContents
}

export function KeyPage({ t, locale, contents: { overview: { overview, years, targets, text } } }: KeyPageProps) {
  return (
    <ScreenPage name="key" title={text.headline} note={text.narrative === '' ? undefined : <p className="screen-narrative">{text.narrative}</p>}>
      <ul className="screen-cards">
        {overview.key.map((one) => (
          <Card key={one.metric.code} t={t} locale={locale} keyFigure={one} years={years.get(one.metric.code) ?? []} target={one.figure?.target ?? targets.get(one.metric.code) ?? null} />
        ))}
      </ul>
    </ScreenPage>
  )
}

/** Characters from which on a value needs smaller ones beside its status: 1,183.08万. */
const LONG = 8

interface CardProps {
  readonly t: Messages
  readonly locale: Locale
  readonly keyFigure: KeyFigure<PlacedFigure>
  readonly years: readonly PlacedFigure[]
  readonly target: NonNullable<PlacedFigure['target']> | null
}

function Card({ t, locale, keyFigure: { metric, figure, status }, years, target }: CardProps) {
  const change = changeOf(locale, t, figure, years)
  const value = figure === null ? { text: null, absence: t.figure.noFigure } : figureProps(locale, figure, 'card')
  return (
    <li className="screen-card">
      <div className="screen-card-body">
        <h3>{metricName(locale, metric)}</h3>
        <p className="screen-card-value" data-long={(value.text ?? '').length >= LONG ? '' : undefined}>
          <FigureValue {...value} size="large" />
        </p>
        <p className="screen-card-change">{figure !== null && <ChangeWords words={change.direction === null ? change.text : t.screen.change(change.text)} direction={change.direction} />}</p>
        <p className="screen-card-target">{target === null ? t.screen.noTarget : t.screen.target(formatTarget(locale, metric, target))}</p>
        <p className="screen-card-status">
          <StatusPill status={status} word={t.status[status]} />
        </p>
      </div>
    </li>
  )
}
