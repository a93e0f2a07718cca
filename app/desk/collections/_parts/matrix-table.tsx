// Units × state: how far each has come, who edited last, who is late, and what a coordinator can do about it.
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { BoardRow, CollectionBoard } from '@/lib/data/collection-board'
import { dueMoment } from '@/lib/i18n/due-words'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { DueText } from '../../_parts/due-text'
import { FilledMeter } from '../../_parts/filled-meter'
import { SubmissionPill } from '../../_parts/submission-pill'

interface MatrixTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly board: CollectionBoard
  readonly rows: readonly BoardRow[]
  /** When each unit was last reminded, by its code. */
  readonly reminders: ReadonlyMap<string, string>
  /** True where reminding makes sense: the viewer manages it, and it is open. */
  readonly acts: boolean
}

export function MatrixTable({ t, locale, board: { collection }, rows, reminders, acts }: MatrixTableProps) {
  const words = t.collections
  const at = now()
  const nameOf = ({ unit }: BoardRow): string => (locale === 'en' ? unit.nameEn : unit.name)
  return (
    <table className="stack-table">
      <caption>{words.matrix}</caption>
      <thead>
        <tr>
          {acts && (
            <td className="tick">
              <span className="sr-only">{words.remindChosen}</span>
            </td>
          )}
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.figures}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.last}</th>
          {acts && (
            <th scope="col" className="no-print">
              {words.act}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { unit, state } = row
          const name = nameOf(row)
          const reminded = reminders.get(unit.code)
          return (
            <tr key={unit.code}>
              {acts && (
                <td className="tick no-print">
                  {row.remindable && (
                    <label className="tick-target">
                      <input type="checkbox" name="units" value={unit.code} aria-label={words.choose(name)} {...(row.late ? { 'data-late': '' } : {})} />
                    </label>
                  )}
                </td>
              )}
              <th scope="row">
                <Link href={`/desk/entry/${collection.code}/${encodeURIComponent(unit.code)}`}>{name}</Link>
              </th>
              <td>
                <span className="flex flex-wrap gap-1.5">
                  <SubmissionPill t={t} state={state} />
                  {row.late && <span className="pill tone-missed pill-thick">{words.lateNow}</span>}
                  {row.givenLate && <span className="pill tone-near pill-dashed">{words.givenLate}</span>}
                </span>
                {row.waivedFor !== null && <span className="stack-note">{words.waivedFor(row.waivedFor)}</span>}
              </td>
              <td data-label={words.figures}>
                <FilledMeter filled={row.filled} asked={row.asked} words={words.figuresOf(String(row.filled), String(row.asked))} />
              </td>
              <td data-label={words.due}>
                <DueText t={t} due={row.due} state={collection.closedAt === null ? state : 'APPROVED'} />
                {row.dueAt !== null && <span className="stack-note">{words.extended}</span>}
              </td>
              <td data-label={words.last}>
                {row.lastBy === null || row.lastAt === null ? <span className="text-muted">{words.nobodyYet}</span> : words.lastBy(row.lastBy, dueMoment(row.lastAt, at))}
                {reminded !== undefined && <span className="stack-note">{words.reminded(dueMoment(reminded, at))}</span>}
              </td>
              {acts && (
                <td className="no-print">
                  <span className="inline-flex items-center gap-3 whitespace-nowrap">
                    {row.remindable && (
                      <Button compact name="only" value={unit.code} aria-label={words.remindUnit(name)}>
                        {words.remindOne}
                      </Button>
                    )}
                    <Link href={`/desk/collections/${collection.code}/units/${encodeURIComponent(unit.code)}`} aria-label={words.moreOf(name)}>
                      {words.more}
                    </Link>
                  </span>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
