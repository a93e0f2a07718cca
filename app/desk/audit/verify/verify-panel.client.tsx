'use client'
// The button, how far it is, and the result as a certificate that can be printed.
import { useRef, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import type { ShownVerification, VerificationLine } from '@/lib/i18n/verification-words'
import { Certificate, type CertificateWords } from './certificate'
import { readLines } from './read-lines'

interface VerifyPanelProps {
  readonly words: CertificateWords & {
    readonly start: string
    readonly again: string
    readonly verifying: string
    readonly note: string
    readonly failed: string
    readonly held: string
    readonly heldHint: string
    readonly heldSignature: string
    readonly print: string
  }
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly sentence: string }
  | { readonly kind: 'result'; readonly result: ShownVerification }
  | { readonly kind: 'refused'; readonly sentence: string }

const stateOf = (line: VerificationLine): State => (line.kind === 'progress' ? { ...line, kind: 'running' } : line)

export function VerifyPanel({ words }: VerifyPanelProps) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const heading = useRef<HTMLDivElement>(null)
  const verify = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    setState({ kind: 'running', done: 0, total: 0, sentence: words.verifying })
    let last: State | null = null
    try {
      const answer = await fetch('/api/v1/audit/verification', { method: 'POST', body })
      if (!answer.ok || answer.body === null) throw new Error('refused')
      for await (const line of readLines(answer.body)) {
        last = stateOf(line)
        setState(last)
      }
    } catch {
      last = null
    }
    // A connection that broke off found nothing out, whatever was told before.
    if (last === null || last.kind === 'running') setState({ kind: 'refused', sentence: words.failed })
    heading.current?.focus()
  }
  const running = state.kind === 'running'
  return (
    <>
      <form onSubmit={(event) => void verify(event)} className="panel no-print flex flex-col gap-4">
        <Textarea id="held" name="held" label={words.held} hint={words.heldHint} rows={4} spellCheck={false} maxLength={200_000} />
        <p className="section-note">{words.heldSignature}</p>
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" disabled={running}>
            {state.kind === 'result' ? words.again : words.start}
          </Button>
          <span className="section-note">{words.note}</span>
        </div>
        <div role="status" aria-live="polite">
          {running && (
            <div className="audit-progress">
              <progress aria-label={words.verifying} {...(state.total === 0 ? {} : { value: state.done, max: state.total })} />
              <span>{state.sentence}</span>
            </div>
          )}
          {state.kind === 'refused' && <p className="field-error">{state.sentence}</p>}
        </div>
      </form>
      <div ref={heading} tabIndex={-1}>
        {state.kind === 'result' && (
          <>
            <Certificate result={state.result} words={words} />
            <div className="no-print mt-3">
              <Button type="button" icon="print" onClick={() => window.print()}>
                {words.print}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  )
}
