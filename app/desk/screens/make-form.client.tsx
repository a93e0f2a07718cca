'use client'
// A new address: where, what, until when; then the address itself, this once, to open on the display or to scan.
import { useActionState, useState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { QrCode } from '@/components/account/qr-code'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select, type Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

interface MakeFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly lines: readonly Option[]
  /** YYYY-MM-DD: offered first, and the latest that may be chosen. */
  readonly until: string
  readonly latest: string
  readonly words: Readonly<Record<'label' | 'labelHint' | 'line' | 'until' | 'untilHint' | 'make' | 'problemsTitle' | 'address' | 'picture' | 'copy' | 'copied' | 'settings', string>>
}

export function MakeForm({ action, lines, until, latest, words }: MakeFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const errorOf = (name: string): string | undefined => state.problems.find(({ field }) => field === name)?.message
  const address = state.shownOnce?.[0]
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      {address !== undefined && <NewAddress address={address} done={state.done ?? ''} words={words} />}
      <form action={submit} className="flex flex-col gap-4" noValidate>
        <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))} />
        <TextInput key={`label ${state.typed['label'] ?? ''}`} id="label" name="label" label={words.label} hint={words.labelHint} error={errorOf('label')} defaultValue={state.typed['label'] ?? ''} maxLength={60} autoComplete="off" />
        <Select key={`line ${state.typed['line'] ?? ''}`} id="line" name="line" label={words.line} error={errorOf('line')} defaultValue={state.typed['line'] ?? 'newest'} options={lines} />
        <TextInput key={`until ${state.typed['until'] ?? ''}`} id="until" name="until" type="date" label={words.until} hint={words.untilHint} error={errorOf('until')} defaultValue={state.typed['until'] ?? until} max={latest} autoComplete="off" />
        <div>
          <Button look="primary" disabled={pending}>
            {words.make}
          </Button>
        </div>
      </form>
    </div>
  )
}

function NewAddress({ address, done, words }: { readonly address: string; readonly done: string; readonly words: MakeFormProps['words'] }) {
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <div className="panel flex flex-col gap-3">
      <p role="status">{done}</p>
      <TextInput id="screen-address" label={words.address} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(address), () => setCopied(null))}>
          {words.copy}
        </Button>
        <span role="status">{copied === address ? words.copied : ''}</span>
      </div>
      <QrCode text={address} title={words.picture} />
      <p className="text-sm text-muted">{words.settings}</p>
    </div>
  )
}
