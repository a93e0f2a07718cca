// The figures of a unit by group: beside its like where it has one, with the state of their checks where it has none.
import { statementsAbout } from '@/lib/data/figure-statements'
import type { PublishedRelease } from '@/lib/data/published'
import { figureYearBefore } from '@/lib/domain/figure-quantity'
import { figureStandingOf } from '@/lib/domain/figure-standing'
import { inGroups } from '@/lib/domain/groups'
import { checksOf } from '@/lib/domain/overview'
import { isPlain } from '@/lib/domain/period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { FigureTable } from '../../_parts/figure-table'
import { UnreportedMetrics } from '../../_parts/unreported-metrics'
import { groupName, metricName } from '../../_reading/words'
import type { UnitContents, UnitRow } from '../_parts/load'
import { rankLegend } from '../_parts/rank-legend'
import { UnitTable } from '../_parts/unit-table'

interface UnitFiguresProps {
  readonly t: Messages
  readonly locale: Locale
  readonly release: PublishedRelease
  readonly contents: UnitContents
  readonly hrefOf: (metricCode: string) => string
}

export function UnitFigures({ t, locale, release, contents, hrefOf }: UnitFiguresProps) {
  const { groups, owed, figures, rows, among } = contents
  const about = statementsAbout(release.statements)
  const withChange = rows.some(({ figure, years }) => figureYearBefore(figure, years) !== null)
  const withSpans = figures.some(({ period }) => !isPlain(period))
  const checked = ({ figure, years }: UnitRow) => ({
    figure, years, href: hrefOf(figure.metric.code), standing: figureStandingOf(figure, checksOf(figure, about(figure), figures, (metric) => metricName(locale, metric))),
  })
  const parts = inGroups(groups, owed, figures)
  const silent = parts.flatMap((part) => (part.figures.length === 0 ? part.unreported : []))
  return (
    <div className="flex flex-col gap-5">
      {parts
        .filter((part) => part.figures.length > 0)
        .map((part) => {
          const own = rows.filter(({ figure }) => part.figures.includes(figure))
          const table = { t, locale, id: `group-${part.group.code}`, caption: groupName(locale, part.group) }
          return (
            <div key={part.group.code} className="panel flex flex-col gap-2">
              {among.length > 1 ? <UnitTable {...table} rows={own} hrefOf={hrefOf} /> : <FigureTable {...table} rows={own.map(checked)} withChange={withChange} withSpans={withSpans} />}
              <UnreportedMetrics locale={locale} summary={t.overview.unreported(part.unreported.length)} metrics={part.unreported} hrefOf={({ code }) => hrefOf(code)} />
            </div>
          )
        })}
      {silent.length > 0 && (
        <div className="panel">
          <UnreportedMetrics locale={locale} summary={t.overview.unreported(silent.length)} metrics={silent} hrefOf={({ code }) => hrefOf(code)} />
        </div>
      )}
      {rankLegend(t, contents).map((note) => (
        <p key={note} className="section-note">{note}</p>
      ))}
    </div>
  )
}
