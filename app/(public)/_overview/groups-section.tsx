import { Section } from '@/components/layout/section'
import type { PlacedFigure } from '@/lib/data/figures'
import { figureStandingOf } from '@/lib/domain/figure-standing'
import { figureYearBefore } from '@/lib/domain/figure-quantity'
import { inGroups } from '@/lib/domain/groups'
import { checksOf } from '@/lib/domain/overview'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureTable, type FigureRow } from '../_parts/figure-table'
import { UnreportedMetrics } from '../_parts/unreported-metrics'
import { groupName, metricName } from '../_reading/words'
import type { OverviewContents } from './load'

interface GroupsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly year: number
  readonly contents: OverviewContents
  readonly hrefOf: (metricCode: string) => string
}

/** Every metric of the city by the nine groups; those without a figure are named, folded, under each table. */
export function GroupsSection({ t, locale, year, contents, hrefOf }: GroupsSectionProps) {
  const { groups, metrics, figures, about, years } = contents
  const beforeOf = (figure: PlacedFigure): PlacedFigure | null => figureYearBefore(figure, years.get(figure.metric.code) ?? [])
  const withChange = figures.some((figure) => beforeOf(figure) !== null)
  const rowOf = (figure: PlacedFigure): FigureRow => ({
    figure,
    href: hrefOf(figure.metric.code),
    standing: figureStandingOf(figure, checksOf(figure, about(figure), figures, (metric) => metricName(locale, metric))),
    before: beforeOf(figure),
  })
  return (
    <Section id="all" title={t.overview.allTitle} note={t.reading.sentences([t.overview.allNote, ...(withChange ? [] : [t.overview.noYearBefore(year - 1)])])}>
      <div className="flex flex-col gap-5">
        {inGroups(groups, metrics, figures).map(({ group, figures: own, unreported }) => (
          <div key={group.code} className="panel flex flex-col gap-2">
            {own.length > 0 ? (
              <FigureTable t={t} locale={locale} id={`group-${group.code}`} caption={groupName(locale, group)} rows={own.map(rowOf)} withChange={withChange} />
            ) : (
              <>
                <h3 className="text-[1.0625rem]">{groupName(locale, group)}</h3>
                <p className="text-muted">{t.overview.nothingReported}</p>
              </>
            )}
            <UnreportedMetrics t={t} locale={locale} metrics={unreported} hrefOf={(metric) => hrefOf(metric.code)} />
          </div>
        ))}
      </div>
    </Section>
  )
}
