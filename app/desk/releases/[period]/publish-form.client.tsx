'use client'
// The warnings to be acknowledged, the public note, the time, and the period typed as confirmation.
import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'
import { sessionIsOver } from '@/components/ui/sign-in-again'
import { Textarea } from '@/components/ui/textarea'

interface PublishFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly period: string
  /** Hash of the exact set that is shown above the form. */
  readonly seen: string
  readonly warnings: readonly { readonly token: string; readonly label: string }[]
  /** What the overview says, as generated: by the name of its field. */
  readonly texts: readonly { readonly name: string; readonly label: string; readonly text: string; readonly maxLength: number; readonly rows: number }[]
  readonly words: {
    readonly acknowledge: string
    readonly acknowledgeHint: string
    readonly text: string
    readonly textHint: string
    readonly numbersTitle: string
    readonly numbersChecked: string
    readonly provisionalTitle: string
    readonly provisional: string
    readonly provisionalHint: string
    readonly reason: string
    readonly reasonHint: string
    readonly when: string
    readonly now: string
    readonly later: string
    readonly publishAt: string
    readonly publishAtHint: string
    readonly confirm: string
    readonly confirmHint: string
    readonly submit: string
    readonly problemsTitle: string
  }
}

export function PublishForm({ action, period, seen, warnings, texts, words }: PublishFormProps) {
  // Sent without scripting, the page opens where the form begins, with what was refused.
  const [state, submit, pending] = useActionState(action, EMPTY_FORM, '#publish')
  // What was ticked stays ticked as long as it is still asked; without scripting it comes back with the refusal.
  const [ticked, setTicked] = useState<readonly string[]>(() => (state.typed['acknowledged'] ?? '').split(' '))
  const [later, setLater] = useState(state.typed['when'] === 'later')
  const [provisional, setProvisional] = useState(state.typed['provisional'] === 'yes')
  // The numbers that were said to be right, as they were then: others have to be looked at anew.
  const [checkedNumbers, setCheckedNumbers] = useState<string | null>(state.typed['checkedNumbers'] ?? null)
  const router = useRouter()
  // A refusal may be about figures that changed meanwhile: the list above the form is read afresh.
  useEffect(() => {
    if (state.problems.length > 0 && !sessionIsOver(state.problems)) router.refresh()
  }, [state, router])
  const error = (field: string): string | undefined => state.problems.find((problem) => problem.field === field)?.message
  const numbers = state.typed['numbers'] ?? ''
  const toggle = (token: string): void => setTicked((all) => (all.includes(token) ? all.filter((one) => one !== token) : [...all, token]))
  return (
    // A form is emptied when it was sent: boxes would look clear, and a later hour gone, that are still chosen.
    <form id="publish" action={submit} onReset={(event) => event.preventDefault()} className="panel no-print flex max-w-2xl flex-col gap-5" noValidate>
      {state.problems.length > 0 && (
        <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))} />
      )}
      <input type="hidden" name="period" value={period} />
      <input type="hidden" name="seen" value={seen} />
      {warnings.length > 0 && (
        <ChoiceGroup legend={words.acknowledge} hint={words.acknowledgeHint}>
          {warnings.map(({ token, label }) => (
            <Choice key={token} kind="checkbox" name="acknowledged" value={token} label={label} checked={ticked.includes(token)} onChange={() => toggle(token)} />
          ))}
        </ChoiceGroup>
      )}
      <fieldset className="flex flex-col gap-4">
        <legend className="field-label">{words.text}</legend>
        <p className="field-hint">{words.textHint}</p>
        {texts.map(({ name, label, text, maxLength, rows }) => (
          <Textarea key={name} id={name} name={name} label={label} error={error(name)} rows={rows} maxLength={maxLength} defaultValue={state.typed[name] ?? text} />
        ))}
      </fieldset>
      {error('numbers') !== undefined && (
        <ChoiceGroup legend={words.numbersTitle} hint={error('numbers') ?? ''}>
          <Choice id="numbers" kind="checkbox" name="numbers" value={numbers} label={words.numbersChecked} checked={checkedNumbers === numbers} onChange={() => setCheckedNumbers(checkedNumbers === numbers ? null : numbers)} />
        </ChoiceGroup>
      )}
      <ChoiceGroup legend={words.provisionalTitle} hint={words.provisionalHint}>
        <Choice kind="checkbox" name="provisional" value="yes" label={words.provisional} checked={provisional} onChange={() => setProvisional(!provisional)} />
      </ChoiceGroup>
      <Textarea id="reason" name="reason" label={words.reason} hint={words.reasonHint} error={error('reason')} rows={3} maxLength={500} defaultValue={state.typed['reason'] ?? ''} />
      <ChoiceGroup legend={words.when}>
        <Choice kind="radio" name="when" value="now" label={words.now} checked={!later} onChange={() => setLater(false)} />
        <Choice kind="radio" name="when" value="later" label={words.later} checked={later} onChange={() => setLater(true)} />
      </ChoiceGroup>
      {later && <TextInput id="publishAt" name="publishAt" type="datetime-local" label={words.publishAt} hint={words.publishAtHint} error={error('publishAt')} defaultValue={state.typed['publishAt'] ?? ''} />}
      <TextInput id="confirmation" name="confirmation" label={words.confirm} hint={words.confirmHint} error={error('confirmation')} autoComplete="off" defaultValue={state.typed['confirmation'] ?? ''} />
      <div>
        <Button look="primary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
