'use client'
// Recovery codes, shown this once: to save, to print, to copy.
import { useState } from 'react'
import { Button } from '@/components/ui/button'

export interface RecoveryWords {
  readonly title: string
  readonly note: string
  readonly save: string
  readonly print: string
  readonly copy: string
  readonly copied: string
  readonly fileName: string
}

export function RecoveryCodes({ codes, words }: { readonly codes: readonly string[]; readonly words: RecoveryWords }) {
  const [copied, setCopied] = useState(false)
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent([words.title, words.note, '', ...codes, ''].join('\r\n'))}`
  return (
    <section aria-labelledby="recovery-codes-title" className="panel flex flex-col gap-3">
      <h2 id="recovery-codes-title" className="section-title" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {words.title}
      </h2>
      <p>{words.note}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-3 no-print">
        <a className="button" href={file} download={words.fileName}>
          {words.save}
        </a>
        <Button type="button" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button type="button" onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true), () => setCopied(false))}>
          {words.copy}
        </Button>
        <span role="status">{copied ? words.copied : ''}</span>
      </p>
    </section>
  )
}
