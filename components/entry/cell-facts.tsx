// What a figure means, what may be typed, and what was there in other years; then who changed it.
import { Sparkline } from '@/components/charts/sparkline'
import { Facts } from '@/components/ui/facts'
import { messages, type Locale } from '@/lib/i18n/messages'
import type { CellAnswer } from './cell-answer'

function Range({ answer }: { readonly answer: CellAnswer }) {
  return (
    <ul>
      {answer.range.map(({ text, origin }) => (
        <li key={text}>
          {text}
          <br />
          <span className="text-muted">{origin}</span>
        </li>
      ))}
    </ul>
  )
}

export function CellFacts({ answer, locale }: { readonly answer: CellAnswer; readonly locale: Locale }) {
  const t = messages(locale).drawer
  return (
    <>
      <section className="drawer-part">
        <h3>{t.definition}</h3>
        <p>{answer.definition}</p>
        <Facts facts={[...answer.facts, { name: t.range, value: <Range answer={answer} /> }]} />
      </section>
      <section className="drawer-part">
        <h3>{t.history}</h3>
        {answer.periods.every(({ value }) => value === null) ? (
          <p className="text-muted">{t.historyEmpty}</p>
        ) : (
          <>
            <Sparkline
              id={`course-${answer.key.replaceAll(/[^\w-]/g, '-')}`}
              title={t.historyCourse(answer.name)}
              description={answer.periods.map(({ label, shown }) => `${label} ${shown}`).join('，')}
              values={answer.periods.map(({ value }) => value)}
            />
            <table className="data-table data-table-dense">
              <thead>
                <tr>
                  <th scope="col">{t.period}</th>
                  <th scope="col" className="number">
                    {t.value}
                    <small>({answer.measure})</small>
                  </th>
                </tr>
              </thead>
              <tbody>
                {answer.periods.map(({ label, shown }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td className="number">{shown}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
    </>
  )
}

export function CellRevisions({ answer, locale }: { readonly answer: CellAnswer; readonly locale: Locale }) {
  const t = messages(locale).drawer
  return (
    <section className="drawer-part">
      <h3>{t.revisions}</h3>
      {answer.revisions.length === 0 && <p className="text-muted">{t.revisionsEmpty}</p>}
      <ol className="revision-lines">
        {answer.revisions.map(({ seq, change, by, at, reason, origin }) => (
          <li key={seq}>
            <strong>{change}</strong> <span className="text-muted">{t.byAt(by, at)}</span>
            {origin !== '' && <p className="text-muted">{origin}</p>}
            {reason !== '' && <p>{t.reason(reason)}</p>}
          </li>
        ))}
      </ol>
      {answer.auditHref !== null && <a href={answer.auditHref}>{t.audit}</a>}
    </section>
  )
}
