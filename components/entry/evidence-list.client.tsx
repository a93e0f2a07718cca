'use client'
// The files of a figure: take one away, remove one, add more by choosing, dropping or pasting, each with its progress.
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ACCEPTED_ENDINGS, EVIDENCE_LARGEST } from '@/lib/domain/evidence/file-kind'
import { messages, type Locale } from '@/lib/i18n/messages'
import { askServer } from './ask-server'
import type { CellAnswer, EvidenceAnswer } from './cell-answer'
import { uploadFile, type Upload } from './upload-file'

interface EvidenceListProps {
  readonly locale: Locale
  /** `/api/v1/evidence/<collection>/<unit>` */
  readonly address: string
  /** Parameters that name the cell. */
  readonly cell: Readonly<Record<'metric' | 'subject' | 'period', string>>
  readonly answer: Pick<CellAnswer, 'evidence' | 'mayAttach' | 'mayRemove'>
  readonly onChange: () => void
}

interface Running extends Upload {
  readonly id: number
  readonly name: string
  readonly share: number
}

interface Told {
  readonly look: 'done' | 'error'
  readonly sentence: string
}

let uploads = 0

export function EvidenceList({ locale, address, cell, answer, onChange }: EvidenceListProps) {
  const t = messages(locale).drawer
  const [running, setRunning] = useState<readonly Running[]>([])
  const [told, setTold] = useState<readonly Told[]>([])
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const send = async (file: File): Promise<Told> => {
    if (file.size > EVIDENCE_LARGEST) return { look: 'error', sentence: t.tooLarge(file.name) }
    uploads += 1
    const id = uploads
    const upload = uploadFile(t, address, cell, file, (share) => setRunning((all) => all.map((one) => (one.id === id ? { ...one, share } : one))))
    setRunning((all) => [...all, { ...upload, id, name: file.name, share: 0 }])
    const result = await upload.result
    setRunning((all) => all.filter((one) => one.id !== id))
    if (result.kind === 'refused') return { look: 'error', sentence: result.sentence }
    return { look: 'done', sentence: result.kind === 'done' ? t.uploaded(file.name) : t.uploadCancelled(file.name) }
  }
  // One after the other: each is judged by itself, and a slow line carries one at a time.
  const sendAll = async (files: readonly File[]): Promise<void> => {
    setTold([])
    for (const file of files) {
      const outcome = await send(file)
      setTold((all) => [...all, outcome])
      if (outcome.look === 'done') onChange()
    }
  }
  const remove = async ({ id, name }: EvidenceAnswer): Promise<void> => {
    if (!window.confirm(t.removeConfirm(name))) return
    const done = await askServer(t, `${address}/${id}`, 'PATCH', { removed: true })
    setTold([done.ok ? { look: 'done', sentence: t.removed(name) } : { look: 'error', sentence: done.sentence }])
    if (done.ok) onChange()
  }
  const paste = useRef((_files: readonly File[]): void => undefined)
  useEffect(() => {
    // A pasted screenshot is called image.png by every browser.
    const named = (file: File): File => (file.name === 'image.png' ? new File([file], t.pastedImage, { type: file.type }) : file)
    paste.current = (files) => void sendAll(files.map(named))
  })
  useEffect(() => {
    if (!answer.mayAttach) return
    const pasted = (event: ClipboardEvent): void => {
      const { files } = event.clipboardData ?? { files: [] }
      // What a spreadsheet copies brings a picture of itself along: text goes where the text field is.
      if (files.length === 0 || event.clipboardData?.getData('text/plain') !== '' || !(event.target instanceof Element) || event.target.closest('.drawer') === null) return
      event.preventDefault()
      paste.current([...files])
    }
    document.addEventListener('paste', pasted)
    return () => document.removeEventListener('paste', pasted)
  }, [answer.mayAttach, paste])
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void sendAll([...event.dataTransfer.files])
  }
  return (
    <div className="flex flex-col gap-3">
      {answer.evidence.length === 0 && <p className="text-muted">{t.evidenceEmpty}</p>}
      <ul className="evidence-files">
        {answer.evidence.map((file) => (
          <li key={file.id}>
            <a href={file.href} download={file.name}>
              <Icon name="document" />
              {file.name}
            </a>
            <span className="text-muted">{file.about}</span>
            {answer.mayRemove && (
              <button type="button" className="button button-quiet button-compact no-print" aria-label={t.removeOf(file.name)} onClick={() => void remove(file)}>
                {t.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {answer.mayAttach && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is one way of three; the button inside is for keyboards
        <div
          className="drop-zone no-print"
          data-over={over || undefined}
          role="group"
          aria-label={t.evidence}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={dropped}
        >
          <p className="field-hint">{over ? t.dropHere : t.evidenceHint}</p>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={ACCEPTED_ENDINGS.join(',')}
            onChange={(event) => {
              void sendAll([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <Button type="button" icon="upload" compact onClick={() => chooser.current?.click()}>
            {t.choose}
          </Button>
        </div>
      )}
      {running.map(({ id, name, share, cancel }) => (
        <div key={id} className="upload">
          <label htmlFor={`upload-${id}`}>{t.uploading(name)}</label>
          <progress id={`upload-${id}`} value={share} max={1} />
          <Button type="button" look="quiet" compact onClick={cancel}>
            {t.cancel}
          </Button>
        </div>
      ))}
      <div role="status" className="flex flex-col gap-1">
        {told.map(({ look, sentence }, at) => (
          <p key={at} className={look === 'error' ? 'field-error' : 'text-muted'}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  )
}
