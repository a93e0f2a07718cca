'use client'
// Sends a file of history under a key of its own: tried again, it is still one batch.
import { useRouter } from 'next/navigation'
import { useRef, useState, type SubmitEvent } from 'react'
import { newEditId } from '@/components/grid/edit-id'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Field } from '@/components/ui/field'

interface UploadFormProps {
  readonly words: Readonly<Record<'file' | 'hint' | 'upload' | 'uploading' | 'missing' | 'offline' | 'refused', string>>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

export function UploadForm({ words }: UploadFormProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const key = useRef<string | null>(null)
  const router = useRouter()
  const refuse = (sentence: string): void => {
    setProblem(sentence)
    setAttempt((before) => before + 1)
    setBusy(false)
  }
  const send = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    const file = body.get('file')
    if (!(file instanceof File) || file.name === '') return refuse(words.missing)
    key.current ??= newEditId()
    body.set('key', key.current)
    setProblem(null)
    setBusy(true)
    try {
      const answer = await fetch('/api/v1/history', { method: 'POST', body })
      const told: unknown = await answer.json()
      if (answer.ok && isRecord(told) && typeof told['number'] === 'number') return router.push(`/desk/history/${told['number']}`)
      refuse(isRecord(told) && typeof told['title'] === 'string' ? told['title'] : words.offline)
    } catch {
      refuse(words.offline)
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} className="flex max-w-2xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.refused} lines={problem === null ? [] : [{ text: problem, fieldId: 'history-file' }]} attempt={attempt} />
      <Field id="history-file" label={words.file} hint={words.hint} error={problem ?? undefined}>
        {(ties) => (
          // Another file is another sending.
          <input type="file" name="file" className="input" accept=".xlsx,.xls,.csv" onChange={() => (key.current = null)} {...ties} />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary" disabled={busy}>
          {words.upload}
        </Button>
        <span role="status">{busy ? words.uploading : ''}</span>
      </div>
    </form>
  )
}
