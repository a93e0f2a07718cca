// How a unit stands: how many figures meet their targets, and which stand best and worst to them.
import { StatusPill } from '@/components/figures/status-pill'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Distance } from '@/lib/domain/units/strengths'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { valueText } from '../../_reading/figure-words'
import { metricName } from '../../_reading/words'
import { distanceWords } from './distance-words'
import type { UnitContents } from './load'
import { TallyLine } from './tally-line'

interface UnitSummaryProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: UnitContents
  readonly hrefOf: (metricCode: string) => string
}

export function UnitSummary({ t, locale, contents, hrefOf }: UnitSummaryProps) {
  const words = t.unitPage
  const { strengths, tally, owed } = contents
  return (
    <Section id="summary" title={words.summaryTitle} note={words.tallyNote(owed.length)} panel>
      <TallyLine t={t} tally={tally} />
      {strengths.measured === 0 ? (
        <p className="mt-3 text-muted">{words.nothingMeasured}</p>
      ) : (
        <>
          <div className="mt-4 grid gap-x-10 gap-y-5 lg:grid-cols-2">
            <Distances t={t} locale={locale} title={words.strengthsTitle} none={words.noStrengths} distances={strengths.best} hrefOf={hrefOf} />
            <Distances t={t} locale={locale} title={words.risksTitle} none={words.noRisks} distances={strengths.worst} hrefOf={hrefOf} />
          </div>
          <p className="section-note mt-3">{words.strengthsNote}</p>
        </>
      )}
    </Section>
  )
}

interface DistancesProps extends Pick<UnitSummaryProps, 't' | 'locale' | 'hrefOf'> {
  readonly title: string
  readonly none: string
  readonly distances: readonly Distance<PlacedFigure>[]
}

function Distances({ t, locale, title, none, distances, hrefOf }: DistancesProps) {
  return (
    <div className="min-w-0">
      <h3 className="text-[1.0625rem]">{title}</h3>
      {distances.length === 0 && <p className="mt-1 text-muted">{none}</p>}
      <ol className="distance-list">
        {distances.map((one) => {
          const { figure, status } = one
          const away = distanceWords(t, locale, one)
          return (
            <li key={figure.observationId}>
              <StatusPill status={status} word={t.status[status]} plain />
              <span>
                <Link href={hrefOf(figure.metric.code)}>{metricName(locale, figure.metric)}</Link>{' '}
                {figure.target !== null && t.unitPage.valueAgainst(valueText(locale, figure), formatTarget(locale, figure.metric, figure.target))}
                {away !== null && <span className="text-muted"> {away}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
