'use client'
// One group of the entry table. Each row: metric, unit, this year's field, last year, state; a reason where one is needed.
import { memo, type KeyboardEvent } from 'react'
import type { FieldProblem } from '@/app/_http/form-state'
import type { SheetWords } from './sheet-words'
import type { SheetGroup, SheetRow } from './sheet-rows'
import type { Edit, Edits } from './unsaved-edits'

interface SheetTableProps {
  readonly group: SheetGroup
  readonly edits: Edits
  readonly edit: (id: string, change: Partial<Edit>) => void
  readonly problems: readonly FieldProblem[]
  readonly readOnly: boolean
  readonly words: SheetWords
}

// Enter goes on to the next field, as in a spreadsheet; while a Chinese word is being composed it belongs to the input method.
function onEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return
  event.preventDefault()
  const fields = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? [])]
  const next = fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]
  next?.focus()
  next?.select()
}

export function SheetTable({ group, edits, edit, problems, readOnly, words }: SheetTableProps) {
  return (
    <div className="table-block">
      <table className="data-table data-table-dense sheet-table">
        <caption>{group.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.value}</th>
            <th scope="col" className="number">
              {words.lastYear}
            </th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <SheetTableRow
              key={row.id}
              row={row}
              own={edits[row.id]}
              edit={edit}
              problem={problems.find(({ field }) => field === `text:${row.id}`)?.message}
              reasonProblem={problems.find(({ field }) => field === `reason:${row.id}`)?.message}
              readOnly={readOnly}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: SheetRow
  readonly own: Edit | undefined
  readonly edit: SheetTableProps['edit']
  readonly problem: string | undefined
  readonly reasonProblem: string | undefined
  readonly readOnly: boolean
  readonly words: SheetWords
}

const SheetTableRow = memo(function SheetTableRow({ row, own, edit, problem, reasonProblem, readOnly, words }: RowProps) {
  const { id } = row
  const typed = !row.computed && !readOnly
  const asksReason = typed && row.needsReason && (own !== undefined || reasonProblem !== undefined)
  return (
    <tr data-mark={own !== undefined || undefined}>
      <th scope="row">
        <a href={row.metricHref} title={row.definition}>
          {row.name}
        </a>
        {row.span !== null && <small className="block text-muted">{row.span}</small>}
      </th>
      <td data-label={words.measure}>{row.measure}</td>
      <td data-label={words.value} className="sheet-cell">
        {typed ? (
          <>
            <input type="hidden" name={`was:${id}`} value={row.text} />
            <input type="hidden" name={`base:${id}`} value={own?.baseSeq ?? row.baseSeq} />
            <input
              id={`text:${id}`}
              name={`text:${id}`}
              data-cell=""
              className="input input-number"
              inputMode="decimal"
              autoComplete="off"
              aria-label={row.valueLabel}
              aria-invalid={problem === undefined ? undefined : true}
              aria-describedby={problem === undefined ? undefined : `problem:${id}`}
              value={own?.text ?? row.text}
              onChange={(event) => edit(id, { text: event.target.value })}
              onKeyDown={onEnter}
            />
          </>
        ) : (
          <span className="number">
            {row.shown} {row.computed && <small className="text-muted">{words.computed}</small>}
          </span>
        )}
        {problem !== undefined && (
          <p id={`problem:${id}`} className="field-error">
            {problem}
          </p>
        )}
        {asksReason && (
          <input
            id={`reason:${id}`}
            name={`reason:${id}`}
            data-cell=""
            className="input mt-1"
            aria-label={row.reasonLabel}
            aria-invalid={reasonProblem === undefined ? undefined : true}
            aria-describedby={reasonProblem === undefined ? undefined : `reason-problem:${id}`}
            placeholder={words.reasonHint}
            maxLength={500}
            value={own?.reason ?? ''}
            onChange={(event) => edit(id, { reason: event.target.value })}
            onKeyDown={onEnter}
          />
        )}
        {reasonProblem !== undefined && (
          <p id={`reason-problem:${id}`} className="field-error">
            {reasonProblem}
          </p>
        )}
      </td>
      <td data-label={words.lastYear} className="number">
        {row.lastYear}
        {row.lastYearNote !== null && <small className="block text-muted">{row.lastYearNote}</small>}
      </td>
      <td data-label={words.standing}>
        {own === undefined ? row.standing : words.edited}
        {row.recorded !== null && <small className="block text-muted">{row.recorded}</small>}
      </td>
    </tr>
  )
})
