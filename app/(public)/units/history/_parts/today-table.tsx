// The figures on today's units: own ones, sums with what they are made of, and what cannot be converted with the reason.
import { FigureCell } from '../../../_parts/figure-cell'
import { tableFootnotes } from '../../../_parts/table-footnotes'
import { formatPeriod } from '@/lib/i18n/format'
import { unitName } from '../../../_reading/words'
import { HistoryTable, tableId, type KindTableProps } from './history-table'
import { madeWords, summedText } from './made-words'

export function TodayTable({ contents, ...props }: KindTableProps) {
  const { t, locale, metric, kind } = props
  const words = t.unitHistory
  const { columns } = contents
  const rows = contents.unitsOfToday.filter((unit) => unit.kind === kind)
  const madeId = `${tableId(kind)}-made`
  const made = rows.flatMap((unit) =>
    columns.flatMap((column) => {
      const found = column.onToday.get(unit.id)
      const text = found === undefined ? null : madeWords({ t, locale, metric }, unit.id, found, column)
      return text === null ? [] : [{ key: `${unit.id} ${column.period.key}`, text: words.madeOf({ unit: unitName(locale, unit), period: formatPeriod(locale, column.period), made: text }) }]
    }),
  )
  const mark = (unitId: number, period: string) => {
    const number = made.findIndex(({ key }) => key === `${unitId} ${period}`) + 1
    return number === 0 ? null : (
      <sup className="footnote-marks">
        <a href={`#${madeId}-${number}`} aria-label={words.madeRead(number)}>
          {words.madeMark(number)}
        </a>
      </sup>
    )
  }
  const notes = tableFootnotes(t, tableId(kind), rows.flatMap(({ id }) => columns.flatMap(({ onToday }) => {
    const found = onToday.get(id)
    return found?.how === 'own' && found.figure !== null ? [found.figure] : []
  })))
  return (
    <div>
      <HistoryTable
        {...props}
        columns={columns}
        rows={rows}
        note={notes.list}
        cell={(unit, { onToday, period }) => {
          const found = onToday.get(unit.id)
          if (found === undefined || found.how === 'not-there') return <span className="text-muted">{words.notYet}</span>
          if (found.how === 'refused') return <><span className="text-muted">{words.refusedMark}</span>{mark(unit.id, period.key)}</>
          if (found.how === 'summed') return <><span className="figure-value figure-value-inline">{summedText({ t, locale, metric }, found.quantity, found.counts !== null)}</span>{mark(unit.id, period.key)}</>
          return found.figure === null ? <span className="text-muted">{t.figure.noFigure}</span> : <><FigureCell locale={locale} figure={found.figure} />{notes.mark(found.figure)}{mark(unit.id, period.key)}</>
        }}
      />
      {made.length > 0 && (
        <div className="mt-4">
          <h3 className="text-[1.0625rem]">{words.madeTitle}</h3>
          <ol className="footnote-list" id={madeId}>
            {made.map(({ key, text }, at) => (
              <li key={key} id={`${madeId}-${at + 1}`}>
                <span className="footnote-number">{words.madeMark(at + 1)}</span> {text}
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  )
}
