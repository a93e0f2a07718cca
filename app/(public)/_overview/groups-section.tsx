import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import type { PlacedFigure } from '@/lib/data/figures'
import { figureStandingOf } from '@/lib/domain/figure-standing'
import { figureYearBefore } from '@/lib/domain/figure-quantity'
import { inGroups } from '@/lib/domain/groups'
import { isPlain } from '@/lib/domain/period'
import { statusOf, type FigureStatus } from '@/lib/domain/status'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureTable, type FigureRow } from '../_parts/figure-table'
import { UnreportedMetrics } from '../_parts/unreported-metrics'
import { groupName } from '../_reading/words'
import type { OverviewContents } from './load'

interface GroupsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly year: number
  readonly contents: OverviewContents
  readonly hrefOf: (metricCode: string) => string
}

/** With more figures than this the tables are folded, each under a line that says how its group stands. */
const UNFOLDED = 60

function summaryOf(t: Messages, group: string, figures: readonly PlacedFigure[], unreported: number): string {
  const count = (status: FigureStatus): number => figures.filter((figure) => statusOf(figure, figure.metric) === status).length
  const statuses = (['met', 'near', 'missed'] as const).filter((status) => count(status) > 0).map((status) => t.overview.tally[status](count(status)))
  return t.tiles.groupSummary({ group, parts: [t.tiles.groupFigures(figures.length), ...statuses, ...(unreported > 0 ? [t.overview.unreported(unreported)] : [])] })
}

/** Every metric of the city by the nine groups; those without a figure are named, folded, under each table. */
export function GroupsSection({ t, locale, year, contents, hrefOf }: GroupsSectionProps) {
  const { groups, owed, figures, overview, years } = contents
  const yearsOf = (figure: PlacedFigure): readonly PlacedFigure[] => years.get(figure.metric.code) ?? []
  const withChange = figures.some((figure) => figureYearBefore(figure, yearsOf(figure)) !== null)
  const withSpans = figures.some(({ period }) => !isPlain(period))
  const rowOf = (figure: PlacedFigure): FigureRow => ({
    figure,
    href: hrefOf(figure.metric.code),
    standing: figureStandingOf(figure, overview.checks.get(figure) ?? []),
    years: yearsOf(figure),
  })
  const parts = inGroups(groups, owed, figures)
  // A group of which nothing is due, as in a quarter, has nothing to say.
  const silent = parts.filter((part) => part.figures.length === 0 && part.unreported.length > 0)
  return (
    <Section id="all" title={t.overview.allTitle} note={t.reading.sentences([t.overview.allNote, ...(withChange ? [] : [t.overview.noYearBefore(year - 1)])])}>
      <div className={figures.length <= UNFOLDED ? 'flex flex-col gap-5' : 'panel group-folds'}>
        {parts
          .filter((part) => part.figures.length > 0)
          .map(({ group, figures: own, unreported }) => {
            const table = (
              <>
                <FigureTable t={t} locale={locale} id={`group-${group.code}`} caption={groupName(locale, group)} rows={own.map(rowOf)} withChange={withChange} withSpans={withSpans} />
                <UnreportedMetrics locale={locale} summary={t.overview.unreported(unreported.length)} metrics={unreported} hrefOf={(metric) => hrefOf(metric.code)} />
              </>
            )
            return figures.length <= UNFOLDED ? (
              <div key={group.code} className="panel flex flex-col gap-2">
                {table}
              </div>
            ) : (
              <div key={group.code} className="print-open">
                <Disclosure summary={summaryOf(t, groupName(locale, group), own, unreported.length)}>{table}</Disclosure>
              </div>
            )
          })}
        {silent.length > 0 && (
          <div className={figures.length <= UNFOLDED ? 'panel' : 'mt-3'}>
            <h3 className="text-[1.0625rem]">{t.overview.nothingTitle}</h3>
            {silent.map(({ group, unreported }) => (
              <UnreportedMetrics key={group.code} locale={locale} summary={t.overview.groupUnreported(groupName(locale, group), unreported.length)} metrics={unreported} hrefOf={(metric) => hrefOf(metric.code)} />
            ))}
          </div>
        )}
      </div>
    </Section>
  )
}
