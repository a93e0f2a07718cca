'use client'
// Choosing, dropping or pasting a file. Without a script it is a plain form; with one it tells how far the file has come.
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type DragEvent, type SubmitEvent } from 'react'
import { newEditId } from '@/components/grid/edit-id'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { UPLOAD_LARGEST } from '@/lib/domain/uploading/upload'
import { messages, type Locale } from '@/lib/i18n/messages'
import { sendFile, type SendProgress } from './send-file'

interface UploadFormProps {
  readonly locale: Locale
  /** `/api/v1/imports/<collection>/<unit>` */
  readonly address: string
  /** What a form without a script was told, or null. */
  readonly refusal: string | null
}

interface Running extends SendProgress {
  readonly name: string
  readonly cancel: () => void
}

/** What somebody copied from a sheet, as a file; null where it is no table. */
const pastedTable = (text: string, name: string): File | null => (text.includes('\t') ? new File([text], `${name}.csv`, { type: 'text/csv' }) : null)

export function UploadForm({ locale, address, refusal }: UploadFormProps) {
  const t = messages(locale).upload
  const router = useRouter()
  const [running, setRunning] = useState<Running | null>(null)
  const [told, setTold] = useState<readonly string[]>(refusal === null ? [] : [refusal])
  const [note, setNote] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const refuse = (sentence: string): void => {
    setTold([sentence])
    setAttempt((count) => count + 1)
  }
  const send = async (files: readonly File[]): Promise<void> => {
    const [file, ...more] = files
    if (running !== null || file === undefined) return
    setTold([])
    setNote('')
    if (more.length > 0) return refuse(t.oneOnly)
    if (file.size > UPLOAD_LARGEST) return refuse(t.tooLarge(file.name))
    const sending = sendFile(t, address, newEditId(), file, (progress) => setRunning((now) => (now === null ? null : { ...now, ...progress })))
    setRunning({ name: file.name, cancel: sending.cancel, sent: 0, rows: 0 })
    const answer = await sending.result
    if (answer.kind === 'received') return router.push(answer.href)
    setRunning(null)
    if (answer.kind === 'cancelled') setNote(t.cancelled(file.name))
    else refuse(answer.sentence)
  }
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const { files } = event.clipboardData ?? { files: [] }
      const table = files.length > 0 ? null : pastedTable(event.clipboardData?.getData('text/plain') ?? '', t.pasted)
      if (files.length === 0 && table === null) return
      event.preventDefault()
      void latest.current(table === null ? [...files] : [table])
    }
    document.addEventListener('paste', pasted)
    return () => document.removeEventListener('paste', pasted)
  }, [t])
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault()
    const files = [...(chooser.current?.files ?? [])]
    if (files.length === 0) refuse(messages(locale).problem['uploaded.no-file']({}))
    else void send(files)
  }
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is one way of three; the field inside is for keyboards
    <form
      method="post"
      encType="multipart/form-data"
      action={address}
      className="drop-zone import-form"
      data-over={over || undefined}
      onSubmit={submitted}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <ErrorSummary title={t.refusedTitle} lines={told.map((text) => ({ text, fieldId: 'file' }))} attempt={attempt} />
      <input type="hidden" name="answer" value="page" />
      <div className="field">
        <label htmlFor="file" className="field-label">
          {t.file}
        </label>
        <p id="file-hint" className="field-hint">
          {t.fileHint}
        </p>
        <input ref={chooser} id="file" name="file" type="file" className="import-file" accept=".xlsx,.xls,.csv" aria-describedby="file-hint" disabled={running !== null} />
      </div>
      <p className="field-hint">{over ? t.dropHere : t.drop}</p>
      <Button look="primary" icon="upload" disabled={running !== null}>
        {t.send}
      </Button>
      {running !== null && (
        <div className="upload">
          <label htmlFor="upload-progress">{running.sent === null ? t.reading(running.name) : t.sending(running.name)}</label>
          <progress id="upload-progress" {...(running.sent === null ? {} : { value: running.sent, max: 1 })} />
          {running.sent === null && running.rows > 0 && <span className="text-muted">{t.rowsRead(String(running.rows))}</span>}
          {running.sent !== null && (
            <Button type="button" look="quiet" compact onClick={running.cancel}>
              {t.cancel}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="text-muted">
        {running === null ? note : running.sent === null ? t.reading(running.name) : ''}
      </p>
    </form>
  )
}
