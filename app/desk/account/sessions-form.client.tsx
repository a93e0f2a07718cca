'use client'
// One's sessions, each with a button that ends it; this one is left by signing out.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { ErrorSummary } from '@/components/ui/error-summary.client'

type Action = (state: FormState, form: FormData) => Promise<FormState>

export interface SessionRow {
  readonly key: string
  readonly where: string
  readonly started: string
  readonly lastSeen: string
  readonly address: string
  readonly method: string
  readonly current: boolean
  /** Names the button for whoever does not see its row. */
  readonly endLabel: string
}

type Column = 'where' | 'started' | 'lastSeen' | 'address' | 'method'

interface SessionsFormProps {
  readonly endOne: Action
  readonly endOthers: Action
  readonly rows: readonly SessionRow[]
  readonly words: Readonly<Record<Column | 'caption' | 'thisOne' | 'end' | 'endOthers' | 'onlyThis' | 'problemsTitle', string>>
}

export function SessionsForm({ endOne, endOthers, rows, words }: SessionsFormProps) {
  const [one, submitOne, ending] = useActionState(endOne, EMPTY_FORM)
  const [others, submitOthers, endingOthers] = useActionState(endOthers, EMPTY_FORM)
  const problems = [...one.problems, ...others.problems]
  const text = (key: Column) => ({ key, header: words[key], nowrap: key !== 'where', cell: (row: SessionRow) => row[key] })
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary title={words.problemsTitle} lines={problems.map(({ field, message }) => ({ text: message, fieldId: field }))} />
      <p role="status">{others.done ?? one.done ?? ''}</p>
      <form action={submitOne}>
        <DataTable
          id="sessions-table"
          caption={words.caption}
          rows={rows}
          rowKey={(row) => row.key}
          marked={(row) => row.current}
          columns={[
            text('where'),
            text('started'),
            text('lastSeen'),
            text('address'),
            text('method'),
            {
              key: 'end',
              header: words.end,
              nowrap: true,
              cell: (row) =>
                row.current ? (
                  words.thisOne
                ) : (
                  <Button compact name="key" value={row.key} disabled={ending} aria-label={row.endLabel}>
                    {words.end}
                  </Button>
                ),
            },
          ]}
        />
      </form>
      {rows.length > 1 ? (
        <form action={submitOthers}>
          <Button look="danger" disabled={endingOthers}>
            {words.endOthers}
          </Button>
        </form>
      ) : (
        <p className="section-note">{words.onlyThis}</p>
      )}
    </div>
  )
}
