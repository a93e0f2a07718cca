// Figure by figure: which metric, about whom, and who answers.
import type { AskedFigureRow } from '@/lib/data/asked-figures'
import { formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface DutiesTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly rows: readonly AskedFigureRow[]
  readonly acts: boolean
}

export function DutiesTable({ t, locale, rows, acts }: DutiesTableProps) {
  const words = t.collections
  const name = (one: { readonly name: string; readonly nameEn: string }): string => (locale === 'en' ? one.nameEn : one.name)
  return (
    <table className="stack-table">
      <caption>{words.dutiesTable(String(rows.length))}</caption>
      <thead>
        <tr>
          {acts && (
            <td className="tick">
              <span className="sr-only">{words.allShown}</span>
            </td>
          )}
          <th scope="col">{words.metric}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.responder}</th>
          <th scope="col">{words.period}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ dutyId, metric, subject, responder, period }) => {
          const metricName = locale === 'en' ? metric.nameEn : metric.nameZh
          return (
            <tr key={dutyId}>
              {acts && (
                <td className="tick no-print">
                  <label className="tick-target">
                    <input type="checkbox" name="duties" value={dutyId} aria-label={words.chooseDuty(metricName, name(subject))} />
                  </label>
                </td>
              )}
              <th scope="row">
                {metricName}
                <span className="stack-note">{metric.code}</span>
              </th>
              <td data-label={words.subject}>{name(subject)}</td>
              <td data-label={words.responder}>{name(responder)}</td>
              <td data-label={words.period}>{(locale === 'en' ? period.wordsEn : period.wordsZh) ?? formatPeriod(locale, period)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
