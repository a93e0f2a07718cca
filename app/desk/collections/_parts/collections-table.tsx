// Collections, the newest period first: state, due date, and how many units are done.
import { Link } from '@/components/ui/link'
import type { CollectionBoard } from '@/lib/data/collection-board'
import { yearAfter } from '@/lib/domain/period'
import { formatDate, formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { DueText } from '../../_parts/due-text'
import { StandingPill } from './standing-pill'

export function CollectionsTable({ t, locale, boards }: { readonly t: Messages; readonly locale: Locale; readonly boards: readonly CollectionBoard[] }) {
  const words = t.collections
  const manages = boards.some(({ mayManage }) => mayManage)
  return (
    <table className="stack-table">
      <caption className="sr-only">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.progress}</th>
          {manages && <th scope="col">{words.act}</th>}
        </tr>
      </thead>
      <tbody>
        {boards.map(({ collection, standing, rows, mayManage }) => {
          const title = locale === 'en' ? collection.titleEn : collection.titleZh
          const [waiting, late] = [rows.filter(({ state }) => state === 'SUBMITTED').length, rows.filter((row) => row.late).length]
          return (
            <tr key={collection.code}>
              <th scope="row">
                <Link href={`/desk/collections/${collection.code}`}>{title}</Link>
                <span className="stack-note">{collection.code}</span>
              </th>
              <td data-label={words.period}>{formatPeriod(locale, collection.period)}</td>
              <td>
                <StandingPill t={t} standing={standing} />
              </td>
              <td data-label={words.due}>
                <DueText t={t} due={collection.dueAt} state={standing === 'overdue' ? 'DRAFT' : standing === 'open' || standing === 'due' ? null : 'APPROVED'} />
                {standing === 'planned' && <span className="stack-note">{`${words.opensOn} ${formatDate(locale, collection.opensOn)}`}</span>}
              </td>
              <td data-label={words.progress}>
                {words.progressOf(String(rows.filter(({ state }) => state === 'APPROVED' || state === 'WAIVED').length), String(rows.length))}
                {(waiting > 0 || late > 0) && (
                  <span className="stack-note">{[...(waiting > 0 ? [words.submitted(String(waiting))] : []), ...(late > 0 ? [words.late(String(late))] : [])].join(t.roles.between)}</span>
                )}
              </td>
              {manages && (
                <td>
                  {mayManage && yearAfter(collection.period.key) !== null && (
                    <Link href={`/desk/collections/new?from=${collection.code}`} aria-label={words.copyOne(title)}>
                      {words.copyShort}
                    </Link>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
