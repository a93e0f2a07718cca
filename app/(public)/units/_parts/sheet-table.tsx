// The metrics on a unit's one page: value and target, change, status, place among its like, and the same as a strip.
import { StandingStrip } from '@/components/charts/standing-strip'
import { StatusPill } from '@/components/figures/status-pill'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { Exact } from '@/lib/domain/rounding'
import { statusOf } from '@/lib/domain/status'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { changeOf, valueText } from '../../_reading/figure-words'
import { metricName, otherPeriodWords } from '../../_reading/words'
import type { UnitRow } from './load'
import { medianText, rankText } from './rank-words'
import type { SheetRow } from './sheet-rows'

interface SheetTableProps {
  readonly t: Messages
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  readonly caption: string
  /** As it is called beside its strip. */
  readonly unitName: string
  readonly rows: readonly SheetRow[]
  /** False for a unit without a like: then rank and strip are left out. */
  readonly compared: boolean
}

export function SheetTable({ t, locale, id, caption, unitName, rows, compared }: SheetTableProps) {
  const words = t.unitSheet
  return (
    <table className="unit-sheet-table" data-compared={compared || undefined}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.metric}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{t.reading.column.change}</th>
          <th scope="col">{t.reading.column.status}</th>
          {compared && <th scope="col">{words.rank}</th>}
          {compared && <th scope="col">{words.strip}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ metric, row }) => {
          const status = statusOf(row?.figure ?? null, metric)
          const span = row === null ? null : otherPeriodWords(locale, row.figure)
          return (
            <tr key={metric.code}>
              <th scope="row">
                <span className="unit-sheet-clamp">{metricName(locale, metric)}</span>
              </th>
              <td>
                <strong>{row === null ? t.status['not-reported'] : valueText(locale, row.figure)}</strong>
                <small>{span ?? (row === null ? '' : row.figure.target === null ? words.noTarget : words.target(formatTarget(locale, metric, row.figure.target)))}</small>
              </td>
              <td>{row === null ? t.figure.noFigure : changeOf(locale, t, row.figure, row.years).text}</td>
              <td>
                <StatusPill status={status} word={t.status[status]} plain />
              </td>
              {compared && (
                <td>
                  {row === null ? t.figure.noFigure : rankText(t, row)}
                  {row !== null && row.ranking !== null && row.ranking.ranked.length > 1 && <small>{words.median(medianText(t, locale, row, 'card'))}</small>}
                </td>
              )}
              {compared && <td>{row !== null && <Strip t={t} locale={locale} id={`${id}-${metric.code}`} unitName={unitName} row={row} />}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Strip({ t, locale, id, unitName, row: { figure, ranking } }: { readonly t: Messages; readonly locale: Locale; readonly id: string; readonly unitName: string; readonly row: UnitRow }) {
  const words = t.unitSheet
  if (ranking === null || ranking.ranked.length < 2) return null
  const ordered = ranking.ranked.map((one) => one.figure).toSorted((a, b) => new Exact(a.value ?? 0).comparedTo(b.value ?? 0))
  const [lowest, highest] = [ordered[0], ordered.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  const placed = ordered.some(({ unitId }) => unitId === figure.unitId)
  const shown = (value: string): string => inShownUnit(value, figure.metric.displayScale)
  return (
    <StandingStrip
      id={id}
      title={words.stripTitle(metricName(locale, figure.metric))}
      description={t.reading.list([
        ...(placed ? [words.stripOwn(unitName, valueText(locale, figure))] : []), words.stripLowest(valueText(locale, lowest)), words.median(medianText(t, locale, { figure, ranking }, 'card')),
        words.stripHighest(valueText(locale, highest)), words.stripOf(ordered.length),
      ])}
      own={placed && figure.value !== null ? shown(figure.value) : null}
      others={ordered.filter(({ unitId }) => unitId !== figure.unitId).flatMap(({ value }) => (value === null ? [] : [shown(value)]))}
      median={ranking.median === null ? null : shown(ranking.median)}
      target={figure.target === null ? null : shown(figure.target.value)}
    />
  )
}
